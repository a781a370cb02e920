package nl.samenbeter.barometer.ui;

import static nl.samenbeter.ui.Html.card;
import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.samenbeter.barometer.BarometerQueries;
import nl.samenbeter.barometer.BarometerResultService;
import nl.samenbeter.barometer.BarometerRoundId;
import nl.samenbeter.barometer.BarometerSummaryQueries;
import nl.samenbeter.barometer.RoundResults;
import nl.samenbeter.barometer.RoundRow;
import nl.samenbeter.barometer.SummaryPage;
import nl.samenbeter.barometer.TeamResults;
import nl.samenbeter.barometer.TeamRow;
import nl.samenbeter.notifications.ChangeKind;
import nl.samenbeter.notifications.ChangeScope;
import nl.samenbeter.notifications.ui.LiveUpdates;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.Permission;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.EmptyState;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** Results of the barometer, at the height of the reader: the own team, the teams of a school, or all of them together. */
@Route(value = BarometerView.ROUTE + "/:team?/:ronde?", layout = MainLayout.class)
@Menu(order = 3.7, icon = "pulse")
@RolesAllowed({"MEMBER", "COACH", "SCHOOL_LEADER", "EXPERT_COACH", "BOARD", "PROGRAMME_OFFICE"})
@StyleSheet("context://styles/barometer.css")
class BarometerView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "barometer";

    private final BarometerQueries queries;
    private final BarometerSummaryQueries summaries;
    private final BarometerResultService service;
    private final Access access;

    private @Nullable TeamId followed;
    private @Nullable BarometerRoundId wanted;

    BarometerView(
            BarometerQueries queries,
            BarometerSummaryQueries summaries,
            BarometerResultService service,
            Access access,
            LiveUpdates live) {
        this.queries = queries;
        this.summaries = summaries;
        this.service = service;
        this.access = access;
        addClassName("barometer-page");
        live.register(
                this,
                Set.of(ChangeKind.PLAN),
                () -> followed == null ? Set.of() : Set.of(ChangeScope.of(followed)),
                this::lookAgain);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("menu.barometer");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters parameters = event.getRouteParameters();
        Optional<TeamId> team = parameters.get("team").map(text -> id(text, TeamId::of));
        wanted = parameters
                .get("ronde")
                .map(text -> id(text, BarometerRoundId::of))
                .orElse(null);
        List<TeamRow> teams = access.somewhere(Permission.BAROMETER_SEE) ? queries.teams() : List.of();
        List<SummaryPage> above = team.isPresent() ? List.of() : above();
        followed = team.orElseGet(
                () -> above.isEmpty() && teams.size() == 1 ? teams.getFirst().id() : null);
        if (followed == null) {
            showAbove(teams, above);
        } else {
            boolean wayBack = team.isPresent() && (teams.size() > 1 || seesAbove());
            show(followed, wayBack);
        }
    }

    /** An address that cannot be one is refused like that of somebody else. */
    private static <I> I id(String text, Function<String, I> read) {
        try {
            return read.apply(text);
        } catch (IllegalArgumentException notAnId) {
            throw new AccessDeniedException("no such thing");
        }
    }

    private boolean seesAbove() {
        return access.somewhere(Permission.BAROMETER_SCHOOL_SEE) || access.everywhere(Permission.BAROMETER_COUNTRY_SEE);
    }

    private List<SummaryPage> above() {
        if (access.everywhere(Permission.BAROMETER_COUNTRY_SEE)) {
            return List.of(summaries.country());
        }
        return access.somewhere(Permission.BAROMETER_SCHOOL_SEE) ? summaries.schools() : List.of();
    }

    private void lookAgain() {
        TeamId team = followed;
        if (team != null) {
            show(team, getChildren().anyMatch(child -> child.hasClassName("bm-back")));
        }
    }

    private void showAbove(List<TeamRow> teams, List<SummaryPage> above) {
        removeAll();
        add(new PageHeader(Texts.text("menu.barometer"), Texts.text("barometer.summary.subtitle")));
        var stack = with(new Div(), "stack");
        if (!teams.isEmpty()) {
            var list = with(new UnorderedList(), "rows");
            teams.forEach(team -> list.add(new ListItem(
                    Icon.PEOPLE.square(), with(new Div(), "grow", new Anchor(ROUTE + "/" + team.id(), team.name())))));
            var card = card(Texts.text("barometer.summary.perTeam"));
            card.add(list);
            stack.add(card);
        }
        above.forEach(page -> stack.add(new SummaryPart(page)));
        if (teams.isEmpty() && above.isEmpty()) {
            stack.add(new EmptyState(Texts.text("barometer.results.none")));
        }
        add(stack);
    }

    private void show(TeamId team, boolean wayBack) {
        removeAll();
        TeamResults found;
        try {
            found = queries.team(team, wanted);
        } catch (DomainException gone) {
            add(new PageHeader(Texts.text("menu.barometer")), new EmptyState(Failures.sentence(gone)));
            return;
        }
        if (wayBack) {
            add(with(new Div(), "bm-back", new Anchor(ROUTE, Texts.text("barometer.results.back"))));
        }
        add(new PageHeader(Texts.text("menu.barometer"), found.name()));
        var stack = with(new Div(), "stack");
        TeamResults.Open open = found.open();
        if (open != null && wanted == null) {
            stack.add(Notices.card(Tone.INFO, Icon.LOCK, open(open)));
        }
        RoundResults round = found.round();
        if (round != null) {
            stack.add(new RoundPart(round));
            below(team, round).forEach(stack::add);
        } else if (open == null) {
            stack.add(new EmptyState(
                    Texts.text(found.tooSmall() ? "barometer.results.tooSmall" : "barometer.results.none")));
        }
        if (!found.rounds().isEmpty()) {
            stack.add(rounds(found));
        }
        add(stack);
    }

    private static String open(TeamResults.Open open) {
        String closes =
                Texts.text("barometer.results.open", FigureWords.set(open.set()), Dates.moment(open.closesAt()));
        return open.answered() == null
                ? closes
                : closes + " " + Texts.text("barometer.results.takenOf", open.answered(), open.people());
    }

    private List<Component> below(TeamId team, RoundResults round) {
        BarometerRoundId id = round.row().id();
        Component words = round.checking() || !round.written().isEmpty() || round.kept() > 0
                ? WordsPart.of(round, new Check(team, id))
                : null;
        Component action = round.actionChosen()
                ? ActionPart.chosen()
                : round.mayChoose() ? ActionPart.ask(title -> choose(team, id, title)) : null;
        return Stream.of(Optional.ofNullable(words), Optional.ofNullable(action))
                .flatMap(Optional::stream)
                .toList();
    }

    private void choose(TeamId team, BarometerRoundId round, String title) {
        if (Failures.trying(() -> service.chooseAction(team, round, title))) {
            Notices.success(Texts.text("barometer.action.done"));
            lookAgain();
        }
    }

    private Component rounds(TeamResults found) {
        var list = with(new UnorderedList(), "rows");
        RoundResults shown = found.round();
        for (RoundRow row : found.rounds()) {
            var link = new Anchor(ROUTE + "/" + found.team() + "/" + row.id(), FigureWords.set(row.set()));
            if (shown != null && shown.row().id().equals(row.id())) {
                link.getElement().setAttribute("aria-current", "page");
            }
            list.add(new ListItem(with(new Div(), "grow", link), span(Dates.dayYear(row.closedOn()), "t2")));
        }
        var card = card(Texts.text("barometer.results.rounds"));
        card.add(list);
        return card;
    }

    private final class Check implements WordsPart.Check {

        private final TeamId team;
        private final BarometerRoundId round;

        Check(TeamId team, BarometerRoundId round) {
            this.team = team;
            this.round = round;
        }

        @Override
        public void withhold(UUID words, boolean withheld) {
            Failures.trying(() -> service.withhold(team, round, words, withheld));
            lookAgain();
        }

        @Override
        public void show() {
            if (Failures.trying(() -> service.showWords(team, round))) {
                Notices.success(Texts.text("barometer.words.shown"));
            }
            lookAgain();
        }
    }
}
