package nl.samenbeter.programme;

import java.time.LocalDate;
import java.util.UUID;

/** Implemented by the room that keeps follow-ups of a kind; one room for each kind. */
public interface FollowUpRoom {

    FollowUpKind kind();

    /**
     * Makes it, in the caller's transaction and without asking for rights: who calls has asked.
     *
     * @return the id of what was made, in the words of this room
     * @throws nl.samenbeter.shared.DomainException when the room cannot keep it, in a sentence for whoever asked
     */
    UUID open(FollowUp followUp);

    /** What it was for is on another day; does nothing when it is over or begun. In the caller's transaction, as {@link #open}. */
    default void move(UUID followUp, LocalDate by) {}

    /** What it was for does not go ahead; does nothing when it is over or begun. In the caller's transaction, as {@link #open}. */
    default void callOff(UUID followUp) {}
}
