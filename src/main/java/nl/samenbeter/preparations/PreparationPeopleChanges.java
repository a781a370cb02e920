package nl.samenbeter.preparations;

import java.time.DayOfWeek;
import java.util.Set;
import nl.samenbeter.programme.PeopleEffects;
import nl.samenbeter.programme.TeamPeopleChanges;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import org.springframework.stereotype.Component;

/** Groups that have not met yet, when people come, go or work on other days. A group meets also without who is away. */
@Component
class PreparationPeopleChanges implements TeamPeopleChanges {

    private final PreparationSteps steps;
    private final TryOutSteps tryOuts;
    private final SheetSteps sheets;

    PreparationPeopleChanges(PreparationSteps steps, TryOutSteps tryOuts, SheetSteps sheets) {
        this.steps = steps;
        this.tryOuts = tryOuts;
        this.sheets = sheets;
    }

    @Override
    public PeopleEffects memberJoined(TeamId team, PersonId person) {
        steps.joined(team, person);
        return PeopleEffects.NONE;
    }

    @Override
    public PeopleEffects memberLeft(TeamId team, PersonId person) {
        steps.left(team, person);
        tryOuts.left(team, person);
        sheets.left(team, person);
        return PeopleEffects.NONE;
    }

    @Override
    public PeopleEffects workingDaysChanged(TeamId team, PersonId person, Set<DayOfWeek> workingDays) {
        return PeopleEffects.moved(steps.workingDaysChanged(team, person, workingDays));
    }
}
