package nl.samenbeter.talks;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.samenbeter.programme.PeopleAppointment;
import nl.samenbeter.programme.PeopleEffects;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.TeamPeopleChanges;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import org.springframework.stereotype.Component;

/** Coach talks that are open, when people come, go, are away or work on other days. */
@Component
class TalkPeopleChanges implements TeamPeopleChanges {

    private final CoachTalkSteps steps;
    private final TalkNotes notes;

    TalkPeopleChanges(CoachTalkSteps steps, TalkNotes notes) {
        this.steps = steps;
        this.notes = notes;
    }

    @Override
    public PeopleEffects memberJoined(TeamId team, PersonId person) {
        steps.joined(team, person);
        return PeopleEffects.NONE;
    }

    @Override
    public PeopleEffects memberLeft(TeamId team, PersonId person) {
        steps.left(team, person);
        notes.deleteOf(team, person);
        return PeopleEffects.NONE;
    }

    @Override
    public PeopleEffects memberAway(TeamId team, PersonId person, LocalDate firstDay, LocalDate lastDay) {
        return PeopleEffects.moved(steps.away(team, person, firstDay, lastDay));
    }

    @Override
    public List<PeopleAppointment> appointments(TeamId team, PersonId person, LocalDate firstDay) {
        return steps.daysOf(team, person).stream()
                .filter(day -> !day.isBefore(firstDay))
                .map(day -> new PeopleAppointment(PlanKind.COACH_TALK, day, List.of()))
                .toList();
    }

    @Override
    public PeopleEffects workingDaysChanged(TeamId team, PersonId person, Set<DayOfWeek> workingDays) {
        return PeopleEffects.moved(steps.workingDaysChanged(team, person, workingDays));
    }
}
