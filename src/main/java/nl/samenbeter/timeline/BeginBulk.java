package nl.samenbeter.timeline;

import java.util.List;
import nl.samenbeter.shared.ProgrammeId;

/**
 * The same change for many programmes.
 *
 * @param id made by the caller, so that asking twice begins it once
 * @param reason 1 to 1000 characters, which every team reads
 * @param programmes each once, in the order in which they are done
 */
public record BeginBulk(TimelineBulkId id, TimelineChange change, String reason, List<Seen> programmes) {

    /** @param seen of the preview that somebody looked at, empty when the change was refused */
    public record Seen(ProgrammeId programme, String seen) {}
}
