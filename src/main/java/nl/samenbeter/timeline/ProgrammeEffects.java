package nl.samenbeter.timeline;

import java.time.LocalDateTime;
import java.util.List;
import nl.samenbeter.calendar.CalendarEffect;
import nl.samenbeter.calendar.CalendarEffects;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanStates;
import nl.samenbeter.programme.SchoolProgrammes;
import nl.samenbeter.programme.TeamProgramme;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.timeline.TimelineChange.FollowCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a change of the calendar would do to the programmes that are going on, for whoever keeps the calendar. */
@Component
class ProgrammeEffects implements CalendarEffects {

    private final SchoolProgrammes programmes;
    private final PlanStates states;
    private final TimelinePreviews previews;

    ProgrammeEffects(SchoolProgrammes programmes, PlanStates states, TimelinePreviews previews) {
        this.programmes = programmes;
        this.states = states;
        this.previews = previews;
    }

    @Override
    @Transactional(readOnly = true)
    public List<CalendarEffect> of(SchoolId school, SchoolCalendar now, SchoolCalendar asItWouldBe) {
        return programmes.of(school).stream()
                .filter(programme -> programme.status().isGoingOn())
                .map(programme -> effect(programme, now, asItWouldBe))
                .toList();
    }

    private CalendarEffect effect(TeamProgramme programme, SchoolCalendar now, SchoolCalendar asItWouldBe) {
        PlanState before = states.read(programme.programme());
        LocalDateTime moment = previews.now(before);
        try {
            PlanState after = new CalendarReflow(before, now, asItWouldBe, moment).after();
            int clashes = new PlanClashes(before, after, asItWouldBe, new FollowCalendar(), moment)
                    .all()
                    .size();
            return effect(programme.teamName(), before, after, clashes, null);
        } catch (DomainException refused) {
            var end = asItWouldBe
                    .schoolYear(HeldWeeks.of(before).last().monday())
                    .map(year -> year.lastDay())
                    .orElse(null);
            return effect(programme.teamName(), before, before, 0, new CalendarEffect.Refusal(refused.code(), end));
        }
    }

    private static CalendarEffect effect(
            String team, PlanState before, PlanState after, int clashes, CalendarEffect.@Nullable Refusal refusal) {
        HeldWeeks were = HeldWeeks.of(before);
        HeldWeeks are = HeldWeeks.of(after);
        return new CalendarEffect(
                team,
                TimelineLines.items(before, after),
                (int) are.weeks().stream()
                        .filter(week -> !were.weeks().contains(week))
                        .count(),
                were.get(0).monday(),
                are.get(0).monday(),
                were.last().friday(),
                are.last().friday(),
                clashes,
                refusal);
    }
}
