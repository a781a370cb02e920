package nl.samenbeter.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of somebody's open work in a team, before it happens.
 *
 * @param firstDay on which it happens; today or before: at once
 * @param ending tasks of the person alone, which nobody takes over
 * @param appointments days of what was agreed with colleagues
 * @param colleagues who may take work over, by name
 */
public record Leaving(
        LocalDate firstDay,
        boolean atOnce,
        List<Moved> tasks,
        int ending,
        List<Turn> turns,
        List<LocalDate> appointments,
        Map<PersonId, String> colleagues) {

    /**
     * @param kind has the text {@code tasks.kind.<kind>}
     * @param to a name; absent when it is open to everybody who may
     */
    public record Moved(String kind, int count, @Nullable String to) {}

    public record Turn(int week, String leader) {}
}
