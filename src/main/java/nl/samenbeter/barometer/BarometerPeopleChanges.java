package nl.samenbeter.barometer;

import nl.samenbeter.programme.PeopleEffects;
import nl.samenbeter.programme.TeamPeopleChanges;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import org.springframework.stereotype.Component;

/** Rounds that are open, when people come or go. Who is away keeps the own sheet: nobody else may fill it. */
@Component
class BarometerPeopleChanges implements TeamPeopleChanges {

    private final BarometerSteps steps;

    BarometerPeopleChanges(BarometerSteps steps) {
        this.steps = steps;
    }

    @Override
    public PeopleEffects memberJoined(TeamId team, PersonId person) {
        return PeopleEffects.added(steps.memberJoined(team, person));
    }

    @Override
    public PeopleEffects memberLeft(TeamId team, PersonId person) {
        return PeopleEffects.ended(steps.memberLeft(team, person));
    }
}
