package nl.samenbeter.events;

import java.time.LocalDate;
import java.util.List;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * A meeting opened by its id.
 *
 * @param schools names of the invited, by name
 * @param registrations all of them for the office, else those of the reader's own teams
 * @param cards what the reader's own teams took home
 * @param ownTeams teams that the reader may register from the screen
 * @param myDiet the reader's own diet note; absent when the reader does not come, empty when nothing is known
 * @param dietGoesOn when the diet notes go
 */
public record EventDetails(
        EventRow row,
        @Nullable CancelReason cancelReason,
        List<String> schools,
        List<RegistrationRow> registrations,
        List<CardRow> cards,
        List<OwnTeam> ownTeams,
        @Nullable String myDiet,
        LocalDate dietGoesOn) {

    /** @param registered whether somebody of it comes already */
    public record OwnTeam(TeamId team, String name, boolean registered) {}

    /**
     * @param who the team's name, else the school's
     * @param school the school's name
     * @param attended how many were there, when somebody counted
     */
    public record RegistrationRow(
            RegistrationId id,
            String who,
            String school,
            List<Person> people,
            String success,
            String question,
            @Nullable Integer attended) {}

    /** @param keeper who keeps it in view */
    public record CardRow(String team, String text, String keeper) {}

    /** @param diet for the office only; absent otherwise and when nothing is known */
    public record Person(
            PersonId person, String name, @Nullable String diet) {

        @Override
        public String toString() {
            return "Person[" + person + "]";
        }
    }
}
