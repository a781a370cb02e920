package nl.samenbeter.monitoring.ui;

import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.samenbeter.monitoring.ProgressStatus;
import nl.samenbeter.monitoring.SchoolPage;
import nl.samenbeter.monitoring.TeamState;
import nl.samenbeter.programme.TeamWeeks;
import nl.samenbeter.ui.Html;
import nl.samenbeter.ui.Status;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** This week per team: its board sessions as shapes with words, and the visits that were made. */
final class WeekTable {

    /** What a session of this week can be, in the order of the words. */
    private enum Mark {
        HELD(Status.DONE),
        NOT_HELD(Status.NOT_HELD),
        OFF(Status.SKIPPED),
        UNANSWERED(Status.DUE),
        COMING(Status.UPCOMING);

        private final Status status;

        Mark(Status status) {
            this.status = status;
        }
    }

    private WeekTable() {}

    static Section of(SchoolPage.Teams teams, LocalDate today) {
        var head = new NativeTableRow();
        for (String column : List.of("team", "sessions", "visits")) {
            var cell = new NativeTableHeaderCell(Texts.text("monitoring.thisWeek." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        var body = new NativeTableBody();
        teams.states().forEach(team -> body.add(row(team, week(teams, team), today)));
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassNames("grid", "stackd");
        table.getElement().setAttribute("aria-label", Texts.text("monitoring.thisWeek"));
        var card = Html.card(
                Texts.text("monitoring.thisWeek"), span(Texts.text("monitoring.thisWeek.neverPerPerson"), "s", "t2"));
        card.add(table, legend());
        return card;
    }

    private static SchoolPage.@Nullable Week week(SchoolPage.Teams teams, TeamState team) {
        return team.progress() == null
                ? null
                : teams.weeks().get(team.progress().programme());
    }

    private static NativeTableRow row(TeamState team, SchoolPage.@Nullable Week week, LocalDate today) {
        var name = new NativeTableCell();
        name.add(with(new Span(team.name()), "name"));
        boolean goesOn = week != null && team.status() != ProgressStatus.NOT_STARTED;
        if (!goesOn || team.status() == ProgressStatus.PAUSED) {
            var word = new NativeTableCell(TeamCard.status(team.status()).word());
            word.addClassName("t2");
            return new NativeTableRow(name, word, new NativeTableCell());
        }
        return new NativeTableRow(
                name,
                labelled("sessions", sessions(Objects.requireNonNull(week).sessions(), today)),
                labelled("visits", visits(week)));
    }

    private static NativeTableCell labelled(String column, Component content) {
        var cell = new NativeTableCell(content);
        cell.getElement().setAttribute("data-l", Texts.text("monitoring.thisWeek." + column + ".short"));
        return cell;
    }

    private static Component sessions(List<TeamWeeks.Session> sessions, LocalDate today) {
        if (sessions.isEmpty()) {
            return new Span(Texts.text("monitoring.thisWeek.noSessions"));
        }
        Map<Mark, Long> counts = sessions.stream()
                .collect(Collectors.groupingBy(
                        session -> mark(session, today), () -> new EnumMap<>(Mark.class), Collectors.counting()));
        var shapes = with(new Span(), "mini");
        sessions.forEach(session -> shapes.add(mark(session, today).status.shape()));
        String words = counts.entrySet().stream()
                .map(mark -> Texts.text("monitoring.thisWeek.mark." + mark.getKey(), mark.getValue()))
                .collect(Collectors.joining(", "));
        return with(new Div(), "week-marks", shapes, span(words, "s", "t2"));
    }

    private static Mark mark(TeamWeeks.Session session, LocalDate today) {
        if (session.held() != null) {
            return session.held() ? Mark.HELD : Mark.NOT_HELD;
        }
        if (session.off()) {
            return Mark.OFF;
        }
        return session.day().isAfter(today) ? Mark.COMING : Mark.UNANSWERED;
    }

    private static Span visits(SchoolPage.Week week) {
        int planned = week.visits().plannedThisWeek();
        return new Span(
                planned == 0
                        ? Texts.text("monitoring.thisWeek.noVisits")
                        : Texts.text(
                                "monitoring.thisWeek.visitsMade", week.visits().heldThisWeek(), planned));
    }

    private static Div legend() {
        var legend = with(new Div(), "legend");
        for (Mark mark : Mark.values()) {
            legend.add(with(
                    new Span(),
                    "",
                    mark.status.shape("s"),
                    new Span(Texts.text("monitoring.thisWeek.legend." + mark))));
        }
        return legend;
    }
}
