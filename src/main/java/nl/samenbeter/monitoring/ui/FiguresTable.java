package nl.samenbeter.monitoring.ui;

import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.samenbeter.programme.KindFigures;
import nl.samenbeter.programme.WeekFigures;
import nl.samenbeter.programme.ui.WeekNames;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Texts;

/** The numbers of the charts, week by week. */
class FiguresTable extends Div {

    private record Column(String key, Function<WeekFigures, String> number) {

        static Column of(String key, Function<KindFigures, Integer> number) {
            return new Column(key, week -> Integer.toString(number.apply(week.total())));
        }
    }

    private static final List<Column> COLUMNS = List.of(
            new Column("planned", week -> Integer.toString(week.sessionsPlanned())),
            new Column("held", week -> Integer.toString(week.sessionsHeld())),
            new Column("notHeld", week -> Integer.toString(week.sessionsNotHeld())),
            Column.of("due", KindFigures::due),
            Column.of("onTime", KindFigures::onTime),
            Column.of("late", KindFigures::late),
            Column.of("lapsed", KindFigures::lapsed),
            Column.of("skipped", KindFigures::skipped),
            Column.of("cancelled", KindFigures::cancelled),
            new Column("hours", week -> Dates.duration(week.plannedMinutes())),
            new Column("norm", week -> Dates.duration(week.normMinutes())));

    FiguresTable(List<WeekFigures> weeks) {
        var head = new NativeTableRow();
        head.add(header(Texts.text("monitoring.figures.column.week")));
        COLUMNS.forEach(column -> head.add(header(Texts.text("monitoring.figures.column." + column.key()))));
        var body = new NativeTableBody();
        weeks.forEach(week -> body.add(row(week)));
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassNames("grid", "stackd");
        table.getElement().setAttribute("aria-label", Texts.text("monitoring.figures.table"));
        with(this, "scroll-x", table);
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", Texts.text("monitoring.figures.table"));
    }

    private static NativeTableHeaderCell header(String text) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private static NativeTableRow row(WeekFigures week) {
        var name = new NativeTableCell(span(WeekNames.of(week.week()), "strong"));
        name.getElement().setAttribute("role", "rowheader");
        List<NativeTableCell> cells = new ArrayList<>();
        cells.add(name);
        for (Column column : COLUMNS) {
            var cell = new NativeTableCell(column.number().apply(week));
            cell.getElement().setAttribute("data-l", Texts.text("monitoring.figures.column." + column.key()));
            cells.add(cell);
        }
        return new NativeTableRow(cells.toArray(NativeTableCell[]::new));
    }
}
