package nl.samenbeter.barometer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenbeter.programme.SchoolMeasure;
import nl.samenbeter.shared.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Point 6 of the independence check (domain 3.6): in the year barometer "our board session helps our work" is not lower
 * than at the end of the eight weeks. Over the teams that have both, each with that figure shown (rulings 25), so that it cannot
 * be used to compute one that is not.
 */
@Component
class YearBarometerMeasure implements SchoolMeasure {

    private static final int POINT = 6;

    private final JdbcClient jdbc;

    YearBarometerMeasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int point() {
        return POINT;
    }

    @Override
    public Optional<Result> of(SchoolId school, LocalDate today) {
        Timestamp since = Timestamp.from(today.minusYears(1).atStartOfDay().toInstant(ZoneOffset.UTC));
        Set<UUID> teams = teams(school, QuestionSet.YEAR, since);
        teams.retainAll(teams(school, QuestionSet.B2, since));
        if (teams.isEmpty()) {
            return Optional.empty();
        }
        return mean(teams, QuestionSet.YEAR, since)
                .flatMap(year -> mean(teams, QuestionSet.B2, since).map(end -> new Result(year, end)));
    }

    private Set<UUID> teams(SchoolId school, QuestionSet set, Timestamp since) {
        return jdbc
                .sql("select r.team_id from barometer_round r join barometer_figure f on f.round_id = r.id "
                        + "where r.school_id = :school and r.question_set = :set and r.closed_at >= :since "
                        + "and f.question = :question and f.verdict = :shown")
                .param("school", school.value())
                .param("set", set.name())
                .param("since", since)
                .param("question", Question.SESSION_HELPS.number())
                .param("shown", Verdict.SHOWN.name())
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    private Optional<BigDecimal> mean(Set<UUID> teams, QuestionSet set, Timestamp since) {
        return jdbc.sql("""
                        select sum(f.mean * f.answers) / sum(f.answers)
                        from barometer_figure f join barometer_round r on r.id = f.round_id
                        where r.team_id = any(:teams) and r.question_set = :set and r.closed_at >= :since
                            and f.question = :question and f.verdict = :shown""")
                .param("teams", teams.toArray(UUID[]::new))
                .param("set", set.name())
                .param("since", since)
                .param("question", Question.SESSION_HELPS.number())
                .param("shown", Verdict.SHOWN.name())
                .query(BigDecimal.class)
                .optional()
                .map(mean -> mean.setScale(1, RoundingMode.HALF_UP));
    }
}
