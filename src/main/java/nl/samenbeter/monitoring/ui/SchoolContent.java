package nl.samenbeter.monitoring.ui;

import static nl.samenbeter.ui.Html.button;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import nl.samenbeter.barometer.SummaryPage;
import nl.samenbeter.barometer.ui.BarometerGlance;
import nl.samenbeter.monitoring.CoachWords;
import nl.samenbeter.monitoring.SchoolCounts;
import nl.samenbeter.monitoring.SchoolPage;
import nl.samenbeter.monitoring.TeamState;
import nl.samenbeter.programme.Stair;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.EmptyState;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** One school: what waits for its leader, its teams, their sums and their week; or only its counts. */
class SchoolContent extends Div {

    /** What belongs to who leads the school. */
    record Leading(List<TaskRow> decisions, LocalDateTime now, int target, IntConsumer want) {}

    private final SchoolPage page;
    private final Map<ProgrammeId, CoachWords> told;
    private final AlertsCard alerts;
    private final @Nullable Leading leading;
    private final OpenDetails open;

    SchoolContent(
            SchoolPage page,
            Map<ProgrammeId, CoachWords> told,
            AlertsCard alerts,
            @Nullable Leading leading,
            SummaryPage.@Nullable OfQuarter barometer,
            OpenDetails open) {
        this.page = page;
        this.told = told;
        this.alerts = alerts;
        this.leading = leading;
        this.open = open;
        add(
                Heights.path()
                        .link(Heights.of(page.address().board()), page.boardName(), true)
                        .here(page.name()),
                new PageHeader(Texts.text("menu.voortgang"), Dates.sentence(Dates.longDay(page.today()))));
        var teams = page.teams();
        if (teams == null && page.counts() != null) {
            counts(page.counts());
        } else if (teams == null || teams.states().isEmpty()) {
            add(new EmptyState(Texts.text("monitoring.empty")));
        } else {
            add(Say.about(Say.ofTeams(teams.states()), decisions().size()), alerts);
            show(teams);
        }
        if (barometer != null && barometer.teams() > 0) {
            add(with(new Div(), "stack under", BarometerGlance.of(barometer)));
        }
    }

    private void counts(SchoolCounts counts) {
        add(Say.about(counts.counts(), 0), with(new Div(), "tcards", CountCard.alone(counts, open)));
    }

    private void show(SchoolPage.Teams teams) {
        var cards = with(new Div(), "tcards");
        teams.states().forEach(team -> cards.add(card(team, stair(teams, team))));
        var side = with(new Div(), "stack ord");
        if (leading != null && !decisions().isEmpty()) {
            side.add(new DecisionsCard(decisions(), leading.now()));
        }
        if (!teams.coming().isEmpty()) {
            side.add(ComingCard.of(teams.coming()));
        }
        Component main = with(new Div(), "stack", cards);
        add(side.getChildren().findAny().isEmpty() ? main : with(new Div(), "two", main, side));
        var under = with(new Div(), "stack under");
        if (teams.sums() != null) {
            var sums = SumsCard.of(teams.sums());
            if (leading != null) {
                sums.add(open.keep("target", new TargetForm(leading.target(), leading.want())));
            }
            under.add(sums);
        }
        under.add(
                WeekTable.of(teams, page.today()),
                with(
                        new Paragraph(
                                button(TeamRoute.heat(page.address()), Texts.text("monitoring.heat.linkOfSchool"))),
                        "np"));
        add(under);
    }

    private TeamCard card(TeamState team, @Nullable Stair stair) {
        CoachWords words =
                team.progress() == null ? null : told.get(team.progress().programme());
        var card = new TeamCard(team, stair, words, page.today(), false, open);
        boolean waits = decisions().stream()
                .anyMatch(row -> row.team() == null || team.team().equals(row.team()));
        return leading != null && team.progress() != null && !waits ? card.needsNothing() : card;
    }

    private static @Nullable Stair stair(SchoolPage.Teams teams, TeamState team) {
        return team.progress() == null
                ? null
                : teams.stairs().get(team.progress().programme());
    }

    private List<TaskRow> decisions() {
        return leading == null ? List.of() : leading.decisions();
    }
}
