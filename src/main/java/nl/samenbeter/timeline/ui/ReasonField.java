package nl.samenbeter.timeline.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Set;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.timeline.TimelineService;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.FieldErrors;
import nl.samenbeter.ui.Texts;

/** Why somebody changes a timeline. */
final class ReasonField extends TextArea {

    private static final int MOST_ROWS = 8;
    private static final Set<String> ABOUT_IT = Set.of("timeline.reasonMissing", "shared.textTooLong");

    ReasonField(String help) {
        super(Texts.text("timeline.field.reason"));
        setHelperText(Texts.text(help));
        setValueChangeMode(ValueChangeMode.LAZY);
        setMaxRows(MOST_ROWS);
        setWidthFull();
        FieldErrors.atMost(this, TimelineService.LONGEST_REASON);
    }

    /**
     * Says a refusal that is about the reason, and goes there.
     *
     * @return whether it is
     */
    boolean takes(RuntimeException refused) {
        boolean mine = Failures.domain(refused)
                .map(DomainException::code)
                .filter(ABOUT_IT::contains)
                .isPresent();
        if (mine) {
            FieldErrors.say(this, Failures.sentence(refused));
            focus();
        }
        return mine;
    }
}
