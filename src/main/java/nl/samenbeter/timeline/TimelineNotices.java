package nl.samenbeter.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.samenbeter.notifications.NoticeArgument;
import nl.samenbeter.notifications.NoticeKind;
import nl.samenbeter.notifications.Notices;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.timeline.TimelinePreviews.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One message per person about a whole change; why stands on the page that it leads to. */
@Component
class TimelineNotices {

    private final Notices notices;

    TimelineNotices(Notices notices) {
        this.notices = notices;
    }

    void changed(Outcome outcome, TimelineChange change, @Nullable PersonId by) {
        switch (change) {
            case TimelineChange.Pause pause -> tell(outcome, by, "notices.programme.paused", pause.from());
            case TimelineChange.Resume resume -> tell(outcome, by, "notices.programme.resumed", resume.monday());
            default -> tell(outcome, by, "notices.timeline.changed", null);
        }
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
        notices.tell(people, NoticeKind.PROGRAMME, key, arguments, "tijdlijn/" + programme.id(), programme.school());
    }
}
