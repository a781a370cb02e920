package nl.samenbeter.timeline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.samenbeter.notifications.NoticeArgument;
import nl.samenbeter.notifications.NoticeKind;
import nl.samenbeter.notifications.Notices;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.timeline.TimelinePreviews.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One message per person about a whole change; why stands on the page that it leads to. */
@Component
class TimelineNotices {

    private final Notices notices;
    private final Directory directory;
    private final Clock programmeClock;

    TimelineNotices(Notices notices, Directory directory, Clock programmeClock) {
        this.notices = notices;
        this.directory = directory;
        this.programmeClock = programmeClock;
    }

    /** @param bulk the change for many programmes of which this one is; absent when it is alone */
    void changed(Outcome outcome, TimelineChange change, @Nullable PersonId by, @Nullable UUID bulk) {
        guests(outcome, by);
        if (bulk != null) {
            changed(bulk, outcome, change, by);
            return;
        }
        switch (change) {
            case TimelineChange.Pause pause -> tell(outcome, by, "notices.programme.paused", pause.from());
            case TimelineChange.Resume resume -> tell(outcome, by, "notices.programme.resumed", resume.monday());
            case TimelineChange.FollowCalendar follow -> followed(outcome, by);
            default -> tell(outcome, by, "notices.timeline.changed", null);
        }
    }

    /** Whom the plan is of. */
    private static Stream<PersonId> people(Outcome outcome, @Nullable PersonId by) {
        return outcome.people().stream()
                .filter(one -> !one.guest())
                .map(TimelinePreview.Affected::person)
                .filter(person -> !Objects.equals(person, by));
    }

    /** Of another team: they do not see this plan, so the day stands in the message. */
    private void guests(Outcome outcome, @Nullable PersonId by) {
        PlanState.Facts programme = outcome.after().programme();
        outcome.people().stream()
                .filter(one -> one.guest() && !one.person().equals(by))
                .forEach(one -> {
                    LocalDate day = one.day();
                    var team = NoticeArgument.team(programme.team());
                    notices.tell(
                            one.person(),
                            NoticeKind.PROGRAMME,
                            day == null ? "notices.timeline.guestCalledOff" : "notices.timeline.guestMoved",
                            day == null ? List.of(team) : List.of(team, NoticeArgument.day(day)),
                            "vandaag",
                            programme.school());
                });
    }

    /** The coach also hears that something is left to solve: a calendar asks nobody. */
    private void followed(Outcome outcome, @Nullable PersonId by) {
        PlanState.Facts programme = outcome.after().programme();
        List<PersonId> solving = outcome.clashes().isEmpty() ? List.of() : coaches(programme);
        var others =
                people(outcome, by).filter(person -> !solving.contains(person)).toList();
        var arguments = List.of(
                NoticeArgument.team(programme.team()), NoticeArgument.number(TimelineLine.items(outcome.lines())));
        tell(others, "notices.timeline.followed", arguments, programme);
        var more = new ArrayList<>(arguments);
        more.add(NoticeArgument.number(outcome.clashes().size()));
        tell(solving, "notices.timeline.followedWithClashes", more, programme);
    }

    /** The plan stays as it was, with items on days off: the coach has to do something about it. */
    void cannotFollow(PlanState.Facts programme) {
        tell(
                coaches(programme),
                "notices.timeline.cannotFollow",
                List.of(NoticeArgument.team(programme.team())),
                programme);
    }

    private List<PersonId> coaches(PlanState.Facts programme) {
        return directory.coaches(programme.team(), LocalDate.now(programmeClock.withZone(programme.zone())));
    }

    /** @param bulk the change for many programmes that is taken back; absent when this one is alone */
    void undone(Outcome outcome, PersonId by, @Nullable UUID bulk) {
        guests(outcome, by);
        if (bulk != null) {
            tellOnce("timelineBulkUndone:" + bulk, outcome, by, "notices.timeline.bulkUndone", null);
            return;
        }
        tell(outcome, by, "notices.timeline.undone", null);
    }

    private void changed(UUID bulk, Outcome outcome, TimelineChange change, @Nullable PersonId by) {
        String once = "timelineBulk:" + bulk;
        switch (change) {
            case TimelineChange.Pause pause -> tellOnce(once, outcome, by, "notices.timeline.bulkPaused", pause.from());
            case TimelineChange.Resume resume ->
                tellOnce(once, outcome, by, "notices.timeline.bulkResumed", resume.monday());
            default -> tellOnce(once, outcome, by, "notices.timeline.bulkChanged", null);
        }
    }

    /**
     * Who is in several of its teams hears of the first, and that there may be more. In one order of people, so that two
     * teams at once never wait for one another.
     */
    private void tellOnce(String once, Outcome outcome, @Nullable PersonId by, String key, @Nullable LocalDate day) {
        List<PersonId> people =
                people(outcome, by).sorted(Comparator.comparing(PersonId::text)).toList();
        PlanState.Facts programme = outcome.after().programme();
        var arguments = new ArrayList<>(List.of(NoticeArgument.team(programme.team())));
        if (day != null) {
            arguments.add(NoticeArgument.day(day));
        }
        notices.tellOnce(once, people, NoticeKind.PROGRAMME, key, arguments, "tijdlijn", programme.school());
    }

    private void tell(Outcome outcome, @Nullable PersonId by, String key, @Nullable LocalDate day) {
        List<PersonId> people = people(outcome, by).toList();
        PlanState.Facts programme = outcome.after().programme();
        var arguments = new ArrayList<>(List.of(NoticeArgument.team(programme.team())));
        if (day != null) {
            arguments.add(NoticeArgument.day(day));
        } else {
            arguments.add(NoticeArgument.number(TimelineLine.items(outcome.lines())));
        }
        tell(people, key, arguments, programme);
    }

    private void tell(List<PersonId> people, String key, List<NoticeArgument> arguments, PlanState.Facts programme) {
        notices.tell(people, NoticeKind.PROGRAMME, key, arguments, "tijdlijn/" + programme.id(), programme.school());
    }
}
