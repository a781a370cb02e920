package nl.samenbeter.timeline.ui;

import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Optional;
import nl.samenbeter.timeline.TimelineChange;
import nl.samenbeter.timeline.TimelineChange.SkipWeek;

/** Which week does not go ahead. */
class SkipFields extends ChangeFields {

    private final Select<LocalDate> week;

    SkipFields(WeekChoices weeks) {
        this(weeks.select("timeline.field.week"));
    }

    private SkipFields(Select<LocalDate> week) {
        super(week);
        this.week = week;
    }

    @Override
    Optional<TimelineChange> change() {
        return Optional.ofNullable(week.getValue()).map(SkipWeek::new);
    }
}
