package nl.samenbeter.security;

import java.util.List;
import nl.samenbeter.shared.PersonId;

/**
 * SPI: where a room keeps who somebody is and what people wrote, and what becomes of it when a person is erased. Each room
 * has one, so that no room knows the tables of another.
 *
 * @see "docs/decisions/0031-erasing-a-person.md"
 */
public interface PersonTraces {

    /** The part of the package name that is the room's own; has the text {@code erasure.room.<room>}. */
    default String room() {
        String name = getClass().getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Every column of the room that holds ids of people. */
    List<PersonColumn> people();

    /** Every column of the room in which people write what they like. */
    default List<WordColumn> words() {
        return List.of();
    }

    /** What keeps this person from being erased now; asked again when it happens. */
    default List<Unsettled> unsettled(PersonId person) {
        return List.of();
    }

    /** What has to go before the columns do, in the transaction of the erasure. */
    default void forget(PersonId person) {}

    /**
     * Something to settle first.
     *
     * @param textKey a sentence that says what to do, with {0} for the count
     */
    record Unsettled(String textKey, int count) {}
}
