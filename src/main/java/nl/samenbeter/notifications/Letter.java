package nl.samenbeter.notifications;

import java.util.List;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;

/**
 * A notice on its way to one person by mail.
 *
 * @param attempt from 1
 */
record Letter(
        NoticeId notice,
        PersonId person,
        SchoolId school,
        NoticeKind kind,
        String textKey,
        List<NoticeArgument> arguments,
        String route,
        int attempt) {}
