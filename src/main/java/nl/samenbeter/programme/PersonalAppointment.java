package nl.samenbeter.programme;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * One appointment of one person. Day and time are the school's.
 *
 * @param item absent for what is not in the plan
 * @param titleKey text key; its argument {0} are the names of {@code with}
 * @param with the others
 * @param over held, not held or cancelled
 * @param route where its page is, without a leading slash
 */
public record PersonalAppointment(
        @Nullable PlanItemId item,
        TeamId team,
        PlanKind kind,
        String titleKey,
        List<PersonId> with,
        LocalDate day,
        @Nullable LocalTime begins,
        int minutes,
        @Nullable String place,
        boolean over,
        @Nullable String route) {}
