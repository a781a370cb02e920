package nl.samenbeter.timeline.ui;

import static nl.samenbeter.ui.Html.scrolling;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Objects;
import nl.samenbeter.programme.ui.PlanNames;
import nl.samenbeter.timeline.TimelineLine.Kind;
import nl.samenbeter.timeline.UndoPreview;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import org.jspecify.annotations.Nullable;

/** What taking a change back would do, exactly what cannot come back, and doing it. */
class UndoDialog extends Dialog {

    /** What the page does for the dialog. */
    interface Page {

        UndoPreview preview();

        void undo(UndoPreview preview);
    }

    private final Page page;
    private final Div body = with(new Div(), "stack");
    private final Button undo = new Button(Texts.text("timeline.undo"), click -> undo());
    private @Nullable UndoPreview seen;

    UndoDialog(String change, Page page) {
        this.page = page;
        setHeaderTitle(Texts.text("timeline.undo.title"));
        setWidth("min(520px, 96vw)");
        body.getElement().setAttribute("aria-live", "polite");
        add(with(new Paragraph(change), "b"), scrolling(body));
        undo.addThemeVariants(ButtonVariant.PRIMARY);
        undo.setDisableOnClick(true);
        getFooter().add(new Button(Texts.text("timeline.cancel"), click -> close()), undo);
        look();
    }

    private void look() {
        body.removeAll();
        try {
            show(page.preview());
        } catch (RuntimeException refused) {
            undo.setVisible(false);
            body.add(Notices.card(Tone.WARN, Failures.sentence(refused)));
        }
    }

    private void show(UndoPreview preview) {
        var items = preview.lines().stream()
                .filter(line -> line.kind() == Kind.ITEM)
                .toList();
        if (!items.isEmpty()) {
            body.add(new H3(Texts.text("timeline.undo.back", items.size())), PreviewPart.lines(items));
        } else if (!preview.isNothing()) {
            body.add(new Paragraph(
                    Texts.text("timeline.undo.moments", preview.lines().size())));
        }
        if (!preview.stays().isEmpty()) {
            var list = with(new UnorderedList(), "s");
            preview.stays()
                    .forEach(item -> list.add(new ListItem(
                            Texts.text("timeline.undo." + item.reason(), PlanNames.of(item.element(), item.name())))));
            body.add(new H3(Texts.text("timeline.undo.stays", preview.stays().size())), list);
        }
        undo.setVisible(!preview.isNothing() || preview.complete());
        undo.setText(Texts.text(preview.complete() ? "timeline.undo" : "timeline.undoPart"));
        undo.setEnabled(true);
        seen = preview;
    }

    private void undo() {
        try {
            page.undo(Objects.requireNonNull(seen));
            close();
        } catch (RuntimeException refused) {
            look();
            body.addComponentAsFirst(Notices.card(Tone.WARN, Failures.sentence(refused)));
        }
    }
}
