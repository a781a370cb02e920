package nl.samenbeter.sessions;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import nl.samenbeter.shared.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * Something done on a screen during a session. The screen made the id, so that it may send the command again when it does
 * not know whether it came through.
 *
 * @param session in which it was done, also when it arrives later
 * @param age milliseconds ago at the moment of sending
 * @param value a mood, a part, a number or typed words, by kind
 * @param about another command or a thing on the board, by kind
 */
public record SessionCommand(
        UUID id,
        SessionRecordId session,
        Kind kind,
        long age,
        @Nullable String value,
        @Nullable UUID about) {

    public enum Kind {
        /** One more of a mood; {@code value} is the mood. */
        TAP,
        /** Takes a tap back; {@code about} is the tap, {@code value} its mood. */
        UNTAP,
        /** Goes to the part in {@code value}. */
        PART,
        PAUSE,
        RESUME,
        /** Gives the hat in {@code value} to the person {@code about}, or to nobody. */
        HAT,
        /** Writes down a decision. */
        DECIDE,
        /** Ends the session; {@code value} is how many were there. */
        END,
        /** Words for the leader alone, after the session. */
        TIP,
        TOP,
        /** Puts something on the board; also after the session. For an action {@code about} is who does it. */
        ADD_SUCCESSES,
        ADD_ACTIONS,
        ADD_POINTS,
        /** Moves the action {@code about} to the column {@code value}. */
        MOVE;

        private static final Set<Kind> BOARD = EnumSet.of(ADD_SUCCESSES, ADD_ACTIONS, ADD_POINTS, MOVE);

        boolean isForBoard() {
            return BOARD.contains(this);
        }
    }

    private static final long OLDEST = 60 * 60_000L;

    /** When it was done: what is older than an hour counts as an hour old. */
    Instant at(Instant now) {
        return now.minusMillis(Math.clamp(age, 0, OLDEST));
    }

    Mood mood() {
        return one(Mood.class);
    }

    SessionPart part() {
        return one(SessionPart.class);
    }

    /** Nought when it is no number. */
    int number() {
        return value != null && value.matches("\\d{1,2}") ? Integer.parseInt(value) : 0;
    }

    <E extends Enum<E>> E one(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseThrow(() -> new DomainException("sessions.unknownCommand"));
    }
}
