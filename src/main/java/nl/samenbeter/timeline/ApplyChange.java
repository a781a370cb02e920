package nl.samenbeter.timeline;

import nl.samenbeter.shared.ProgrammeId;

/**
 * @param seen of the preview that somebody looked at, see {@link TimelinePreview}; empty when none was, which is always refused
 * @param reason 1 to 1000 characters, which the team reads
 */
public record ApplyChange(ProgrammeId programme, TimelineChange change, String seen, String reason) {}
