package nl.samenbeter.events;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.samenbeter.notifications.NoticeArgument;
import nl.samenbeter.notifications.NoticeKind;
import nl.samenbeter.notifications.Notices;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import org.springframework.stereotype.Component;

/** Tells those who may register that a meeting is announced; who works at two invited schools hears it once. */
@Component
class EventNotices {

    private final Notices notices;
    private final Directory directory;
    private final Clock programmeClock;

    EventNotices(Notices notices, Directory directory, Clock programmeClock) {
        this.notices = notices;
        this.directory = directory;
        this.programmeClock = programmeClock;
    }

    void announced(NetworkEvent event) {
        LocalDate today = LocalDate.now(programmeClock.withZone(event.zone()));
        event.schools().stream().sorted(Comparator.comparing(SchoolId::text)).forEach(school -> {
            List<PersonId> people = new ArrayList<>(directory.leaders(school, today));
            directory.teams(school).forEach(team -> people.addAll(directory.coaches(team.id(), today)));
            notices.tellOnce(
                    "announced:" + event.id(),
                    people,
                    NoticeKind.EVENTS,
                    "notices.events.announced",
                    List.of(
                            NoticeArgument.day(event.day()),
                            NoticeArgument.text("events.kind." + event.kind().name())),
                    "bijeenkomsten/" + event.id(),
                    school);
        });
    }
}
