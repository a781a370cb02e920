package nl.samenbeter.sessions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A session that is over.
 *
 * @param minutes as planned
 * @param checks what the coach saw, by item; empty when no coach filled it in, or it is not for the reader
 */
public record HeldSession(
        SessionRecordId id,
        LocalDate day,
        int minutes,
        int minutesHeld,
        int present,
        List<String> decisions,
        Map<CheckItem, Boolean> checks) {}
