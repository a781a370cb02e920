package nl.samenbeter.programme;

import java.time.LocalDate;
import java.util.List;
import nl.samenbeter.shared.DateRange;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;

/** SPI: coming work of a team that nobody is there for. A bean per room; it says what, never why. */
public interface UncoveredWork {

    /** What is uncovered on these days. */
    List<Gap> gaps(TeamId team, DateRange days, Away away);

    /** Who is not there when. */
    interface Away {

        boolean on(PersonId person, LocalDate day);

        /** As {@link #on}, and nobody does that person's tasks either. */
        boolean withoutStandIn(PersonId person, LocalDate day);
    }

    /**
     * @param code has the text {@code programme.uncovered.<code>}
     * @param key the same for as long as it is the same gap
     * @param day the first one that is uncovered
     * @param count of what: sessions, or people who are there
     * @param people whom it is about
     * @param element of the plan item, with {@code name} as in the model
     * @param route where the coach can do something about it
     */
    record Gap(
            String code,
            String key,
            PlanItemId item,
            LocalDate day,
            int count,
            List<PersonId> people,
            @Nullable String element,
            String name,
            String route) {}
}
