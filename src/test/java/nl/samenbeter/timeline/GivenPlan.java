package nl.samenbeter.timeline;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.programme.CycleWeeks;
import nl.samenbeter.programme.DrawnElements;
import nl.samenbeter.programme.PlanElement;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanState.Facts;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.programme.PlanState.Moments;
import nl.samenbeter.programme.PlanState.Run;
import nl.samenbeter.programme.PlannedItem;
import nl.samenbeter.programme.ProgrammeStatus;
import nl.samenbeter.programme.RunWeek;
import nl.samenbeter.programme.SessionRhythm;
import nl.samenbeter.programme.WeekPlanner;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;

/** A programme of the shipped models as a value: eight weeks and perhaps some cycles, nothing of it begun. */
final class GivenPlan {

    static final int WEEKS = 8;
    static final int MEMBERS = 8;
    static final SessionRhythm USUAL = SessionRhythm.usual(LocalTime.of(8, 15));
    private static final String PLACE = "Kantine";
    private static final int ARENA_EVERY = 4;
    private static final int YEAR_BAROMETER_WEEK = 38;

    private GivenPlan() {}

    static PlanState of(SchoolCalendar calendar, LocalDate monday, int cycles) {
        List<Run> runs = new ArrayList<>();
        List<RunWeek> weeks = new ArrayList<>();
        calendar.programmeWeeks(monday, WEEKS).forEach(week -> weeks.add(new RunWeek(weeks.size() + 1, week)));
        runs.add(new Run(1, "release", List.copyOf(weeks), DrawnElements.eightWeeks()));
        while (runs.size() <= cycles) {
            var next = new CycleWeeks(calendar)
                    .after(runs.getLast().weeks().getLast().monday());
            if (next.isEmpty()) {
                break;
            }
            runs.add(cycle(runs.size() + 1, next.get(), calendar));
        }
        List<Item> items =
                runs.stream().flatMap(run -> items(run, calendar).stream()).toList();
        return new PlanState(preparing(calendar, monday, WEEKS, PLACE), List.copyOf(runs), items);
    }

    static Facts preparing(SchoolCalendar calendar, LocalDate monday, int weeks, @Nullable String place) {
        return new Facts(
                new ProgrammeId(uuid("programme")),
                0,
                new SchoolId(uuid("school")),
                new TeamId(uuid("team")),
                calendar.zone(),
                ProgrammeStatus.PREPARING,
                monday,
                weeks,
                false,
                USUAL,
                place,
                null,
                null,
                null);
    }

    private static Run cycle(int number, List<RunWeek> weeks, SchoolCalendar calendar) {
        boolean arena = (number - 1) % ARENA_EVERY == 0;
        boolean yearBarometer = yearBarometerWeek(weeks, calendar) > 0;
        List<PlanElement> elements = DrawnElements.cycle().stream()
                .filter(element -> switch (element.variant()) {
                    case null -> true;
                    case ARENA -> arena;
                    case WITHOUT_ARENA -> !arena;
                    case YEAR_BAROMETER -> yearBarometer;
                    case WITHOUT_YEAR_BAROMETER -> !yearBarometer;
                })
                .toList();
        return new Run(number, "release", weeks, elements);
    }

    private static int yearBarometerWeek(List<RunWeek> weeks, SchoolCalendar calendar) {
        return weeks.stream()
                .filter(week -> calendar.schoolWeek(week.monday().plusDays(4)) == YEAR_BAROMETER_WEEK)
                .mapToInt(RunWeek::number)
                .findFirst()
                .orElse(0);
    }

    private static List<Item> items(Run run, SchoolCalendar calendar) {
        List<PlanElement> elements = run.elements().stream()
                .map(element -> element.week() == PlanElement.OF_THE_RUN
                        ? element.inWeek(yearBarometerWeek(run.weeks(), calendar))
                        : element)
                .toList();
        List<Item> items = new ArrayList<>();
        for (PlannedItem one : new WeekPlanner(calendar, USUAL).plan(elements, run.weeks())) {
            items.add(item(run.number(), items.size(), one));
        }
        return items;
    }

    private static Item item(int run, int position, PlannedItem planned) {
        PlanElement element = planned.element();
        return new Item(
                new PlanItemId(uuid(run + "/" + element.week() + "/" + element.element())),
                0,
                run,
                element.week(),
                element.element(),
                element.row(),
                element.name(),
                element.kind(),
                element.audience(),
                element.owner(),
                element.ownTime(),
                element.insideNorm(),
                position,
                position,
                planned.firstDay(),
                Moments.of(planned, element.place(PLACE)));
    }

    private static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** As it stands at a moment when everything was done on the day and every board session was held. */
    static PlanState onTime(PlanState plan, LocalDateTime now) {
        return new Course(new Random(0), 1, 1).until(plan, now);
    }
}
