package nl.samenbeter.timeline;

import java.util.List;
import java.util.Objects;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.ProgrammeId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People's door to the timeline of one programme: what a change would do, doing it, taking it back. */
@Service
public class TimelineService {

    public static final int LONGEST_REASON = Reasons.LONGEST;

    private final ChangeDoor door;

    TimelineService(ChangeDoor door) {
        this.door = door;
    }

    /**
     * What a change would do, without writing.
     *
     * @throws DomainException with a code of this room or of {@code programme} when the change cannot be, in words that say
     *     what would work
     */
    @PreAuthorize("@programmeAccess.may(#programme, 'PROGRAMME_PLAN')")
    @Transactional(readOnly = true)
    public TimelinePreview preview(ProgrammeId programme, TimelineChange change) {
        return door.preview(programme, change, List.of());
    }

    /**
     * Does what the preview showed, all of it or nothing.
     *
     * @throws DomainException as {@link #preview}; {@code timeline.reasonMissing}; {@code timeline.blocked} when a clash has
     *     to be solved first; {@code timeline.changedMeanwhile} when the outcome is not any more what was seen
     */
    @PreAuthorize("@programmeAccess.may(#command.programme(), 'PROGRAMME_PLAN')")
    @Transactional
    public TimelineChangeId apply(ApplyChange command) {
        return door.apply(command, null);
    }

    /**
     * What taking a change back would do now, without writing.
     *
     * @throws DomainException {@code timeline.noSuchChange}, {@code timeline.undoneAlready}; {@code timeline.undoOfCalendar}
     *     for what followed the calendar: it comes back when the calendar does
     */
    @PreAuthorize("@timelineAccess.may(#change, 'PROGRAMME_PLAN')")
    @Transactional(readOnly = true)
    public UndoPreview previewUndo(TimelineChangeId change) {
        var undo = door.lookBack(change);
        PlanState before = undo.outcome().before();
        var items = before.byId();
        List<UndoPreview.Stays> stays = undo.result().stays().entrySet().stream()
                .filter(entry -> items.containsKey(entry.getKey()))
                .map(entry -> {
                    var item = Objects.requireNonNull(items.get(entry.getKey()));
                    return new UndoPreview.Stays(
                            item.element(), item.name(), entry.getValue().name());
                })
                .distinct()
                .toList();
        return new UndoPreview(
                change,
                undo.outcome().seen(),
                undo.outcome().lines(),
                stays,
                undo.result().complete());
    }

    /**
     * Takes back what the preview showed.
     *
     * @param inPart also when not all of it can come back
     * @throws DomainException as {@link #previewUndo}; {@code timeline.undoOnlyInPart}, {@code timeline.undoNothing}; {@code
     *     timeline.changedMeanwhile} when the outcome is not any more what was seen
     */
    @PreAuthorize("@timelineAccess.may(#change, 'PROGRAMME_PLAN')")
    @Transactional
    public void undo(TimelineChangeId change, String seen, boolean inPart) {
        door.hold(change);
        var undo = door.lookBack(change);
        if (!undo.outcome().seen().equals(seen)) {
            throw new DomainException("timeline.changedMeanwhile");
        }
        if (!undo.isNothing() && !undo.result().complete() && !inPart) {
            throw new DomainException("timeline.undoOnlyInPart");
        }
        door.undo(undo, null);
    }
}
