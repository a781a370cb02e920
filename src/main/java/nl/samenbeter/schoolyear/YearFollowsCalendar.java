package nl.samenbeter.schoolyear;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenbeter.calendar.OfficialHolidaysChanged;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.SchoolCalendarChanged;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.calendar.SchoolYear;
import nl.samenbeter.organisation.Directory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When holidays change, what is still to come of a running year moves with them. */
@Component
class YearFollowsCalendar {

    private final YearPlans plans;
    private final YearItems items;
    private final YearModels models;
    private final YearWorkflow workflow;
    private final SchoolCalendars calendars;
    private final Directory directory;

    YearFollowsCalendar(
            YearPlans plans,
            YearItems items,
            YearModels models,
            YearWorkflow workflow,
            SchoolCalendars calendars,
            Directory directory) {
        this.plans = plans;
        this.items = items;
        this.models = models;
        this.workflow = workflow;
        this.calendars = calendars;
        this.directory = directory;
    }

    @EventListener
    @Transactional
    void on(SchoolCalendarChanged changed) {
        plans.findBySchoolIdAndStatus(changed.school(), YearPlanStatus.RUNNING).forEach(this::follow);
    }

    @EventListener
    @Transactional
    void on(OfficialHolidaysChanged changed) {
        plans.findByStatus(YearPlanStatus.RUNNING).stream()
                .filter(plan -> changed.regions()
                        .contains(directory.school(plan.school()).region()))
                .forEach(this::follow);
    }

    private void follow(YearPlan plan) {
        SchoolCalendar calendar = calendars.of(plan.school());
        calendar.schoolYears().stream()
                .filter(year -> year.label().equals(plan.schoolYear()))
                .findFirst()
                .ifPresent(year -> move(plan, calendar, year));
    }

    private void move(YearPlan plan, SchoolCalendar calendar, SchoolYear year) {
        var release = models.release(String.valueOf(plan.release()));
        Map<String, PlannedYearItem> planned = new YearPlanner(calendar, year)
                .plan(release.elements(), plan.form()).stream()
                        .collect(Collectors.toMap(item -> item.element().element(), Function.identity()));
        List<YearItem> moved = items.findByPlanIdOrderByPosition(plan.id()).stream()
                .filter(item -> item.move(planned.get(item.element())))
                .toList();
        if (!moved.isEmpty()) {
            items.saveAll(moved);
            workflow.moved(plan.id(), moved.stream().collect(Collectors.toMap(YearItem::element, YearItem::due)));
        }
    }
}
