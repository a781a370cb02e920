package nl.samenbeter.materials;

import java.util.Set;

/**
 * One material as it stands in its file.
 *
 * @param id the name of its file, in its address
 * @param about one line: what one does with it
 * @param columns fields beside each other, when it has fields
 * @param at plan kinds, elements and form keys at which it is shown
 * @param text CommonMark with tables, and the signs of {@link MaterialPage}
 */
record Material(
        String id,
        Intervention intervention,
        int order,
        String title,
        String audience,
        MaterialFormat format,
        String about,
        int columns,
        Set<String> at,
        String text) {

    MaterialRow row() {
        return new MaterialRow(id, intervention, title, audience, format, about);
    }
}
