package nl.samenbeter.voices;

import java.time.Duration;
import nl.samenbeter.security.TryBudgets.Budget;

/** How often one may try codes: a class behind one address is never shut out for long (rulings 34). */
final class TryBudget {

    /** Wrong codes in one browser. */
    static final Budget BROWSER = new Budget("voices.browser", 10, Duration.ofSeconds(6));

    /** Wrong codes from one address: a weak signal, for a whole school may stand behind it. */
    static final Budget ADDRESS = new Budget("voices.address", 300, Duration.ofSeconds(1));

    /** Forms of one code: a class that opens it some times over. */
    static final Budget CODE = new Budget("voices.code", 200, Duration.ofSeconds(1));

    /** Forms of one school. */
    static final Budget SCHOOL = new Budget("voices.school", 1_000, Duration.ofMillis(200));

    private TryBudget() {}
}
