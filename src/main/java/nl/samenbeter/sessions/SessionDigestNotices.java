package nl.samenbeter.sessions;

import java.util.List;
import nl.samenbeter.notifications.NoticeArgument;
import nl.samenbeter.notifications.NoticeKind;
import nl.samenbeter.notifications.Notices;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.organisation.Member;
import nl.samenbeter.shared.PersonId;
import org.springframework.stereotype.Component;

/** Tells members who do not work on the day of a session that there is something to read of it. No word of it is told. */
@Component
class SessionDigestNotices {

    private static final String ROUTE = "vandaag";

    private final Notices notices;
    private final Directory directory;

    SessionDigestNotices(Notices notices, Directory directory) {
        this.notices = notices;
        this.directory = directory;
    }

    void tell(SessionRecord record) {
        List<PersonId> missed = directory.members(record.team(), record.day()).stream()
                .map(Member::person)
                .filter(person -> !directory.worksOn(person, record.day()))
                .toList();
        notices.tellOnce(
                "notices.sessions.digest:" + record.id(),
                missed,
                NoticeKind.SESSIONS,
                "notices.sessions.digest",
                List.of(
                        NoticeArgument.team(record.team()),
                        NoticeArgument.day(record.day()),
                        NoticeArgument.number(record.decisions().size())),
                ROUTE,
                record.school());
    }
}
