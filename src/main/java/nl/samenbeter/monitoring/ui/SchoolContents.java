package nl.samenbeter.monitoring.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.samenbeter.barometer.BarometerSummaryQueries;
import nl.samenbeter.barometer.SummaryPage;
import nl.samenbeter.monitoring.Alert;
import nl.samenbeter.monitoring.CoachStatusQueries;
import nl.samenbeter.monitoring.CoachWords;
import nl.samenbeter.monitoring.ProgressQueries;
import nl.samenbeter.monitoring.SchoolAddress;
import nl.samenbeter.monitoring.SchoolPage;
import nl.samenbeter.monitoring.TargetService;
import nl.samenbeter.monitoring.TeamState;
import nl.samenbeter.programme.ProgrammeQueries;
import nl.samenbeter.programme.TeamProgress;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.Permission;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.tasks.TaskChoice;
import nl.samenbeter.tasks.TaskHolder;
import nl.samenbeter.tasks.TaskOrder;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Reads what the page of a school shows to its reader. */
@SpringComponent
class SchoolContents {

    private static final String DECISION = "decision";

    private final ProgressQueries queries;
    private final ProgrammeQueries programmes;
    private final TaskQueries tasks;
    private final TargetService targets;
    private final CoachStatusQueries words;
    private final AlertCards alerts;
    private final BarometerSummaryQueries barometers;
    private final Access access;

    SchoolContents(
            ProgressQueries queries,
            ProgrammeQueries programmes,
            TaskQueries tasks,
            TargetService targets,
            CoachStatusQueries words,
            AlertCards alerts,
            BarometerSummaryQueries barometers,
            Access access) {
        this.queries = queries;
        this.programmes = programmes;
        this.tasks = tasks;
        this.targets = targets;
        this.words = words;
        this.alerts = alerts;
        this.barometers = barometers;
        this.access = access;
    }

    /**
     * @param barometer the newest quarter of which something was made; absent for who may not see it
     * @param leads absent unless the reader leads the school
     */
    record Found(
            SchoolPage page,
            Map<ProgrammeId, CoachWords> told,
            List<Alert> alerts,
            SummaryPage.@Nullable OfQuarter barometer,
            @Nullable Leads leads) {

        record Leads(List<TaskRow> decisions, int target) {}

        List<TeamState> teams() {
            var teams = page.teams();
            return teams == null ? List.of() : teams.states();
        }
    }

    Found read(SchoolAddress address) {
        SchoolPage page = queries.school(address);
        boolean leads = access.school(address.school(), Permission.PROGRAMME_DECIDE);
        return new Found(
                page,
                told(page),
                alerts.read(address.school()),
                barometer(address),
                leads ? new Found.Leads(decisions(address), targets.onTime(address.school())) : null);
    }

    private SummaryPage.@Nullable OfQuarter barometer(SchoolAddress address) {
        return access.school(address.school(), Permission.BAROMETER_SCHOOL_SEE)
                ? barometers.school(address.school()).stream().findFirst().orElse(null)
                : null;
    }

    SchoolContent show(Found found, OpenDetails open, Runnable lookAgain) {
        Found.Leads leads = found.leads();
        LocalDateTime now = programmes.now();
        return new SchoolContent(
                found.page(),
                found.told(),
                alerts.show(found.alerts(), found.page().address().school()),
                leads == null
                        ? null
                        : new SchoolContent.Leading(
                                leads.decisions(), now, leads.target(), wanted -> want(found, wanted, lookAgain)),
                found.barometer(),
                open);
    }

    private Map<ProgrammeId, CoachWords> told(SchoolPage page) {
        var teams = page.teams();
        return teams == null
                ? Map.of()
                : words.newest(teams.states().stream()
                        .map(TeamState::progress)
                        .filter(Objects::nonNull)
                        .map(TeamProgress::programme)
                        .toList());
    }

    private List<TaskRow> decisions(SchoolAddress address) {
        return tasks.chosen(new TaskChoice(null, DECISION, TaskHolder.ALL, TaskOrder.DUE)).stream()
                .filter(row -> row.school().equals(address.school()))
                .toList();
    }

    private void want(Found found, int wanted, Runnable lookAgain) {
        try {
            targets.wantOnTime(found.page().address().school(), wanted);
        } catch (RuntimeException refused) {
            Notices.error(Failures.sentence(refused));
            return;
        }
        Notices.success(Texts.text("monitoring.target.saved", wanted));
        lookAgain.run();
    }
}
