package nl.samenbeter.shared;

import java.util.UUID;

/** An id as a type: a record with the one component {@code value}. Its text is the bare UUID, fit for URLs and business keys. */
public interface Id {

    UUID value();

    /** The bare UUID; every id record prints itself this way. */
    default String text() {
        return value().toString();
    }
}
