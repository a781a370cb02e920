package nl.samenbeter.monitoring.ui;

import static nl.samenbeter.ui.Html.button;
import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import nl.samenbeter.monitoring.Alert;
import nl.samenbeter.monitoring.AlertKind;
import nl.samenbeter.monitoring.AlertService;
import nl.samenbeter.monitoring.Snooze;
import nl.samenbeter.programme.ui.Ribbons;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.Permission;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Status;
import nl.samenbeter.ui.Texts;

/** What asks for somebody, each with the way to where one acts; those kept quiet below. Not there when nothing does. */
class AlertsCard extends Section {

    private static final String REPAIR = "beheer/processen";

    private final Supplier<List<Alert>> again;
    private final AlertService service;
    private final Access access;
    private final LocalDate today;

    /** @param again reads them anew, after one was kept quiet */
    AlertsCard(List<Alert> alerts, Supplier<List<Alert>> again, AlertService service, Access access, LocalDate today) {
        this.again = again;
        this.service = service;
        this.access = access;
        this.today = today;
        addClassNames("card", "alerts");
        getElement().setAttribute("aria-label", Texts.text("monitoring.alerts"));
        show(alerts);
    }

    private void look() {
        show(again.get());
    }

    private void show(List<Alert> all) {
        removeAll();
        List<Alert> loud = all.stream().filter(alert -> alert.snooze() == null).toList();
        List<Alert> quiet = all.stream().filter(alert -> alert.snooze() != null).toList();
        setVisible(!all.isEmpty());
        if (all.isEmpty()) {
            return;
        }
        boolean manySchools = all.stream().map(Alert::schoolName).distinct().count() > 1;
        add(with(new Div(), "ch", new H2(Texts.text("monitoring.alerts")), span(Integer.toString(loud.size()), "cnt")));
        add(loud.isEmpty() ? new Paragraph(Texts.text("monitoring.alerts.quietOnly")) : list(loud, manySchools));
        if (!quiet.isEmpty()) {
            add(new Details(new Span(Texts.text("monitoring.alerts.quiet", quiet.size())), list(quiet, manySchools)));
        }
    }

    private UnorderedList list(List<Alert> alerts, boolean manySchools) {
        var list = with(new UnorderedList(), "rows");
        alerts.forEach(alert -> list.add(item(alert, manySchools)));
        return list;
    }

    private ListItem item(Alert alert, boolean manySchools) {
        String team = manySchools ? alert.teamName() + ", " + alert.schoolName() : alert.teamName();
        var words = with(new Div(), "grow", new H3(team), new Paragraph(sentence(alert)));
        Snooze snooze = alert.snooze();
        if (snooze != null) {
            words.add(with(new Paragraph(quiet(snooze)), "s t2"));
        }
        words.add(with(new Paragraph(Texts.text("monitoring.alert.rule." + alert.kind())), "s t2"));
        var ways = with(new Div(), "alert-ways", way(alert));
        if (access.somewhere(Permission.ALERT_SNOOZE)) {
            ways.add(snooze == null ? snoozeButton(alert) : wakeButton(alert));
        }
        words.add(ways);
        return new ListItem(status(alert.kind()).shape(), words);
    }

    static String sentence(Alert alert) {
        return Texts.text("monitoring.alert." + alert.kind(), Dates.longDay(alert.since()), alert.count(), alert.of());
    }

    private static String quiet(Snooze snooze) {
        return Texts.text(
                "monitoring.alerts.quietUntil",
                Dates.longDay(snooze.endsOn()),
                snooze.byName(),
                Texts.text("monitoring.snooze.reason." + snooze.reason()));
    }

    private static Status status(AlertKind kind) {
        return kind == AlertKind.STUCK || kind == AlertKind.OVERDUE ? Status.LATE : Status.ATTENTION;
    }

    private Component way(Alert alert) {
        return switch (alert.kind()) {
            case STUCK ->
                access.somewhere(Permission.PROCESSES_REPAIR)
                        ? link(REPAIR, "monitoring.alert.toStep", alert)
                        : link(Ribbons.week(alert.programme()), "monitoring.alert.toWeek", alert);
            case GOAL_OVERDUE ->
                access.somewhere(Permission.BOARD_SEE)
                        ? link("bord/" + alert.team(), "monitoring.alert.toBoard", alert)
                        : link(Ribbons.week(alert.programme()), "monitoring.alert.toWeek", alert);
            case NO_SESSION, OVERDUE -> link(Ribbons.week(alert.programme()), "monitoring.alert.toWeek", alert);
            case STANDS_STILL, RELAPSE ->
                link(Ribbons.timeline(alert.programme()), "monitoring.alert.toTimeline", alert);
        };
    }

    private static Component link(String route, String key, Alert alert) {
        var link = button(route, Texts.text(key));
        link.add(span(" " + Texts.text("monitoring.of", alert.teamName()), "sr"), Icon.ARROW.create());
        return link;
    }

    private Button snoozeButton(Alert alert) {
        return quiet(
                "monitoring.snooze",
                alert,
                () -> new SnoozeDialog(alert.teamName() + ": " + sentence(alert), today, (day, reason) -> {
                            service.snooze(alert.programme(), alert.kind(), day, reason);
                            look();
                        })
                        .open());
    }

    private Button wakeButton(Alert alert) {
        return quiet(
                "monitoring.wake",
                alert,
                () -> Failures.trying(() -> {
                    service.wake(alert.programme(), alert.kind());
                    look();
                }));
    }

    private static Button quiet(String key, Alert alert, Runnable action) {
        var button = new Button(Texts.text(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(Texts.text(key) + ": " + alert.teamName() + ", " + sentence(alert));
        return button;
    }
}
