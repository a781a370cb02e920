package nl.samenbeter.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.samenbeter.shared.BoardId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The whole country in counts, as they were taken a short while ago; for who sees everything, and no team by name. */
@Service
@Transactional(readOnly = true)
public class NationalQueries {

    private static final ZoneId HOME = ZoneId.of("Europe/Amsterdam");

    private static final String PAGE = """
            with every as materialized (
                select b.id, b.name, count(*) as schools, sum(c.late) as late, sum(c.attention) as attention,
                    sum(c.in_rhythm) as in_rhythm, sum(c.paused) as paused, sum(c.not_started) as not_started,
                    sum(c.over) as over, min(c.counted_at) as counted_at
                from board b join school s on s.board_id = b.id join school_standing c on c.school_id = s.id
                group by b.id, b.name),
            found as (
                select every.*, count(*) over () as found, case when late > 0 then 0 when attention > 0 then 1
                    when in_rhythm > 0 then 2 when paused > 0 then 3 when over > 0 and not_started = 0 then 5 else 4 end
                    as urgency
                from every where lower(name) like :name escape '!' order by urgency, lower(name), id limit :most)
            select found.*, a.counted_at as all_counted_at, a.late as all_late, a.attention as all_attention,
                a.in_rhythm as all_in_rhythm, a.paused as all_paused, a.not_started as all_not_started,
                a.over as all_over
            from (select min(counted_at) as counted_at, sum(late) as late, sum(attention) as attention,
                sum(in_rhythm) as in_rhythm, sum(paused) as paused, sum(not_started) as not_started,
                sum(over) as over from every) a
            left join found on true order by found.urgency, lower(found.name), found.id
            """;

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
        ResultSetExtractor<NationalPage> whole = NationalQueries::page;
        return jdbc.sql(PAGE)
                .param("name", "%" + name.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%")
                .param("most", most)
                .query(whole);
    }

    /** Every row carries the sums of the whole country; the one row without a board says that none was found. */
    private static NationalPage page(ResultSet row) throws SQLException {
        List<BoardCounts> boards = new ArrayList<>();
        LocalDateTime countedAt = null;
        Map<ProgressStatus, Integer> all = Map.of();
        int found = 0;
        while (row.next()) {
            if (all.isEmpty()) {
                countedAt = moment(row);
                all = counts(row, "all_");
                found = row.getInt("found");
            }
            if (row.getObject("id") != null) {
                boards.add(board(row));
            }
        }
        return new NationalPage(countedAt, all, found, boards);
    }

    private static BoardCounts board(ResultSet row) throws SQLException {
        Map<ProgressStatus, Integer> counts = counts(row, "");
        return new BoardCounts(
                new BoardId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getInt("schools"),
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                counts);
    }

    private static Map<ProgressStatus, Integer> counts(ResultSet row, String whose) throws SQLException {
        Map<ProgressStatus, Integer> counts = new EnumMap<>(ProgressStatus.class);
        for (ProgressStatus status : ProgressStatus.values()) {
            int count = row.getInt(whose + status.name().toLowerCase(Locale.ROOT));
            if (count > 0) {
                counts.put(status, count);
            }
        }
        return counts;
    }

    private static @Nullable LocalDateTime moment(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("all_counted_at");
        return at == null ? null : LocalDateTime.ofInstant(at.toInstant(), HOME);
    }
}
