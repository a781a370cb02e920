package nl.samenbeter.timeline.ui;

import static nl.samenbeter.ui.Html.card;
import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.samenbeter.programme.ui.PlanNames;
import nl.samenbeter.programme.ui.WeekNames;
import nl.samenbeter.timeline.Punctuality;
import nl.samenbeter.timeline.RehearsalResult;
import nl.samenbeter.timeline.RehearsalResult.Happening;
import nl.samenbeter.timeline.RehearsalResult.Summary;
import nl.samenbeter.timeline.RehearsalResult.Week;
import nl.samenbeter.timeline.RehearsalResult.What;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;

/** Plays a plan before it happens: first in words, then week by week, then day by day. */
class RehearsalPanel extends Composite<Section> {

    private static final List<Punctuality> CHOICES = List.of(Punctuality.EXACT, Punctuality.USUAL, Punctuality.BUSY);

    private final Function<Punctuality, RehearsalResult> play;
    private final RadioButtonGroup<Punctuality> punctuality = new RadioButtonGroup<>();
    private final Div say = new Div();
    private final Div outcome = new Div();

    RehearsalPanel(Function<Punctuality, RehearsalResult> play) {
        this.play = play;
        punctuality.setLabel(Texts.text("timeline.rehearsal.punctuality"));
        punctuality.setItems(CHOICES);
        punctuality.setItemLabelGenerator(RehearsalPanel::label);
        punctuality.setValue(Punctuality.USUAL);
        punctuality.addValueChangeListener(change -> clear());
        say.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    protected Section initContent() {
        var button = new Button(Texts.text("timeline.rehearsal.play"), click -> show());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        var card = card(Texts.text("timeline.rehearsal.title"));
        card.add(with(
                new Div(),
                "stack",
                with(new Paragraph(Texts.text("timeline.rehearsal.help")), "t2"),
                punctuality,
                with(new Div(), "btnrow", button),
                say,
                outcome));
        return card;
    }

    private static String label(Punctuality choice) {
        if (choice.equals(Punctuality.EXACT)) {
            return Texts.text("timeline.rehearsal.exact");
        }
        String words = choice.equals(Punctuality.USUAL) ? "usual" : "busy";
        return Texts.text("timeline.rehearsal.choice." + words, choice.onTimePercent());
    }

    private void clear() {
        say.removeAll();
        outcome.removeAll();
    }

    private void show() {
        clear();
        try {
            RehearsalResult result = play.apply(punctuality.getValue());
            sentences(result.summary()).forEach(sentence -> say.add(new Paragraph(sentence)));
            if (!result.weeks().isEmpty()) {
                outcome.add(table(result.weeks()), days(result));
            }
        } catch (RuntimeException refused) {
            say.add(Notices.card(Tone.LATE, Failures.sentence(refused)));
        }
    }

    static List<String> sentences(Summary summary) {
        List<String> sentences = new ArrayList<>();
        if (summary.sessionsPlanned() > 0) {
            boolean all = summary.sessionsHeld() == summary.sessionsPlanned();
            sentences.add(
                    all
                            ? Texts.text("timeline.rehearsal.sessions.all", summary.sessionsPlanned())
                            : Texts.text(
                                    "timeline.rehearsal.sessions.some",
                                    summary.sessionsHeld(),
                                    summary.sessionsPlanned()));
        }
        if (summary.closed() > 0) {
            sentences.add(
                    summary.onTime() == summary.closed()
                            ? Texts.text("timeline.rehearsal.allOnTime")
                            : Texts.text("timeline.rehearsal.onTime", summary.onTimePercent(), summary.late()));
            sentences.add(Texts.text("timeline.rehearsal.lapsed", summary.lapsed()));
        }
        if (summary.gatesMissed() > 0) {
            sentences.add(Texts.text("timeline.rehearsal.gatesMissed", summary.gatesMissed()));
        }
        if (summary.pausedItems() > 0) {
            sentences.add(Texts.text("timeline.rehearsal.paused", summary.pausedItems()));
        }
        LocalDate last = summary.lastDay();
        if (last != null) {
            sentences.add(Texts.text("timeline.rehearsal.last", summary.mostOpen(), Dates.longDayYear(last)));
        }
        return sentences.isEmpty() ? List.of(Texts.text("timeline.rehearsal.nothing")) : sentences;
    }

    private static Component table(List<Week> weeks) {
        var head = new NativeTableRow();
        for (String column : List.of(
                Texts.text("timeline.rehearsal.week"),
                Texts.text("timeline.rehearsal.opens"),
                Texts.text("timeline.rehearsal.inTime"),
                Texts.text("timeline.rehearsal.late"),
                Texts.text("timeline.rehearsal.lapses"),
                Texts.text("timeline.rehearsal.waits"),
                Texts.text("timeline.rehearsal.missed"),
                Texts.text("timeline.rehearsal.minutes"),
                Texts.text("timeline.rehearsal.mostOpen"))) {
            var cell = new NativeTableHeaderCell(column);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        var body = new NativeTableBody();
        weeks.forEach(week -> body.add(row(week)));
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassNames("grid", "stackd");
        table.getElement().setAttribute("aria-label", Texts.text("timeline.rehearsal.perWeek"));
        return table;
    }

    private static NativeTableRow row(Week week) {
        LocalDate monday = week.week().monday();
        var name = new NativeTableCell(
                span(WeekNames.of(week.week()), "strong"),
                span(" " + Dates.days(monday, monday.with(DayOfWeek.FRIDAY)), "t2", "s"));
        name.getElement().setAttribute("role", "rowheader");
        return new NativeTableRow(
                name,
                cell("timeline.rehearsal.opens", count(week.opens())),
                cell("timeline.rehearsal.inTime", count(week.onTime())),
                cell("timeline.rehearsal.late", count(week.late())),
                cell("timeline.rehearsal.lapses", count(week.lapsed())),
                cell("timeline.rehearsal.waits", count(week.waits())),
                cell("timeline.rehearsal.missed", count(week.gatesMissed())),
                cell("timeline.rehearsal.minutes", week.minutes() == 0 ? "" : Dates.duration(week.minutes())),
                cell("timeline.rehearsal.mostOpen", count(week.mostOpen())));
    }

    /** A nought says nothing. */
    private static String count(int count) {
        return count == 0 ? "" : Integer.toString(count);
    }

    private static NativeTableCell cell(String column, String text) {
        var cell = new NativeTableCell(text);
        cell.getElement().setAttribute("data-l", Texts.text(column));
        return cell;
    }

    /** Made when somebody looks: of a long programme these are many. */
    private static Details days(RehearsalResult result) {
        var list = with(new UnorderedList(), "rows");
        var days = new Details(Texts.text("timeline.rehearsal.days"), list);
        days.addOpenedChangeListener(change -> {
            if (change.isOpened() && list.getComponentCount() == 0) {
                result.days().forEach((day, happenings) -> list.add(day(day, happenings)));
            }
        });
        return days;
    }

    private static ListItem day(LocalDate day, List<Happening> happenings) {
        var lines = new UnorderedList();
        happenings.forEach(happening -> lines.add(new ListItem(words(happening))));
        return with(new ListItem(), "block", with(new Paragraph(Dates.sentence(Dates.longDay(day))), "strong"), lines);
    }

    private static String words(Happening happening) {
        String name = happening.what() == What.SESSION_HELD
                ? Texts.text("timeline.rehearsal.session")
                : PlanNames.of(happening.element(), happening.name());
        return Texts.text(
                "timeline.rehearsal.what." + happening.what(),
                Dates.time(happening.at().toLocalTime()),
                name);
    }
}
