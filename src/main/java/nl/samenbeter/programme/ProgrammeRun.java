package nl.samenbeter.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** The eight weeks, or one rhythm cycle: the weeks it is held in and the release of the models it runs by. */
@Table("programme_run")
class ProgrammeRun {

    static final int EIGHT_WEEKS = 1;

    /** Every fourth cycle has an arena (domain 3.2). */
    private static final int ARENA_EVERY = 4;

    @Id
    private final ProgrammeRunId id;

    @Version
    private @Nullable Integer version;

    private final SchoolId schoolId;
    private final ProgrammeId programmeId;
    private final int runNumber;
    private final String releaseId;
    private final boolean arena;
    private final boolean yearBarometer;

    @MappedCollection(idColumn = "run_id", keyColumn = "position")
    private List<Week> weeks;

    @PersistenceCreator
    ProgrammeRun(
            ProgrammeRunId id,
            @Nullable Integer version,
            SchoolId schoolId,
            ProgrammeId programmeId,
            int runNumber,
            String releaseId,
            boolean arena,
            boolean yearBarometer,
            List<Week> weeks) {
        this.id = id;
        this.version = version;
        this.schoolId = schoolId;
        this.programmeId = programmeId;
        this.runNumber = runNumber;
        this.releaseId = releaseId;
        this.arena = arena;
        this.yearBarometer = yearBarometer;
        this.weeks = new ArrayList<>(weeks);
    }

    /** @param firstMonday in the plan as it was made first; absent for a week that is held once more */
    @Table("programme_week")
    record Week(int weekNumber, LocalDate monday, @Nullable LocalDate firstMonday) {}

    static ProgrammeRun eightWeeks(Programme programme, List<RunWeek> weeks) {
        return new ProgrammeRun(
                ProgrammeRunId.next(),
                null,
                programme.school(),
                programme.id(),
                EIGHT_WEEKS,
                programme.release(),
                false,
                false,
                rows(weeks));
    }

    /** @param yearBarometer one of the weeks is the school week of the year barometer (rulings 11) */
    static ProgrammeRun cycle(
            Programme programme, int runNumber, String release, boolean yearBarometer, List<RunWeek> weeks) {
        return new ProgrammeRun(
                ProgrammeRunId.next(),
                null,
                programme.school(),
                programme.id(),
                runNumber,
                release,
                (runNumber - EIGHT_WEEKS) % ARENA_EVERY == 0,
                yearBarometer,
                rows(weeks));
    }

    private static List<Week> rows(List<RunWeek> weeks) {
        return weeks.stream()
                .map(week -> new Week(week.number(), week.monday(), week.monday()))
                .toList();
    }

    /** The same weeks on other Mondays; where they were first stays known. */
    void holdIn(List<RunWeek> otherWeeks) {
        Map<Integer, Week> before = weeks.stream().collect(Collectors.toMap(Week::weekNumber, week -> week));
        weeks = otherWeeks.stream()
                .map(week -> new Week(
                        week.number(),
                        week.monday(),
                        before.containsKey(week.number())
                                ? before.get(week.number()).firstMonday()
                                : week.isAgain() ? null : week.monday()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    boolean holds(@Nullable PlanVariant variant) {
        return switch (variant) {
            case null -> true;
            case ARENA -> arena;
            case WITHOUT_ARENA -> !arena;
            case YEAR_BAROMETER -> yearBarometer;
            case WITHOUT_YEAR_BAROMETER -> !yearBarometer;
        };
    }

    boolean isCycle() {
        return runNumber > EIGHT_WEEKS;
    }

    ProgrammeRunId id() {
        return id;
    }

    @Nullable
    Integer version() {
        return version;
    }

    List<Week> rows() {
        return List.copyOf(weeks);
    }

    int number() {
        return runNumber;
    }

    String release() {
        return releaseId;
    }

    /** What the release holds for this run, without dates. */
    List<PlanElement> elements(ProgrammeModels.Release of) {
        return (isCycle() ? of.cycle() : of.elements())
                .stream().filter(element -> holds(element.variant())).toList();
    }

    List<RunWeek> weeks() {
        return weeks.stream()
                .map(week -> new RunWeek(week.weekNumber(), week.monday()))
                .toList();
    }
}
