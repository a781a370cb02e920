package nl.samenbeter.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.samenbeter.shared.BoardId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The whole country in counts, as they were taken a short while ago; for who sees everything, and no team by name. */
@Service
@Transactional(readOnly = true)
public class NationalQueries {

    private static final ZoneId HOME = ZoneId.of("Europe/Amsterdam");

    private static final String SUMS = "coalesce(sum(c.late), 0) as late, coalesce(sum(c.attention), 0) as attention, "
            + "coalesce(sum(c.in_rhythm), 0) as in_rhythm, coalesce(sum(c.paused), 0) as paused, "
            + "coalesce(sum(c.not_started), 0) as not_started, coalesce(sum(c.over), 0) as over";

    private static final String BOARDS = "select b.id, b.name, count(c.school_id) as schools, " + SUMS
            + ", count(*) over () as found from board b join school s on s.board_id = b.id "
            + "join school_standing c on c.school_id = s.id where lower(b.name) like :name escape '!' "
            + "group by b.id, b.name order by case when sum(c.late) > 0 then 0 when sum(c.attention) > 0 then 1 "
            + "when sum(c.in_rhythm) > 0 then 2 when sum(c.paused) > 0 then 3 when sum(c.not_started) > 0 then 4 "
            + "when sum(c.over) > 0 then 5 else 4 end, lower(b.name), b.id limit :most";

    private final JdbcClient jdbc;

    NationalQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param name part of the name of a board; empty for all
     * @param most how many boards
     */
    @PreAuthorize("@access.everywhere('SCHOOL_PROGRESS_SEE')")
    public NationalPage page(String name, int most) {
        var found = new int[1];
        List<BoardCounts> boards = jdbc.sql(BOARDS)
                .param("name", "%" + name.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%")
                .param("most", most)
                .query((row, n) -> {
                    found[0] = row.getInt("found");
                    return board(row);
                })
                .list();
        return jdbc.sql("select min(c.counted_at) as counted_at, " + SUMS + " from school_standing c")
                .query((row, n) -> new NationalPage(moment(row), counts(row), found[0], boards))
                .single();
    }

    private static BoardCounts board(ResultSet row) throws SQLException {
        Map<ProgressStatus, Integer> counts = counts(row);
        return new BoardCounts(
                new BoardId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getInt("schools"),
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                counts);
    }

    private static Map<ProgressStatus, Integer> counts(ResultSet row) throws SQLException {
        Map<ProgressStatus, Integer> counts = new EnumMap<>(ProgressStatus.class);
        for (ProgressStatus status : ProgressStatus.values()) {
            int count = row.getInt(status.name().toLowerCase(Locale.ROOT));
            if (count > 0) {
                counts.put(status, count);
            }
        }
        return counts;
    }

    private static @Nullable LocalDateTime moment(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("counted_at");
        return at == null ? null : LocalDateTime.ofInstant(at.toInstant(), HOME);
    }
}
