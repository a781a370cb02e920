package nl.samenbeter.timeline;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import nl.samenbeter.shared.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * A change for many programmes and how far it is.
 *
 * @param begunAt Dutch local time
 * @param undoing it is being taken back, or was
 * @param stopped waits until somebody lets it go on
 * @param lines each programme, in the order in which they are done
 */
public record TimelineBulk(
        TimelineBulkId id,
        TimelineChange change,
        String reason,
        LocalDateTime begunAt,
        boolean undoing,
        boolean stopped,
        List<Line> lines) {

    public enum State {
        WAITING,
        DONE,
        /** The programme is as it was. */
        REFUSED,
        /** Somebody stopped and left the rest. */
        LEFT,
        UNDONE,
        UNDONE_IN_PART,
        /** Nothing of it could be taken back. */
        NOT_UNDONE
    }

    /** @param refusal why not, or why not all of it; absent when there is nothing to say */
    public record Line(
            ProgrammeId programme, State state, @Nullable BulkRefusal refusal) {}

    private static final Set<State> UNDO = Set.of(State.DONE, State.UNDONE, State.UNDONE_IN_PART, State.NOT_UNDONE);

    /** How many programmes it is about: when it is taken back, those with which it was done. */
    public int all() {
        return undoing
                ? (int) lines.stream()
                        .filter(line -> UNDO.contains(line.state()))
                        .count()
                : lines.size();
    }

    /** How many of them still wait. */
    public int left() {
        return count(undoing ? State.DONE : State.WAITING);
    }

    public int count(State state) {
        return (int) lines.stream().filter(line -> line.state() == state).count();
    }

    public boolean isOver() {
        return left() == 0;
    }

    public List<Line> of(State state) {
        return lines.stream().filter(line -> line.state() == state).toList();
    }
}
