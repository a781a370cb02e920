package nl.samenbeter.timeline.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Optional;
import nl.samenbeter.timeline.Slack;
import nl.samenbeter.timeline.TimelineChange;
import nl.samenbeter.timeline.TimelineChange.RepeatWeek;

/** Which week is held once more. */
class RepeatFields extends ChangeFields {

    private final Select<LocalDate> week;
    private final RadioButtonGroup<Slack> slack;

    RepeatFields(WeekChoices weeks) {
        this(weeks.select("timeline.field.week"), ShiftFields.slack());
    }

    private RepeatFields(Select<LocalDate> week, RadioButtonGroup<Slack> slack) {
        super(week, slack);
        this.week = week;
        this.slack = slack;
        slack.setItems(Slack.KEEP, Slack.USE_UP);
        slack.setValue(Slack.KEEP);
    }

    @Override
    Optional<TimelineChange> change() {
        return Optional.ofNullable(week.getValue()).map(monday -> new RepeatWeek(monday, slack.getValue()));
    }
}
