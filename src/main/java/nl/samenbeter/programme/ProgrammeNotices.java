package nl.samenbeter.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.samenbeter.notifications.NoticeArgument;
import nl.samenbeter.notifications.NoticeKind;
import nl.samenbeter.notifications.Notices;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells coach and leader, and the team when its days change, what they did not do themselves. */
@Component
class ProgrammeNotices {

    private static final Set<String> TO_COACH_AND_LEADER =
            Set.of("planned", "cyclePlanned", "calendarEnds", "stopped", "stepPassed");
    private static final Set<String> TO_EVERYBODY = Set.of("startPostponed", "paused", "resumed");

    private final Notices notices;
    private final Directory directory;
    private final Clock programmeClock;

    ProgrammeNotices(Notices notices, Directory directory, Clock programmeClock) {
        this.notices = notices;
        this.directory = directory;
        this.programmeClock = programmeClock;
    }

    void happened(Programme programme, String code, @Nullable PersonId by, @Nullable LocalDate day) {
        boolean everybody = TO_EVERYBODY.contains(code);
        if (!everybody && !TO_COACH_AND_LEADER.contains(code)) {
            return;
        }
        LocalDate today = today(programme);
        var people = new ArrayList<>(directory.coaches(programme.team(), today));
        people.addAll(directory.leaders(programme.school(), today));
        if (everybody) {
            directory.members(programme.team(), today).forEach(member -> people.add(member.person()));
        }
        people.removeIf(person -> person.equals(by));
        var arguments = new ArrayList<>(List.of(NoticeArgument.team(programme.team())));
        if (day != null) {
            arguments.add(NoticeArgument.day(day));
        }
        notices.tell(
                people,
                NoticeKind.PROGRAMME,
                "notices.programme." + code,
                arguments,
                "week/" + programme.id(),
                programme.school());
    }
    /** Who can arrange that the programme begins. */
    void decideBeforeStart(Programme programme) {
        remind(
                "decideBeforeStart",
                programme,
                directory.leaders(programme.school(), today(programme)),
                programme.startsOn());
    }

    /** Who can say how the team goes on. */
    void decideContinuation(Programme programme, LocalDate by) {
        LocalDate today = today(programme);
        var people = new ArrayList<>(directory.coaches(programme.team(), today));
        people.addAll(directory.leaders(programme.school(), today));
        remind("decideContinuation", programme, people, by);
    }

    private void remind(String code, Programme programme, List<PersonId> people, LocalDate day) {
        notices.tellOnce(
                code + ":" + programme.id() + ":" + day,
                people.stream().distinct().toList(),
                NoticeKind.PROGRAMME,
                "notices.programme." + code,
                List.of(NoticeArgument.team(programme.team()), NoticeArgument.day(day)),
                "taken",
                programme.school());
    }

    private LocalDate today(Programme programme) {
        return LocalDate.now(programmeClock.withZone(programme.zone()));
    }
}
