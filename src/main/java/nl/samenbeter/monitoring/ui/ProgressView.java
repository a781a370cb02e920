package nl.samenbeter.monitoring.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenbeter.monitoring.AlertQueries;
import nl.samenbeter.monitoring.AlertService;
import nl.samenbeter.monitoring.MonthReportQueries;
import nl.samenbeter.monitoring.ProgressQueries;
import nl.samenbeter.monitoring.ProgressStatus;
import nl.samenbeter.monitoring.SchoolCounts;
import nl.samenbeter.monitoring.TeamState;
import nl.samenbeter.programme.ProgrammeQueries;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.Permission;
import nl.samenbeter.tasks.TaskChoice;
import nl.samenbeter.tasks.TaskHolder;
import nl.samenbeter.tasks.TaskOrder;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.EmptyState;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Texts;

@Route(value = "voortgang", layout = MainLayout.class)
@Menu(order = 4, icon = "chart")
@RolesAllowed({"COACH", "SCHOOL_LEADER", "EXPERT_COACH", "BOARD", "PROGRAMME_OFFICE"})
class ProgressView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String DECISION = "decision";

    private final ProgressQueries queries;
    private final ProgrammeQueries programmes;
    private final TaskQueries tasks;
    private final AlertQueries alerts;
    private final AlertService snoozing;
    private final MonthReportQueries reports;
    private final Access access;

    ProgressView(
            ProgressQueries queries,
            ProgrammeQueries programmes,
            TaskQueries tasks,
            AlertQueries alerts,
            AlertService snoozing,
            MonthReportQueries reports,
            Access access) {
        this.queries = queries;
        this.programmes = programmes;
        this.tasks = tasks;
        this.alerts = alerts;
        this.snoozing = snoozing;
        this.reports = reports;
        this.access = access;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("menu.voortgang");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        boolean seesTeams = access.somewhere(Permission.PROGRESS_SEE);
        List<TeamState> teams = seesTeams ? queries.teams() : List.of();
        List<SchoolCounts> schools = access.somewhere(Permission.SCHOOL_PROGRESS_SEE) ? queries.schools() : List.of();
        boolean showSchools = !seesTeams || schools.size() > 1;
        List<TaskRow> decisions = decisions();
        add(new PageHeader(
                Texts.text("menu.voortgang"),
                Dates.sentence(Dates.longDay(programmes.now().toLocalDate()))));
        if (teams.isEmpty() && schools.isEmpty()) {
            add(new EmptyState(Texts.text("monitoring.empty")));
            return;
        }
        add(with(new Paragraph(say(teams, schools, decisions.size())), "say"));
        add(new AlertsCard(alerts, snoozing, access, programmes.now().toLocalDate()));
        var main = with(new Div(), "stack");
        if (!teams.isEmpty()) {
            main.add(teamCards(teams));
        } else if (seesTeams) {
            main.add(new EmptyState(Texts.text("monitoring.empty")));
        }
        if (showSchools) {
            var cards = with(new Div(), "tcards");
            schools.forEach(school -> cards.add(new SchoolCard(school)));
            main.add(cards);
        }
        add(
                decisions.isEmpty()
                        ? main
                        : with(
                                new Div(),
                                "two",
                                main,
                                with(new Div(), "stack ord", new DecisionsCard(decisions, programmes.now()))));
        add(new ExportLinks(reports, access));
    }

    private Component teamCards(List<TeamState> teams) {
        boolean manySchools =
                teams.stream().map(TeamState::schoolName).distinct().count() > 1;
        var cards = with(new Div(), "tcards");
        teams.forEach(team -> cards.add(new TeamCard(
                team,
                team.progress() == null
                        ? null
                        : programmes.stair(team.progress().programme()),
                manySchools)));
        return cards;
    }

    private List<TaskRow> decisions() {
        return access.somewhere(Permission.PROGRAMME_DECIDE)
                ? tasks.chosen(new TaskChoice(null, DECISION, TaskHolder.ALL, TaskOrder.DUE))
                : List.of();
    }

    /** "Van de 3 teams is er 1 in ritme en moet er 1 nog beginnen. Er wachten 2 besluiten op jou." */
    private static String say(List<TeamState> teams, List<SchoolCounts> schools, int decisions) {
        Map<ProgressStatus, Long> counts = teams.isEmpty()
                ? schools.stream()
                        .flatMap(school -> school.counts().entrySet().stream())
                        .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.summingLong(Map.Entry::getValue)))
                : teams.stream().collect(Collectors.groupingBy(TeamState::status, Collectors.counting()));
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        List<String> parts = new ArrayList<>();
        for (ProgressStatus status : ProgressStatus.values()) {
            if (counts.containsKey(status)) {
                parts.add(Texts.text("monitoring.say." + words(status), counts.get(status)));
            }
        }
        String sentence = Texts.text("monitoring.say.none");
        if (all == 1) {
            sentence = Texts.text(
                    "monitoring.one." + words(counts.keySet().iterator().next()));
        } else if (all > 1) {
            sentence = Texts.text("monitoring.say.teams", all, join(parts));
        }
        return decisions == 0 ? sentence : sentence + " " + Texts.text("monitoring.say.decisions", decisions);
    }

    private static String join(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " " + Texts.text("monitoring.and") + " "
                + parts.getLast();
    }

    static String words(ProgressStatus status) {
        return switch (status) {
            case LATE -> "late";
            case ATTENTION -> "attention";
            case IN_RHYTHM -> "inRhythm";
            case PAUSED -> "paused";
            case NOT_STARTED -> "notStarted";
            case OVER -> "over";
        };
    }
}
