package nl.samenbeter.tasks;

import java.time.Instant;
import java.util.Map;

/** What somebody typed in a form that is not finished yet. */
public record TaskDraft(Map<String, String> fields, Instant savedAt) {}
