package nl.samenbeter.timeline.ui;

import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.timeline.Clash;
import nl.samenbeter.timeline.TimelineChange;
import nl.samenbeter.timeline.TimelinePreview;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.FieldErrors;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import org.jspecify.annotations.Nullable;

/**
 * One change on its way: its fields, what it would do, why, and doing it. Every other value looks ahead again; nothing is
 * written before the button.
 */
class ChangePanel extends Section {

    /** What the page does for a panel. */
    interface Page {

        /** @throws DomainException when the change cannot be */
        TimelinePreview preview(TimelineChange change);

        /** Shows beside the plan how it would be; absent for the plan as it is. */
        void beside(@Nullable TimelinePreview preview);

        /** @throws DomainException when it was not done */
        void apply(TimelinePreview preview, String reason);

        void close();
    }

    private final Page page;
    private final ChangeFields fields;
    private final Div outcome = with(new Div(), "tl-outcome");
    private final PreviewPart part;
    private final ReasonField reason = new ReasonField("timeline.field.reasonHelp");
    private final Button apply = new Button(Texts.text("timeline.apply"), click -> apply());
    private final Paragraph hint = with(new Paragraph(), "s t2 tl-hint");
    private @Nullable TimelinePreview preview;

    ChangePanel(String question, String title, ChangeFields fields, Page page) {
        this.page = page;
        this.fields = fields;
        this.part = new PreviewPart(this::instead);
        addClassNames("card", "tl-panel");
        getElement().setAttribute("aria-label", Texts.text("timeline.panel"));
        var heading = new H2(title);
        heading.getElement().setAttribute("tabindex", "-1");
        var close = new Button(Icon.CLOSE.create(), click -> page.close());
        close.setAriaLabel(Texts.text("timeline.close"));
        close.addThemeVariants(ButtonVariant.TERTIARY);
        outcome.getElement().setAttribute("aria-live", "polite");
        reason.addValueChangeListener(change -> ready());
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        apply.setDisableOnClick(true);
        var cancel = new Button(Texts.text("timeline.cancel"), click -> page.close());
        add(
                new Header(new Div(span(question, "s", "t2"), heading), close),
                with(new Div(), "body", fields, outcome, reason),
                new Footer(with(new Div(), "tl-buttons", apply, cancel), hint));
        fields.onChange(this::look);
        addAttachListener(attach -> heading.getElement()
                .executeJs("this.focus({preventScroll: true});"
                        + "if (window.innerWidth <= 800) this.closest('.tl-panel').scrollIntoView();"));
        look();
    }

    private void look() {
        outcome.removeAll();
        preview = null;
        Optional<String> wrong = fields.wrong();
        Optional<TimelineChange> change = fields.change();
        if (wrong.isPresent() || change.isEmpty()) {
            outcome.add(wrong.<Component>map(sentence -> Notices.card(Tone.WARN, sentence))
                    .orElseGet(() -> with(new Paragraph(Texts.text("timeline.preview.fill")), "t2")));
            page.beside(null);
            ready();
            return;
        }
        try {
            show(page.preview(change.get()));
        } catch (RuntimeException refused) {
            page.beside(null);
            outcome.add(Notices.card(Tone.WARN, Failures.sentence(refused)));
            fields.say(refused);
            ready();
        }
    }

    private void show(TimelinePreview found) {
        preview = found;
        part.show(found);
        outcome.add(part);
        page.beside(found);
        ready();
    }

    private void instead(TimelineChange other) {
        fields.take(other);
    }

    /**
     * The button waits for a reason, and for clashes that have to be solved first; it says for which. As long as something is
     * wrong with a field it goes there.
     */
    private void ready() {
        boolean blocked = preview != null && preview.isBlocked();
        boolean reasoned = !reason.getValue().isBlank();
        apply.setEnabled(fields.wrong().isPresent() || preview != null && !blocked && reasoned);
        hint.removeAll();
        if (preview == null) {
            return;
        }
        if (blocked) {
            hint.add(Icon.WARNING.create("s"), new Span(Texts.text("timeline.hint.blocked", blocking(preview))));
        } else if (!reasoned) {
            hint.add(Icon.INFO.create("s"), new Span(Texts.text("timeline.hint.reason")));
        } else if (preview.canUndoUntil() != null && !preview.neverBack()) {
            hint.add(
                    Icon.UNDO.create("s"),
                    new Span(Texts.text("timeline.hint.undo", Dates.moment(preview.canUndoUntil()))));
        }
    }

    private static long blocking(TimelinePreview preview) {
        return preview.clashes().stream().filter(Clash::isBlocking).count();
    }

    private void apply() {
        if (FieldErrors.focusFirst(Stream.concat(fields.getChildren(), Stream.of(reason)))) {
            ready();
            return;
        }
        TimelinePreview seen = preview;
        if (seen == null) {
            return;
        }
        try {
            page.apply(seen, reason.getValue());
        } catch (RuntimeException refused) {
            boolean overtaken = Failures.isRace(refused)
                    || Failures.domain(refused)
                            .map(DomainException::code)
                            .filter("timeline.changedMeanwhile"::equals)
                            .isPresent();
            if (overtaken) {
                look();
                outcome.addComponentAsFirst(Notices.card(
                        Tone.WARN, Texts.text("timeline.overtaken"), Texts.text("timeline.again"), this::look));
            } else if (reason.takes(refused)) {
                ready();
                return;
            } else {
                outcome.addComponentAsFirst(Notices.card(Tone.WARN, Failures.sentence(refused)));
                ready();
            }
            outcome.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        }
    }
}
