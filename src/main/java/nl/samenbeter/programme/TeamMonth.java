package nl.samenbeter.programme;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a team's programme did in a stretch of days, in counts of the team.
 *
 * @param planned board sessions whose day has come, held or not
 * @param happenings in their order, without those about people
 */
public record TeamMonth(
        String teamName,
        int held,
        int notHeld,
        int planned,
        int done,
        int lapsed,
        int skipped,
        List<Happening> happenings) {

    /** @param code has the text {@code programme.event.<code>}, with {0} for the new day and {1} for the old one */
    public record Happening(
            LocalDate on,
            String code,
            @Nullable LocalDate oldDay,
            @Nullable LocalDate newDay) {}
}
