package nl.samenbeter.sessions;

import java.time.Duration;
import nl.samenbeter.security.TryBudgets;
import nl.samenbeter.security.TryBudgets.Budget;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import org.springframework.stereotype.Component;

/** How often somebody may type a wrong code of a screen: a few times per account, some more per school (rulings 34). */
@Component
class ScreenTries {

    static final int PER_PERSON = 5;

    /** After this long a person has all tries again. */
    static final Duration WINDOW = Duration.ofMinutes(10);

    private static final int PER_SCHOOL = 30;
    private static final Budget OF_PERSON =
            new Budget("sessions.screen.person", PER_PERSON, WINDOW.dividedBy(PER_PERSON));
    private static final Budget OF_SCHOOL =
            new Budget("sessions.screen.school", PER_SCHOOL, WINDOW.dividedBy(PER_SCHOOL));

    private final TryBudgets budgets;

    ScreenTries(TryBudgets budgets) {
        this.budgets = budgets;
    }

    /** Takes one try before the code is looked at, so that tries at once do not slip through. */
    boolean take(PersonId person, SchoolId school) {
        return budgets.take(OF_PERSON, person.text()) && budgets.take(OF_SCHOOL, school.text());
    }

    /** The code was right: the try is given back. */
    void giveBack(PersonId person, SchoolId school) {
        budgets.giveBack(OF_PERSON, person.text());
        budgets.giveBack(OF_SCHOOL, school.text());
    }
}
