package nl.samenbeter.files;

import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * What a file belongs to, by ids only.
 *
 * @param kind as the room that answers for it says in {@link FileRights#kind()}
 * @param programme whose limit counts; without one each owner has its own
 */
public record FileOwner(
        String kind, String id, SchoolId school, @Nullable ProgrammeId programme) {}
