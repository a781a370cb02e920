package nl.samenbeter.preparations.ui;

import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import nl.samenbeter.preparations.BlockKind;
import nl.samenbeter.preparations.BlockRow;
import nl.samenbeter.preparations.BlockWritten;
import nl.samenbeter.preparations.KeptTextId;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import org.jspecify.annotations.Nullable;

/**
 * One block of the sheet: a field for whoever may write, the words of another while that one writes. A text that came too
 * late stays on the screen in the field in which it was typed.
 */
class BlockEditor extends Section {

    static final int MOST_CHARACTERS = 4000;

    /** No change can build on it: what is written so is kept beside the block. */
    private static final int NONE = -1;

    /** While typing, what stands in the field goes to the server this often, in milliseconds; the first key at once. */
    private static final int WHILE_TYPING = 2000;

    private final BlockKind kind;
    private final Changes changes;
    private final boolean mayWork;
    private final Span state = new Span();
    private final Button takeOver;
    private final Div place = new Div();
    private final Div late = new Div();
    private final Div keptTexts = new Div();
    private TextArea field;
    private int edition;
    private boolean writing;
    private @Nullable BlockRow shown;

    /** What the page does with what is typed. */
    interface Changes {

        BlockWritten write(BlockKind kind, String words, int edition);

        BlockWritten takeOver(BlockKind kind);

        void putBack(BlockKind kind, KeptTextId text);
    }

    BlockEditor(BlockKind kind, boolean mayWork, Changes changes) {
        this.kind = kind;
        this.mayWork = mayWork;
        this.changes = changes;
        addClassName("block");
        var title = new H3(BlockWords.title(kind));
        title.setId("block-" + kind);
        getElement().setAttribute("aria-labelledby", "block-" + kind);
        state.addClassName("block-state");
        takeOver = new Button(Texts.text("preparations.sheet.takeOver"), Icon.HAND.create(), click -> take());
        takeOver.setAriaLabel(Texts.text("preparations.sheet.takeOverBlock", name()));
        takeOver.addThemeVariants(ButtonVariant.TERTIARY);
        takeOver.setVisible(false);
        field = newField();
        place.add(field);
        add(
                with(new Div(), "block-head", title, with(new Div(), "block-who", state, takeOver)),
                with(new Paragraph(Texts.text("preparations.block." + kind + ".question")), "t2"),
                place,
                late,
                keptTexts);
    }

    private String name() {
        return Texts.text("preparations.block." + kind);
    }

    private TextArea newField() {
        var area = new TextArea();
        area.setAriaLabel(name());
        area.setMaxLength(MOST_CHARACTERS);
        area.setManualValidation(true);
        area.setMinRows(2);
        area.setReadOnly(!mayWork);
        area.setValueChangeMode(ValueChangeMode.TIMEOUT);
        area.setValueChangeTimeout(WHILE_TYPING);
        area.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                typed(area);
            }
        });
        return area;
    }

    void show(BlockRow row) {
        if (row.equals(shown)) {
            return;
        }
        shown = row;
        if (row.writing() != null && writing) {
            gaveWay(Texts.text("preparations.sheet.takenOver", row.writing()));
        }
        if (row.edition() != edition || field.isReadOnly()) {
            edition = row.edition();
            if (!row.words().equals(field.getValue())) {
                field.setValue(row.words());
            }
        }
        field.setReadOnly(!mayWork || row.writing() != null);
        takeOver.setVisible(mayWork && row.writing() != null);
        showState(row);
        showKept(row);
    }

    private void showState(BlockRow row) {
        state.setClassName("busy", row.writing() != null);
        if (row.writing() != null) {
            state.setText(Texts.text("preparations.sheet.writing", row.writing()));
        } else if (row.writtenBy() != null && row.writtenAt() != null) {
            state.setText(Texts.text("preparations.sheet.writtenBy", row.writtenBy(), Dates.moment(row.writtenAt())));
        } else {
            state.setText("");
        }
    }

    private void showKept(BlockRow row) {
        keptTexts.removeAll();
        if (row.kept().isEmpty()) {
            return;
        }
        var texts = new Details(Texts.text("preparations.sheet.kept", row.kept().size()));
        row.kept().forEach(kept -> texts.add(kept(kept, row.writing() == null)));
        keptTexts.add(texts);
    }

    private Div kept(BlockRow.Kept kept, boolean free) {
        String by = kept.author().isEmpty()
                ? Texts.text("preparations.sheet.keptText", Dates.moment(kept.at()))
                : Texts.text("preparations.sheet.keptTextOf", kept.author(), Dates.moment(kept.at()));
        var line = with(new Div(), "kept", span(by, "kept-by"), with(new Paragraph(kept.words()), "words"));
        if (free) {
            var back = new Button(
                    Texts.text("preparations.sheet.putBack"),
                    Icon.UNDO.create(),
                    click -> changes.putBack(kind, kept.id()));
            back.addThemeVariants(ButtonVariant.TERTIARY);
            line.add(back);
        }
        return line;
    }

    private void typed(TextArea source) {
        boolean current = source == field;
        try {
            BlockWritten done = changes.write(kind, source.getValue(), current ? edition : NONE);
            source.setInvalid(false);
            if (done.written()) {
                edition = done.edition();
                writing = true;
            } else if (current) {
                gaveWay(Texts.text("preparations.sheet.tooLate"));
                shown = null;
            }
        } catch (RuntimeException refused) {
            source.setErrorMessage(Failures.sentence(refused));
            source.setInvalid(true);
        }
    }

    private void take() {
        try {
            edition = changes.takeOver(kind).edition();
            writing = true;
            field.setReadOnly(false);
            field.focus();
        } catch (RuntimeException refused) {
            Failures.show(refused);
        }
    }

    /** The field with what was typed moves down; also what had not been sent yet is still in it, and is kept now. */
    private void gaveWay(String sentence) {
        TextArea old = field;
        String known = old.getValue();
        writing = false;
        edition = NONE;
        old.setAriaLabel(null);
        old.setLabel(Texts.text("preparations.sheet.yourText"));
        place.removeAll();
        field = newField();
        place.add(field);
        var away = new Button(Texts.text("preparations.sheet.hideYourText"), click -> late.removeAll());
        away.addThemeVariants(ButtonVariant.TERTIARY);
        late.removeAll();
        late.add(Notices.card(Tone.WARN, sentence), old, away);
        MainLayout.announce(sentence);
        old.getElement().executeJs("return this.value").then(String.class, text -> {
            if (!text.equals(known)) {
                changes.write(kind, text, NONE);
                old.setValue(text);
            }
            old.setReadOnly(true);
        });
    }

    /** For tests of this room: what is on the screen that was typed too late. */
    List<String> typedTooLate() {
        return late.getChildren()
                .filter(TextArea.class::isInstance)
                .map(area -> ((TextArea) area).getValue())
                .toList();
    }
}
