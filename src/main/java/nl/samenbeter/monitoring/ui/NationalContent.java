package nl.samenbeter.monitoring.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.BiFunction;
import nl.samenbeter.monitoring.NationalPage;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.EmptyState;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Texts;

/** All boards in counts, fifty at a time, by part of a name; and of when the counts are. */
class NationalContent extends Div {

    private static final int STEP = 50;

    private final BiFunction<String, Integer, NationalPage> read;
    private final OpenDetails open;
    private final TextField name = new TextField(Texts.text("monitoring.national.filter"));
    private final Div list = new Div();
    private int most = STEP;

    NationalContent(BiFunction<String, Integer, NationalPage> read, OpenDetails open) {
        this.read = read;
        this.open = open;
        NationalPage found = read.apply("", most);
        var counted = found.countedAt();
        add(new PageHeader(
                Texts.text("menu.voortgang"),
                counted == null ? "" : Texts.text("monitoring.national.counted", Dates.moment(counted))));
        if (counted == null) {
            add(new EmptyState(Texts.text("monitoring.national.counting")));
            return;
        }
        name.setClearButtonVisible(true);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(change -> {
            most = STEP;
            show(this.read.apply(name.getValue(), most));
        });
        list.getElement().setAttribute("aria-live", "polite");
        add(Say.about(found.counts(), 0), with(new Div(), "filter", name), list);
        show(found);
    }

    private void show(NationalPage found) {
        list.removeAll();
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
                show(read.apply(name.getValue(), most));
            }));
        }
    }
}
