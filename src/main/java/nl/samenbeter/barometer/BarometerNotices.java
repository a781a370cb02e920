package nl.samenbeter.barometer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.samenbeter.notifications.NoticeArgument;
import nl.samenbeter.notifications.NoticeKind;
import nl.samenbeter.notifications.Notices;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.shared.PersonId;
import org.springframework.stereotype.Component;

/** Tells the whole team alike, so that no notice says who took part. */
@Component
class BarometerNotices {

    private final Notices notices;
    private final Directory directory;

    BarometerNotices(Notices notices, Directory directory) {
        this.notices = notices;
        this.directory = directory;
    }

    void closing(BarometerRound round, LocalDate today, LocalDate lastDay) {
        tell(
                "barometer-closing:" + round.id(),
                members(round, today),
                "notices.barometer.closing",
                List.of(NoticeArgument.team(round.team()), NoticeArgument.day(lastDay)),
                round);
    }

    /** The coach too, who looks at the words before the team does. */
    void closed(BarometerRound round, LocalDate today) {
        List<PersonId> people = members(round, today);
        people.addAll(directory.coaches(round.team(), today));
        tell(
                "barometer-closed:" + round.id(),
                people,
                round.hasEnough() ? "notices.barometer.results" : "notices.barometer.tooFew",
                List.of(NoticeArgument.team(round.team())),
                round);
    }

    private List<PersonId> members(BarometerRound round, LocalDate today) {
        List<PersonId> people = new ArrayList<>();
        directory.members(round.team(), today).forEach(member -> people.add(member.person()));
        return people;
    }

    private void tell(
            String once, List<PersonId> people, String key, List<NoticeArgument> arguments, BarometerRound round) {
        notices.tellOnce(
                once,
                people,
                NoticeKind.BAROMETER,
                key,
                arguments,
                "barometer/" + round.team() + "/" + round.id(),
                round.school());
    }
}
