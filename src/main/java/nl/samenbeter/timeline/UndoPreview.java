package nl.samenbeter.timeline;

import java.util.List;

/**
 * What taking a change back would do now.
 *
 * @param seen names this outcome, see {@link TimelinePreview}
 * @param lines what gets its old moment again, comes or goes
 * @param stays what does not come back, with the reason
 * @param complete everything of it can be taken back
 */
public record UndoPreview(
        TimelineChangeId change, String seen, List<TimelineLine> lines, List<Stays> stays, boolean complete) {

    /** @param reason has the text {@code timeline.undo.<reason>} */
    public record Stays(String element, String name, String reason) {}

    public boolean isNothing() {
        return lines.isEmpty();
    }
}
