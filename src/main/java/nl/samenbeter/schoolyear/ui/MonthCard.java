package nl.samenbeter.schoolyear.ui;

import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Collectors;
import nl.samenbeter.calendar.DayOff;
import nl.samenbeter.calendar.DayOffKind;
import nl.samenbeter.schoolyear.YearItemKind;
import nl.samenbeter.schoolyear.YearItemStatus;
import nl.samenbeter.schoolyear.YearOverview;
import nl.samenbeter.schoolyear.YearRow;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Texts;

/** A month of the school year: its weeks with their numbers and bands, and what happens in it. */
class MonthCard extends Section {

    private final YearOverview year;
    private final YearMonth month;
    private final List<YearEntry> entries;

    MonthCard(YearOverview year, YearMonth month, List<YearEntry> all) {
        this.year = year;
        this.month = month;
        this.entries = all;
        String name = Dates.sentence(Dates.monthYear(month.atDay(1)));
        var heading = new H2(name);
        heading.setId("month-" + month);
        addClassNames("card", "month");
        getElement().setAttribute("aria-labelledby", "month-" + month);
        add(heading, table(name));
        var lines = YearEntries.of(all, month);
        if (!lines.isEmpty()) {
            add(EntryList.shortLines(lines, month));
        }
    }

    private NativeTable table(String name) {
        var table = new NativeTable();
        table.getElement().setAttribute("aria-label", name);
        var head = new NativeTableRow();
        head.add(header(span(Texts.text("schoolyear.weekShort"), "abbr"), "col"));
        for (DayOfWeek day : DayOfWeek.values()) {
            head.add(header(span(Dates.shortWeekday(day)), "col"));
        }
        table.getHead().add(head);
        LocalDate monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        while (!monday.isAfter(month.atEndOfMonth())) {
            table.getBody().add(week(monday));
            monday = monday.plusWeeks(1);
        }
        return table;
    }

    private static NativeTableHeaderCell header(Span content, String scope) {
        var cell = new NativeTableHeaderCell();
        cell.getElement().setAttribute("scope", scope);
        cell.add(content);
        return cell;
    }

    private NativeTableRow week(LocalDate monday) {
        var row = new NativeTableRow();
        Integer number = year.weeks().get(monday);
        boolean pause = year.pauseWeeks().contains(monday);
        if (number == null && !pause) {
            row.add(with(new NativeTableCell(), "out"));
            return addDays(row, monday);
        }
        var head = header(span(number == null ? "" : number.toString(), "sw"), "row");
        if (pause) {
            row.addClassName("pause");
            head.add(span(Texts.text("schoolyear.pauseShort"), "year-mark"));
        }
        year.items().stream()
                .filter(item -> item.kind().isBand() && item.kind() != YearItemKind.BREATHING)
                .filter(item -> item.status() != YearItemStatus.SKIPPED)
                .filter(item -> number != null && item.firstWeek() <= number && number <= item.lastWeek())
                .findFirst()
                .ifPresent(item -> {
                    row.addClassName("banded");
                    head.add(span(mark(item), "year-mark"));
                });
        row.add(head);
        return addDays(row, monday);
    }

    private NativeTableRow addDays(NativeTableRow row, LocalDate monday) {
        for (int i = 0; i < DayOfWeek.values().length; i++) {
            row.add(day(monday.plusDays(i)));
        }
        return row;
    }

    /** "T1" for tranche 1, "S" for a start phase, "B" for consolidation; the legend says it in words. */
    private static String mark(YearRow item) {
        return switch (item.kind()) {
            case TRANCHE -> Texts.text("schoolyear.mark.tranche", item.tranche());
            case START_PHASE -> Texts.text("schoolyear.mark.startPhase");
            default -> Texts.text("schoolyear.mark.consolidation");
        };
    }

    private NativeTableCell day(LocalDate day) {
        var cell = new NativeTableCell();
        if (!YearMonth.from(day).equals(month)) {
            cell.addClassName("out");
            return cell;
        }
        var number = span(Integer.toString(day.getDayOfMonth()), "d");
        cell.add(number);
        DayOff off = year.daysOff().get(day);
        if (off != null) {
            cell.addClassName(
                    off.kind() == DayOffKind.PUBLIC_HOLIDAY || off.kind() == DayOffKind.STUDY_DAY ? "free" : "holiday");
            cell.add(span(", " + off.name(), "sr"));
        } else if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0) {
            cell.addClassName("weekend");
        }
        String what = entries.stream()
                .filter(entry -> entry.kind().isMarked() && entry.first().equals(day))
                .map(YearEntry::title)
                .collect(Collectors.joining(", "));
        if (!what.isEmpty()) {
            cell.addClassName("marked");
            cell.getElement().setAttribute("title", what);
            cell.add(span(", " + what, "sr"));
        }
        if (day.equals(year.today())) {
            cell.addClassName("today");
            cell.getElement().setAttribute("aria-current", "date");
            cell.add(span(", " + Texts.text("schoolyear.today"), "sr"));
        }
        return with(cell, "day");
    }
}
