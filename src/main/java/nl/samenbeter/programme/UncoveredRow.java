package nl.samenbeter.programme;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Coming work of a team that nobody is there for. Not why.
 *
 * @param code has the text {@code programme.uncovered.<code>}
 * @param count of what the code says: sessions, or people who are there
 * @param people names of whom it is about
 * @param name of the plan item as in the model
 * @param route where something can be done about it
 */
public record UncoveredRow(
        String code,
        String teamName,
        LocalDate day,
        int count,
        List<String> people,
        @Nullable String element,
        String name,
        String route) {}
