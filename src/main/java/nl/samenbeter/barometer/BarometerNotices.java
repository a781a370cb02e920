package nl.samenbeter.barometer;

import java.util.ArrayList;
import java.util.List;
import nl.samenbeter.notifications.NoticeArgument;
import nl.samenbeter.notifications.NoticeKind;
import nl.samenbeter.notifications.Notices;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.shared.PersonId;
import org.springframework.stereotype.Component;

/** Tells everybody alike who is asked, so that no notice says who took part. */
@Component
class BarometerNotices {

    private static final String TASKS = "taken";

    private final Notices notices;
    private final Directory directory;
    private final RoundMoments moments;

    BarometerNotices(Notices notices, Directory directory, RoundMoments moments) {
        this.notices = notices;
        this.directory = directory;
        this.moments = moments;
    }

    void closing(BarometerRound round) {
        NoticeArgument lastDay = NoticeArgument.day(moments.closesAt(round).toLocalDate());
        String once = "barometer-closing:" + round.id();
        List<PersonId> people = moments.people(round);
        switch (round.audience()) {
            case TEAM ->
                tell(once, people, "notices.barometer.closing", List.of(team(round), lastDay), results(round), round);
            case LEADERSHIP -> tell(once, people, "notices.barometer.leadersClosing", List.of(lastDay), TASKS, round);
            case TEACHERS ->
                tell(once, people, "notices.barometer.pulseClosing", List.of(team(round), lastDay), TASKS, round);
        }
    }

    /** The team, and the coach, who looks at the words before the team does. */
    void closed(BarometerRound round) {
        List<PersonId> people = new ArrayList<>(moments.members(round));
        people.addAll(directory.coaches(round.team(), moments.today(round)));
        tell("barometer-closed:" + round.id(), people, closedKey(round), List.of(team(round)), results(round), round);
    }

    private static String closedKey(BarometerRound round) {
        if (round.isOfTeam()) {
            return round.hasEnough() ? "notices.barometer.results" : "notices.barometer.tooFew";
        }
        return round.hasEnough() ? "notices.barometer.pulse.results" : "notices.barometer.pulse.tooFew";
    }

    /** Leadership, when the results of a team have become visible to it. */
    void leadershipSees(BarometerRound round) {
        tell(
                "barometer-leadership:" + round.id(),
                directory.leaders(round.school(), moments.today(round)),
                round.isOfTeam() ? "notices.barometer.leadership" : "notices.barometer.pulse.leadership",
                List.of(team(round)),
                results(round),
                round);
    }

    private static NoticeArgument team(BarometerRound round) {
        return NoticeArgument.team(round.team());
    }

    private static String results(BarometerRound round) {
        return "barometer/" + round.team() + "/" + round.id();
    }

    private void tell(
            String once,
            List<PersonId> people,
            String key,
            List<NoticeArgument> arguments,
            String route,
            BarometerRound round) {
        notices.tellOnce(once, people, NoticeKind.BAROMETER, key, arguments, route, round.school());
    }
}
