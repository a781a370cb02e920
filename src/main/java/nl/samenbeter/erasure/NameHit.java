package nl.samenbeter.erasure;

import org.jspecify.annotations.Nullable;

/**
 * A text of somebody in which a name stands.
 *
 * @param table has the text {@code erasure.place.<table>}
 * @param key of the row
 * @param where the team or else the school; absent when it is neither's
 * @param around a few words around the name; absent in what an administrator may not read
 */
public record NameHit(
        String table,
        String column,
        String key,
        @Nullable String where,
        @Nullable String around,
        int times) {}
