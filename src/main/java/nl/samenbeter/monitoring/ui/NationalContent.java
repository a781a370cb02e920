package nl.samenbeter.monitoring.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDateTime;
import java.util.function.BiFunction;
import nl.samenbeter.monitoring.NationalPage;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.EmptyState;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** All boards in counts, fifty at a time, by part of a name; and of when the counts are. */
class NationalContent extends Div {

    private static final int STEP = 50;

    private final BiFunction<String, Integer, NationalPage> read;
    private final OpenDetails open;
    private final TextField name = new TextField(Texts.text("monitoring.national.filter"));
    private final Div top = new Div();
    private final Div list = new Div();
    private final ExportLinks exports = new ExportLinks(Heights.ROUTE);
    private int most = STEP;
    private @Nullable NationalPage shown;

    NationalContent(BiFunction<String, Integer, NationalPage> read, OpenDetails open) {
        this.read = read;
        this.open = open;
        name.setClearButtonVisible(true);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(change -> {
            most = STEP;
            exports.choose(ProgressExportController.NAME, name.getValue());
            lookAgain();
        });
        list.getElement().setAttribute("aria-live", "polite");
        add(top, with(new Div(), "filter", name), list, exports);
        lookAgain();
    }

    /** What is typed and what stands open stays. */
    final void lookAgain() {
        NationalPage found = read.apply(name.getValue(), most);
        if (found.equals(shown)) {
            return;
        }
        shown = found;
        top.removeAll();
        list.removeAll();
        LocalDateTime counted = found.countedAt();
        name.setVisible(counted != null);
        exports.setVisible(counted != null);
        top.add(new PageHeader(
                Texts.text("menu.voortgang"),
                counted == null ? "" : Texts.text("monitoring.national.counted", Dates.moment(counted))));
        if (counted == null) {
            list.add(new EmptyState(Texts.text("monitoring.national.counting")));
            return;
        }
        top.add(Say.about(found.counts(), 0));
        show(found);
    }

    private void show(NationalPage found) {
        if (found.boards().isEmpty()) {
            list.add(new EmptyState(Texts.text("monitoring.national.none")));
            return;
        }
        var cards = with(new Div(), "tcards");
        found.boards().forEach(board -> cards.add(CountCard.of(board, open)));
        list.add(
                with(
                        new Paragraph(Texts.text(
                                "monitoring.national.found", found.boards().size(), found.found())),
                        "t2 found"),
                cards);
        if (found.hasMore()) {
            list.add(new Button(Texts.text("monitoring.national.more"), click -> {
                most += STEP;
                lookAgain();
            }));
        }
    }
}
