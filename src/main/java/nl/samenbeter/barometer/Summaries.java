package nl.samenbeter.barometer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenbeter.barometer.SummaryPage.Height;
import nl.samenbeter.shared.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is shown above the teams: made once for each quarter, when it is over and no round can join it any more. So
 * nobody can look twice and subtract. Of each team only its last round counts, for then nobody is in a summary twice; of
 * the leadership of each school too, in groups of its own. What teachers say of a team is not added up, for the same
 * teachers are asked about several.
 */
@Component
class Summaries {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Clock programmeClock;

    Summaries(JdbcClient jdbc, JdbcTemplate batch, Clock programmeClock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.programmeClock = programmeClock;
    }

    /** Makes the summaries of all quarters that are over and have none. Safe to repeat, also by two at once. */
    @Transactional
    public void make() {
        Instant now = programmeClock.instant();
        Instant newest = last(now);
        if (newest == null) {
            return;
        }
        for (Quarter quarter = Quarter.of(newest); quarter.isOver(now) && begin(quarter); ) {
            write(quarter);
            newest = last(quarter.begin());
            if (newest == null) {
                return;
            }
            quarter = Quarter.of(newest);
        }
    }

    /** The last closing in a quarter that is over, before a moment. */
    private @Nullable Instant last(Instant before) {
        Quarter running = Quarter.of(before);
        Instant until = running.begin().isBefore(before) ? running.begin() : before;
        return jdbc.sql("select max(closed_at) from barometer_round where closed_at < ?")
                .param(Timestamp.from(until))
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .orElse(null);
    }

    private boolean begin(Quarter quarter) {
        return jdbc.sql("insert into barometer_quarter (first_day) values (?) on conflict do nothing")
                        .param(quarter.firstDay())
                        .update()
                == 1;
    }

    private void write(Quarter quarter) {
        Places teams = new Places();
        Places leaderships = new Places();
        Map<Question, Map<UUID, Map<Integer, Integer>>> counts = new LinkedHashMap<>();
        jdbc.sql("""
                        with last_round as (
                            select distinct on (r.team_id, r.school_id) r.id, coalesce(r.team_id, r.school_id) as asked,
                                r.school_id, s.board_id
                            from barometer_round r join school s on s.id = r.school_id
                            where r.closed_at >= :begin and r.closed_at < :end and r.taken > r.unreadable
                                and r.question_set <> :pulse
                            order by r.team_id, r.school_id, r.closed_at desc, r.id)
                        select l.asked, l.school_id, l.board_id, a.question, a.answer, count(*) as times
                        from last_round l join barometer_answer a on a.round_id = l.id
                        where a.answer is not null
                        group by l.asked, l.school_id, l.board_id, a.question, a.answer order by a.question""")
                .param("begin", Timestamp.from(quarter.begin()))
                .param("end", Timestamp.from(quarter.end()))
                .param("pulse", QuestionSet.PULSE.name())
                .query(row -> {
                    UUID asked = row.getObject("asked", UUID.class);
                    Question question = Question.numbered(row.getInt("question"));
                    (question.audience() == Audience.LEADERSHIP ? leaderships : teams)
                            .put(asked, row.getObject("school_id", UUID.class), row.getObject("board_id", UUID.class));
                    counts.computeIfAbsent(question, q -> new LinkedHashMap<>())
                            .computeIfAbsent(asked, t -> new LinkedHashMap<>())
                            .put(row.getInt("answer"), row.getInt("times"));
                });
        List<Object[]> rows = new ArrayList<>();
        counts.forEach((question, answers) -> {
            Places places = question.audience() == Audience.LEADERSHIP ? leaderships : teams;
            Suppression.Group<Place> country = places.tree(answers);
            Map<Place, Verdict> verdicts = Suppression.verdicts(country);
            collect(country, verdicts, question, quarter, places, rows);
        });
        batch.batchUpdate(
                "insert into barometer_summary (id, first_day, level, scope_id, school_id, teams, question, verdict, "
                        + "answers, mean, choices) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private static void collect(
            Suppression.Group<Place> group,
            Map<Place, Verdict> verdicts,
            Question question,
            Quarter quarter,
            Places places,
            List<Object[]> rows) {
        Height level = group.key().level();
        Tally all = group.all();
        if (level == null || all.answers() == 0) {
            return;
        }
        Figure figure = Figure.of(question, all, verdicts.getOrDefault(group.key(), Verdict.HIDDEN));
        UUID scope = group.key().id();
        rows.add(new Object[] {
            UUID.randomUUID(),
            quarter.firstDay(),
            level.name(),
            scope,
            level == Height.SCHOOL ? scope : null,
            places.teams(group.key()),
            question.number(),
            figure.verdict().name(),
            figure.answers(),
            figure.mean(),
            figure.choices().toArray(Integer[]::new)
        });
        group.parts().forEach(part -> collect(part, verdicts, question, quarter, places, rows));
    }

    /** @param level absent for a team */
    private record Place(@Nullable Height level, @Nullable UUID id) {}

    /** Which team, or leadership, lies in which school and board. */
    private static final class Places {

        private final Map<UUID, Map<UUID, List<UUID>>> boards = new LinkedHashMap<>();

        void put(UUID team, UUID school, UUID board) {
            List<UUID> teams = boards.computeIfAbsent(board, b -> new LinkedHashMap<>())
                    .computeIfAbsent(school, s -> new ArrayList<>());
            if (!teams.contains(team)) {
                teams.add(team);
            }
        }

        Suppression.Group<Place> tree(Map<UUID, Map<Integer, Integer>> counts) {
            List<Suppression.Group<Place>> all = new ArrayList<>();
            boards.forEach((board, schools) -> {
                List<Suppression.Group<Place>> inBoard = new ArrayList<>();
                schools.forEach((school, teams) -> inBoard.add(Suppression.Group.of(
                        new Place(Height.SCHOOL, school),
                        teams.stream()
                                .map(team -> Suppression.Group.of(
                                        new Place(null, team), Tally.of(counts.getOrDefault(team, Map.of()))))
                                .toList())));
                all.add(Suppression.Group.of(new Place(Height.BOARD, board), inBoard));
            });
            return Suppression.Group.of(new Place(Height.COUNTRY, null), all);
        }

        int teams(Place place) {
            return boards.entrySet().stream()
                    .filter(board ->
                            place.level() != Height.BOARD || board.getKey().equals(place.id()))
                    .flatMap(board -> board.getValue().entrySet().stream())
                    .filter(school ->
                            place.level() != Height.SCHOOL || school.getKey().equals(place.id()))
                    .mapToInt(school -> school.getValue().size())
                    .sum();
        }
    }

    /** A figure of a quarter. */
    record Summary(@Nullable UUID scope, LocalDate firstDay, int teams, Figure figure) {}

    /** Of some schools or boards, the newest quarter first. */
    List<Summary> of(Height level, Collection<? extends Id> scopes) {
        return jdbc.sql("select * from barometer_summary where level = :level and scope_id = any(:scopes) "
                        + "order by first_day desc, question")
                .param("level", level.name())
                .param("scopes", scopes.stream().map(Id::value).toArray(UUID[]::new))
                .query(Summaries::summary)
                .list();
    }

    List<Summary> ofCountry() {
        return jdbc.sql("select * from barometer_summary where level = :level order by first_day desc, question")
                .param("level", Height.COUNTRY.name(), Types.VARCHAR)
                .query(Summaries::summary)
                .list();
    }

    private static Summary summary(ResultSet row, int n) throws SQLException {
        return new Summary(
                row.getObject("scope_id", UUID.class),
                row.getObject("first_day", LocalDate.class),
                row.getInt("teams"),
                Figures.figure(row));
    }
}
