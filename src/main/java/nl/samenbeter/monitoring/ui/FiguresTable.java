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

    /** @param value a number, or words for a duration */
    record Column(String key, Function<WeekFigures, Object> value) {

        static Column of(String key, Function<KindFigures, Integer> number) {
            return new Column(key, week -> number.apply(week.total()));
        }

        String title() {
            return Texts.text("monitoring.figures.column." + key);
        }
    }

    static final List<Column> COLUMNS = List.of(
            new Column("planned", WeekFigures::sessionsPlanned),
            new Column("held", WeekFigures::sessionsHeld),
            new Column("notHeld", WeekFigures::sessionsNotHeld),
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
        COLUMNS.forEach(column -> head.add(header(column.title())));
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
            var cell = new NativeTableCell(String.valueOf(column.value().apply(week)));
            cell.getElement().setAttribute("data-l", column.title());
            cells.add(cell);
        }
        return new NativeTableRow(cells.toArray(NativeTableCell[]::new));
    }
}
