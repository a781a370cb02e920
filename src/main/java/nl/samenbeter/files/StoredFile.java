package nl.samenbeter.files;

import java.time.Instant;
import nl.samenbeter.shared.PersonId;

/**
 * A file that is kept, without its content.
 *
 * @param name as its bringer called it, made harmless; text, never markup
 * @param owner the id of what it belongs to
 * @param person who brought it
 */
public record StoredFile(
        StoredFileId id, String name, FileType type, int size, String owner, PersonId person, Instant storedAt) {}
