package nl.samenbeter.timeline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import nl.samenbeter.programme.SessionRhythm;
import nl.samenbeter.timeline.Slack;
import nl.samenbeter.timeline.TimelineChange.ShiftWeeks;
import org.junit.jupiter.api.Test;

/** The fields of a change, without a programme. */
class ChangeFieldsTest extends PartTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 14);

    @Test
    void aNumberUnderOneIsNoShiftTheOtherWay() {
        var fields = new ShiftFields(new WeekChoices(Map.of(MONDAY, "Week 5"), MONDAY));
        UI.getCurrent().add(fields);
        IntegerField count = $(IntegerField.class).single();

        assertThat(fields.change()).contains(new ShiftWeeks(MONDAY, 1, Slack.KEEP));
        count.setValue(-2);
        assertThat(fields.change()).isEmpty();
        assertThat(count.getI18n().getMinErrorMessage()).contains("1 of meer");
        count.setValue(0);
        assertThat(fields.change()).isEmpty();
    }

    @Test
    void theBoardsPlaceIsMarkedAsRequired() {
        var fields = new SessionsFields(SessionRhythm.usual(LocalTime.of(8, 30)), null);
        UI.getCurrent().add(fields);

        assertThat($(TextField.class).single().isRequiredIndicatorVisible()).isTrue();
        assertThat(fields.change()).isEmpty();
    }
}
