package nl.samenbeter.timeline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

    void changed(Outcome outcome, TimelineChange change, @Nullable PersonId by) {
        switch (change) {
            case TimelineChange.Pause pause -> tell(outcome, by, "notices.programme.paused", pause.from());
            case TimelineChange.Resume resume -> tell(outcome, by, "notices.programme.resumed", resume.monday());
            case TimelineChange.FollowCalendar follow -> followed(outcome, by);
            default -> tell(outcome, by, "notices.timeline.changed", null);
        }
    }

    /** The coach also hears that something is left to solve: a calendar asks nobody. */
    private void followed(Outcome outcome, @Nullable PersonId by) {
        PlanState.Facts programme = outcome.after().programme();
        List<PersonId> solving = outcome.clashes().isEmpty() ? List.of() : coaches(programme);
        var others = outcome.people().stream()
                .map(TimelinePreview.Affected::person)
                .filter(person -> !person.equals(by) && !solving.contains(person))
                .toList();
        var arguments = List.of(
                NoticeArgument.team(programme.team()),
                NoticeArgument.number(TimelineLines.items(outcome.before(), outcome.after())));
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

    void undone(Outcome outcome, PersonId by) {
        tell(outcome, by, "notices.timeline.undone", null);
    }

    private void tell(Outcome outcome, @Nullable PersonId by, String key, @Nullable LocalDate day) {
        List<PersonId> people = outcome.people().stream()
                .map(TimelinePreview.Affected::person)
                .filter(person -> !Objects.equals(person, by))
                .toList();
        PlanState.Facts programme = outcome.after().programme();
        var arguments = new ArrayList<>(List.of(NoticeArgument.team(programme.team())));
        if (day != null) {
            arguments.add(NoticeArgument.day(day));
        } else {
            arguments.add(NoticeArgument.number((int) outcome.lines().stream()
                    .filter(line -> line.kind() == TimelineLine.Kind.ITEM)
                    .count()));
        }
        tell(people, key, arguments, programme);
    }

    private void tell(List<PersonId> people, String key, List<NoticeArgument> arguments, PlanState.Facts programme) {
        notices.tell(people, NoticeKind.PROGRAMME, key, arguments, "tijdlijn/" + programme.id(), programme.school());
    }
}
