package nl.samenbeter.schoolyear;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.programme.SchoolMeasure;
import nl.samenbeter.programme.SchoolProgrammes;
import nl.samenbeter.shared.DateRange;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.tasks.FinishedTasks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Computes what can be computed of the ten points; a point without a room that measures it is not measurable. */
@Component
class IndependencePoints {

    static final int POINTS = 10;
    static final int NEEDED = 8;

    /** From here on leadership answers. */
    static final int FIRST_ASKED = 7;

    private static final int SESSION_WEEKS = 8;
    private static final int VISIT_WEEKS = 4;
    private static final BigDecimal SESSIONS_TARGET = BigDecimal.valueOf(80);
    private static final BigDecimal LEADERS_TARGET = BigDecimal.valueOf(3);
    private static final BigDecimal VISITS_TARGET = new BigDecimal("1.5");
    private static final String LEAD_SESSIONS = "userTask_leadBoardSessions";

    private final SchoolProgrammes programmes;
    private final FinishedTasks finished;
    private final ObjectProvider<SchoolMeasure> measures;

    IndependencePoints(SchoolProgrammes programmes, FinishedTasks finished, ObjectProvider<SchoolMeasure> measures) {
        this.programmes = programmes;
        this.finished = finished;
        this.measures = measures;
    }

    List<IndependencePoint> of(SchoolId school, SchoolCalendar calendar, LocalDate today) {
        return IntStream.rangeClosed(1, POINTS)
                .mapToObj(number -> point(number, school, calendar, today))
                .toList();
    }

    private IndependencePoint point(int number, SchoolId school, SchoolCalendar calendar, LocalDate today) {
        if (number >= FIRST_ASKED) {
            return new IndependencePoint(number, IndependencePoint.State.ASKED, null, null);
        }
        return result(number, school, calendar, today)
                .map(result -> new IndependencePoint(
                        number,
                        result.figure().compareTo(result.target()) >= 0
                                ? IndependencePoint.State.MET
                                : IndependencePoint.State.NOT_MET,
                        result.figure(),
                        result.target()))
                .orElseGet(() -> new IndependencePoint(number, IndependencePoint.State.NOT_MEASURABLE, null, null));
    }

    private Optional<SchoolMeasure.Result> result(
            int number, SchoolId school, SchoolCalendar calendar, LocalDate today) {
        return switch (number) {
            case 1 -> sessions(programmes.rhythm(school, last(SESSION_WEEKS, calendar, today)));
            case 2 -> leaders(school, calendar, today);
            case 3 -> visits(programmes.rhythm(school, last(VISIT_WEEKS, calendar, today)));
            default ->
                measures.orderedStream()
                        .filter(measure -> measure.point() == number)
                        .findFirst()
                        .flatMap(measure -> measure.of(school, today));
        };
    }

    /** Per cent of the planned sessions that were held, over all teams. */
    private static Optional<SchoolMeasure.Result> sessions(List<SchoolProgrammes.Rhythm> teams) {
        int planned = teams.stream()
                .mapToInt(SchoolProgrammes.Rhythm::sessionsPlanned)
                .sum();
        int held =
                teams.stream().mapToInt(SchoolProgrammes.Rhythm::sessionsHeld).sum();
        return planned == 0
                ? Optional.empty()
                : Optional.of(new SchoolMeasure.Result(BigDecimal.valueOf(held * 100L / planned), SESSIONS_TARGET));
    }

    /** People who led sessions, in the team that has the fewest of them. */
    private Optional<SchoolMeasure.Result> leaders(SchoolId school, SchoolCalendar calendar, LocalDate today) {
        var days = last(VISIT_WEEKS, calendar, today);
        var since = days.first().atStartOfDay(calendar.zone()).toInstant();
        return programmes.rhythm(school, days).stream()
                .map(team -> finished.people(team.team(), LEAD_SESSIONS, since))
                .min(Integer::compareTo)
                .map(fewest -> new SchoolMeasure.Result(BigDecimal.valueOf(fewest), LEADERS_TARGET));
    }

    /** Visits per person, the mean of the teams. */
    private static Optional<SchoolMeasure.Result> visits(List<SchoolProgrammes.Rhythm> teams) {
        return teams.isEmpty()
                ? Optional.empty()
                : Optional.of(new SchoolMeasure.Result(
                        BigDecimal.valueOf(teams.stream()
                                        .mapToInt(SchoolProgrammes.Rhythm::visits)
                                        .sum())
                                .divide(BigDecimal.valueOf(teams.size()), 1, RoundingMode.HALF_UP),
                        VISITS_TARGET));
    }

    /** The last so many programme weeks before this one, up to yesterday. */
    private static DateRange last(int weeks, SchoolCalendar calendar, LocalDate today) {
        LocalDate monday = today;
        for (int left = weeks; left > 0; ) {
            monday = monday.minusWeeks(1);
            if (calendar.isProgrammeWeek(monday)) {
                left--;
            }
        }
        LocalDate yesterday = today.minusDays(1);
        return new DateRange(monday.minusDays(monday.getDayOfWeek().getValue() - 1L), yesterday);
    }
}
