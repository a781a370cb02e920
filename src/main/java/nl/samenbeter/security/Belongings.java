package nl.samenbeter.security;

import java.util.Optional;
import nl.samenbeter.shared.Id;
import nl.samenbeter.shared.SchoolId;
import org.jspecify.annotations.Nullable;

/** What an id given to a door for people stands for; told by the room that keeps such things. */
public interface Belongings {

    /**
     * @param room the room that refuses, and keeps the thing
     * @param what the fact for the audit, such as {@code foreignTaskRefused}
     * @param school whose school's log it belongs to, if one
     */
    record Belonging(
            String room, String what, Id subject, @Nullable SchoolId school) {}

    /** Empty for an id of another kind, and for one that nothing has: a typing error is no attempt. */
    Optional<Belonging> of(Object id);
}
