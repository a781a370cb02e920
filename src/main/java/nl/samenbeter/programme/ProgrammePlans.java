package nl.samenbeter.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.organisation.Directory;
import org.springframework.stereotype.Component;

/** Makes the plan of a programme from its release and the school's calendar, and makes it anew when the start moves. */
@Component
class ProgrammePlans {

    private final PlanItems items;
    private final ProgrammeModels models;
    private final SchoolCalendars calendars;
    private final Directory directory;
    private final Clock programmeClock;

    ProgrammePlans(
            PlanItems items,
            ProgrammeModels models,
            SchoolCalendars calendars,
            Directory directory,
            Clock programmeClock) {
        this.items = items;
        this.models = models;
        this.calendars = calendars;
        this.directory = directory;
        this.programmeClock = programmeClock;
    }

    void make(Programme programme) {
        List<PlannedItem> planned = planned(programme);
        List<PlanItem> fresh = new ArrayList<>();
        for (int position = 0; position < planned.size(); position++) {
            fresh.add(PlanItem.of(programme, position, planned.get(position)));
        }
        skipBarometersOfASmallTeam(programme, fresh);
        items.saveAll(fresh);
    }

    /** Same items, new dates, for a programme that has not begun; what opened or was done already keeps its dates. */
    void makeAnew(Programme programme) {
        List<PlannedItem> planned = planned(programme);
        List<PlanItem> standing = items.findByProgrammeIdOrderByPosition(programme.id());
        for (int position = 0; position < standing.size(); position++) {
            if (standing.get(position).mayReplan()) {
                standing.get(position).replan(planned.get(position));
            }
        }
        skipBarometersOfASmallTeam(programme, standing);
        items.saveAll(standing);
    }

    List<LocalDate> mondays(Programme programme) {
        return calendar(programme).programmeWeeks(programme.startsOn(), programme.weeks() + 1);
    }

    /** The programme week of today: 0 before the start, the last one begun in a pause week. */
    int week(Programme programme) {
        if (programme.status() == ProgrammeStatus.PREPARING) {
            return 0;
        }
        LocalDate today = LocalDate.now(programmeClock.withZone(programme.zone()));
        return (int) calendar(programme).programmeWeeks(programme.startsOn(), programme.weeks()).stream()
                .filter(monday -> !monday.isAfter(today))
                .count();
    }

    SchoolCalendar calendar(Programme programme) {
        return calendars.of(programme.school());
    }

    private List<PlannedItem> planned(Programme programme) {
        return new WeekPlanner(calendar(programme), programme.sessionTime())
                .plan(models.release(programme.release()).elements(), programme.startsOn());
    }

    private void skipBarometersOfASmallTeam(Programme programme, List<PlanItem> plan) {
        if (directory.members(programme.team(), programme.startsOn()).size() < StartRules.BAROMETER_MINIMUM) {
            plan.stream()
                    .filter(item -> item.kind() == PlanKind.BAROMETER)
                    .forEach(item -> item.skip("teamTooSmall", programmeClock.instant()));
        }
    }
}
