package nl.samenbeter.barometer.ui;

import static nl.samenbeter.ui.Html.small;
import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.samenbeter.barometer.Figure;
import nl.samenbeter.barometer.Question;
import nl.samenbeter.barometer.RoundResults.Column;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** The last rounds beside one another: a number for each question, with a column of its height above it. */
final class TrendTable extends Div {

    TrendTable(List<Column> rounds) {
        var head = new NativeTableRow();
        head.add(header(Texts.text("barometer.results.question")));
        rounds.forEach(round -> {
            var cell = header(Texts.text("barometer.short." + round.row().set().name()));
            small(cell, Dates.dayMonth(round.row().closedOn()));
            head.add(cell);
        });
        var body = new NativeTableBody();
        Arrays.stream(Question.values())
                .filter(question -> question.kind() == Question.Kind.SCALE || question.kind() == Question.Kind.COUNT)
                .filter(question ->
                        rounds.stream().anyMatch(round -> round.figures().containsKey(question)))
                .forEach(question -> body.add(row(question, rounds)));
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassNames("grid", "bm-trend");
        table.getElement().setAttribute("aria-label", Texts.text("barometer.results.trend"));
        with(this, "bm-scroll", table);
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", Texts.text("barometer.results.trendTable"));
    }

    private static NativeTableHeaderCell header(String text) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private static NativeTableRow row(Question question, List<Column> rounds) {
        var name = new NativeTableHeaderCell(FigureWords.question(question));
        name.getElement().setAttribute("scope", "row");
        var row = new NativeTableRow(name);
        rounds.forEach(round -> row.add(cell(round.figures().get(question))));
        return row;
    }

    private static NativeTableCell cell(@Nullable Figure figure) {
        if (figure == null) {
            var empty = new NativeTableCell(with(span("–"), ""));
            empty.getElement().setAttribute("aria-label", Texts.text("barometer.results.notAsked"));
            return empty;
        }
        BigDecimal mean = figure.mean();
        if (mean == null) {
            return new NativeTableCell(
                    span(Texts.text("barometer.verdictShort." + figure.verdict().name()), "s", "t2"));
        }
        Question question = figure.question();
        double share = (mean.doubleValue() - question.lowest()) / (question.highest() - question.lowest());
        var bar = with(new Div(), "col");
        bar.getStyle().set("--share", String.format(Locale.ROOT, "%.3f", share));
        bar.getElement().setAttribute("aria-hidden", "true");
        return new NativeTableCell(bar, span(FigureWords.number(mean), "num"));
    }
}
