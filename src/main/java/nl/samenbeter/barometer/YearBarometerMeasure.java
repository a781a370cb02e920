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
 * than at the end of the eight weeks. Over the teams that have both, each with enough answers to be shown (rulings 25).
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
                .sql("select team_id from barometer_round where school_id = :school and question_set = :set "
                        + "and closed_at >= :since and taken - unreadable >= :least")
                .param("school", school.value())
                .param("set", set.name())
                .param("since", since)
                .param("least", BarometerSteps.MINIMUM)
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    private Optional<BigDecimal> mean(Set<UUID> teams, QuestionSet set, Timestamp since) {
        return jdbc.sql("""
                        select avg(a.answer) from barometer_answer a join barometer_round r on r.id = a.round_id
                        where r.team_id = any(:teams) and r.question_set = :set and r.closed_at >= :since
                            and r.taken - r.unreadable >= :least and a.question = :question
                        having count(a.answer) >= :least""")
                .param("teams", teams.toArray(UUID[]::new))
                .param("set", set.name())
                .param("since", since)
                .param("least", BarometerSteps.MINIMUM)
                .param("question", Question.SESSION_HELPS.number())
                .query(BigDecimal.class)
                .optional()
                .map(mean -> mean.setScale(1, RoundingMode.HALF_UP));
    }
}
