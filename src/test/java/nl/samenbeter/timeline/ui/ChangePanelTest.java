package nl.samenbeter.timeline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.samenbeter.programme.SessionRhythm;
import nl.samenbeter.programme.ui.Pages;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.timeline.TimelineChange;
import nl.samenbeter.timeline.TimelinePreview;
import nl.samenbeter.timeline.ui.ChangePanel.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A change on its way, on a page of its own. */
class ChangePanelTest extends PartTest {

    private static final WeekChoices WEEKS = new WeekChoices(Map.of(Previews.MONDAY, "Week 5"), Previews.MONDAY);

    private final List<TimelineChange> looked = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();
    private @Nullable DomainException lookRefused;
    private @Nullable DomainException applyRefused;
    private ChangePanel panel;

    private void opens(ChangeFields fields) {
        panel = new ChangePanel("Wat gebeurt er?", "Titel", fields, new Page() {
            @Override
            public TimelinePreview preview(TimelineChange change) {
                looked.add(change);
                if (lookRefused != null) {
                    throw lookRefused;
                }
                return Previews.of(change, 1, 1);
            }

            @Override
            public void beside(@Nullable TimelinePreview preview) {}

            @Override
            public void apply(TimelinePreview preview, String reason) {
                if (applyRefused != null) {
                    throw applyRefused;
                }
                reasons.add(reason);
            }

            @Override
            public void close() {}
        });
        UI.getCurrent().add(panel);
    }

    private TextArea reason() {
        return find(TextArea.class).single();
    }

    private <F extends Component & HasLabel> F field(Class<F> type, String label) {
        return find(type).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void presses() {
        focused();
        Button apply = find(Button.class).all().stream()
                .filter(button -> button.getText().equals("Doorvoeren"))
                .findFirst()
                .orElseThrow();
        assertThat(apply.isEnabled()).isTrue();
        test(apply).click();
    }

    /** What got the focus since the last look. */
    private List<Component> focused() {
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .filter(call -> call.getInvocation().getExpression().contains("focus"))
                .map(call -> call.getOwner())
                .flatMap(node -> find(Component.class).all().stream()
                        .filter(one -> one.getElement().getNode().equals(node)))
                .toList();
    }

    private static void saysAt(HasValidationProperties field, String sentence) {
        assertThat(field.getErrorMessage()).isEqualTo(sentence);
        assertThat(field.isInvalid()).isTrue();
    }

    @Test
    void aReasonThatIsTooLongStaysWholeAndIsRefusedAtTheField() {
        opens(new SkipFields(WEEKS));
        String typed = "a".repeat(1012);
        reason().setValue(typed);

        assertThat(reason().getElement().getProperty("maxlength"))
                .as("the browser cuts nothing")
                .isNull();
        saysAt(reason(), "Hoogstens 1.000 tekens; dit zijn er 1.012.");
        presses();
        assertThat(focused()).contains(reason());
        assertThat(reasons).isEmpty();
        assertThat(reason().getValue()).isEqualTo(typed);

        reason().setValue(typed.substring(0, 1000) + "  ");
        assertThat(reason().isInvalid()).isFalse();
        presses();
        assertThat(reasons).hasSize(1);
    }

    @Test
    void aReasonThatIsRefusedSaysSoAtTheField() {
        opens(new SkipFields(WEEKS));
        reason().setValue("Omdat");
        applyRefused = new DomainException("timeline.reasonMissing");
        presses();

        saysAt(reason(), "Schrijf op waarom je dit verandert. Het team leest dat.");
        assertThat(focused()).contains(reason());
        reason().setValue("Daarom");
        assertThat(reason().isInvalid()).isFalse();
    }

    @Test
    void aRefusalAboutNoFieldSaysSoInThePanel() {
        opens(new SkipFields(WEEKS));
        reason().setValue("Omdat");
        applyRefused = new DomainException("timeline.blocked");
        presses();

        assertThat(reason().isInvalid()).isFalse();
        assertThat(Pages.text(panel)).contains("Er botst nog iets");
    }

    @Test
    void aNumberThatIsRefusedSaysSoAtItsField() {
        opens(new ShiftFields(WEEKS));
        reason().setValue("Omdat");
        IntegerField count = field(IntegerField.class, "Hoeveel");
        lookRefused = new DomainException("timeline.runsInto", Previews.MONDAY, 2);
        count.setValue(9);

        String sentence = "Dan loopt deze week in de volgende, die op maandag 28 september begint. "
                + "Er is ruimte voor 2 weken. Laat je de rest meeschuiven, dan kan het wel.";
        saysAt(count, sentence);
        presses();
        assertThat(focused()).contains(count);

        lookRefused = null;
        count.setValue(2);
        assertThat(count.isInvalid()).isFalse();
        assertThat(Pages.text(panel)).doesNotContain("Dan loopt deze week");
    }

    @Test
    void aNumberOutOfRangeIsNotLookedAt() {
        opens(new AddFields(Previews.MONDAY));
        field(TextField.class, "Wat is het?").setValue("Kijkje bij de buren");
        looked.clear();
        IntegerField minutes = field(IntegerField.class, "Minuten");
        minutes.setValue(500);

        saysAt(minutes, "Kies een lengte van 5 tot en met 480 minuten.");
        assertThat(looked).isEmpty();
        assertThat(Pages.text(panel)).contains("Bij ‘Minuten’: Kies een lengte van 5 tot en met 480 minuten.");
        minutes.setValue(30);
        assertThat(minutes.isInvalid()).isFalse();
        assertThat(looked).hasSize(1);
    }

    @Test
    void aNameOrPlaceThatIsTooLongStaysWhole() {
        opens(new AddFields(Previews.MONDAY));
        TextField name = field(TextField.class, "Wat is het?");
        name.setValue("n".repeat(101));
        saysAt(name, "Hoogstens 100 tekens; dit zijn er 101.");
        assertThat(looked).isEmpty();
        name.setValue("Kijkje bij de buren");
        looked.clear();
        TextField place = field(TextField.class, "Plek");
        place.setValue("p".repeat(120));

        saysAt(place, "Hoogstens 100 tekens; dit zijn er 120.");
        assertThat(place.getValue()).hasSize(120);
        assertThat(looked).isEmpty();
        place.setValue("Kantine");
        assertThat(looked).hasSize(1);
    }

    @Test
    void sessionsSayNothingUntilSomethingDiffers() {
        lookRefused = new DomainException("timeline.nothingMoves");
        opens(new SessionsFields(SessionRhythm.usual(LocalTime.of(8, 15)), "Kantine"));
        assertThat(looked).isEmpty();
        assertThat(Pages.text(panel)).doesNotContain("Zo is het al");

        lookRefused = null;
        TimePicker time = find(TimePicker.class).single();
        time.setValue(LocalTime.of(9, 0));
        assertThat(looked).hasSize(1);
        time.setValue(LocalTime.of(8, 15));
        assertThat(looked).as("as it was").hasSize(1);
    }

    @Test
    void minutesOfSessionsOutOfRangeSaySoAtTheirField() {
        opens(new SessionsFields(SessionRhythm.usual(LocalTime.of(8, 15)), "Kantine"));
        IntegerField minutes = find(IntegerField.class).all().getFirst();
        minutes.setValue(SessionRhythm.LONGEST + 1);

        assertThat(minutes.isInvalid()).isTrue();
        assertThat(minutes.getErrorMessage()).startsWith("Een bordsessie duurt ");
        assertThat(looked).isEmpty();
    }
}
