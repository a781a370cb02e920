package nl.samenbeter.monitoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.samenbeter.barometer.BarometerQueries;
import nl.samenbeter.barometer.ui.BarometerGlance;
import nl.samenbeter.board.BoardFigures;
import nl.samenbeter.monitoring.CoachSays;
import nl.samenbeter.monitoring.CoachStatusId;
import nl.samenbeter.monitoring.CoachStatusQueries;
import nl.samenbeter.monitoring.CoachStatusService;
import nl.samenbeter.monitoring.CoachWords;
import nl.samenbeter.monitoring.Figures;
import nl.samenbeter.monitoring.FiguresQueries;
import nl.samenbeter.monitoring.TeamAddress;
import nl.samenbeter.monitoring.TeamPage;
import nl.samenbeter.monitoring.TeamPageQueries;
import nl.samenbeter.monitoring.TeamProcess;
import nl.samenbeter.monitoring.TeamProcessQueries;
import nl.samenbeter.monitoring.TeamWeek;
import nl.samenbeter.monitoring.TellStatus;
import nl.samenbeter.notifications.ChangeKind;
import nl.samenbeter.notifications.ChangeScope;
import nl.samenbeter.notifications.ui.LiveUpdates;
import nl.samenbeter.programme.Stair;
import nl.samenbeter.programme.ui.Ribbons;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.Permission;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.ui.EmptyState;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** One team for those who work with it: how it goes in words, then where it is, then what came of each week. */
@Route(value = "voortgang/:bestuur/:school/:team", layout = MainLayout.class)
@StyleSheet("context://styles/bpmn.css")
@StyleSheet("context://styles/team.css")
@RolesAllowed({"COACH", "SCHOOL_LEADER", "EXPERT_COACH"})
class TeamProgressView extends Div implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

    private final TeamPageQueries queries;
    private final TeamProcessQueries processes;
    private final FiguresQueries numbers;
    private final CoachStatusQueries words;
    private final CoachStatusService service;
    private final BarometerQueries barometers;
    private final Access access;
    private final LiveUpdates live;

    private final Slot<TeamPage> head = new Slot<>("team-head", TeamHead::new);
    private final Slot<Stair> ribbon = new Slot<>("team-ribbon", this::ribbon);
    private final Slot<TeamPage> status = new Slot<>("team-status", page -> TeamStatusCard.of(page, new Doors()));
    private final Slot<Shown<TeamWeek>> week =
            new Slot<>("team-week", shown -> new TeamWeekPart(shown.what(), shown.route()));
    private final Slot<Shown<TeamProcess>> process =
            new Slot<>("team-process", shown -> new TeamProcessPart(shown.what(), shown.route(), shown.beside()));
    private final Slot<Figures> figures = new Slot<>("team-figures", FiguresPart::new);
    private final Slot<TeamBoardPart.Shown> board = new Slot<>("team-board", TeamBoardPart::of);
    private final Slot<BarometerGlance.OfTeam> barometer = new Slot<>("team-barometer", BarometerGlance::of);
    private final Slot<Boolean> cleaned =
            new Slot<>("team-cleaned", yes -> new EmptyState(Texts.text("monitoring.process.cleaned")));

    private final Slot<TeamRoute> exports = new Slot<>("team-exports", TeamProgressView::exports);

    private @Nullable TeamRoute route;
    private @Nullable TeamPage page;
    private @Nullable TeamAddress followed;
    private @Nullable CoachStatusId answered;

    /**
     * Something that looks different at another address.
     *
     * @param beside what else it shows
     */
    private record Shown<D>(
            D what, TeamRoute route, @Nullable TeamWeek beside) {}

    TeamProgressView(
            TeamPageQueries queries,
            TeamProcessQueries processes,
            FiguresQueries numbers,
            CoachStatusQueries words,
            CoachStatusService service,
            BarometerQueries barometers,
            Access access,
            LiveUpdates live) {
        this.queries = queries;
        this.processes = processes;
        this.numbers = numbers;
        this.words = words;
        this.service = service;
        this.barometers = barometers;
        this.access = access;
        this.live = live;
        addClassName("team-page");
    }

    @Override
    public String getPageTitle() {
        return page == null ? Texts.text("menu.voortgang") : page.state().name();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters parameters = event.getRouteParameters();
        Optional<TeamAddress> address = TeamRoute.address(
                parameters.get("bestuur").orElse(""),
                parameters.get("school").orElse(""),
                parameters.get("team").orElse(""));
        if (address.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        TeamRoute asked = route(address.get(), event.getLocation().getQueryParameters());
        route = asked;
        removeAll();
        try {
            show(asked);
        } catch (DomainException refused) {
            page = null;
            add(new PageHeader(Texts.text("menu.voortgang")), new EmptyState(Failures.sentence(refused)));
            return;
        }
        add(head, ribbon, status, week, process, cleaned, board, barometer, figures, exports);
        exports.show(asked);
        follow(address.get());
    }

    private static TeamRoute route(TeamAddress address, QueryParameters query) {
        return new TeamRoute(
                address,
                query.getSingleParameter(TeamRoute.RUN)
                        .flatMap(TeamRoute::number)
                        .orElse(null),
                query.getSingleParameter(TeamRoute.PROCESS).map(TeamRoute::path).orElse(List.of()),
                query.getSingleParameter(TeamRoute.WEEK)
                        .flatMap(TeamRoute::number)
                        .orElse(null),
                query.getSingleParameter(TeamRoute.ITEM)
                        .flatMap(TeamRoute::itemId)
                        .orElse(null));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (route == null) {
            return;
        }
        if (route.item() != null) {
            goOnReading(TeamWeekPart.ITEM_ID);
        } else if (route.week() != null) {
            goOnReading(TeamWeekPart.WEEK_ID);
        } else if (route.run() != null) {
            goOnReading(TeamProcessPart.ID);
        }
    }

    /** Whoever went into a part goes on reading there, not at the top of the page. */
    private void goOnReading(String part) {
        getElement().executeJs("""
                requestAnimationFrame(() => requestAnimationFrame(() => {
                    const part = this.querySelector('#' + $0);
                    if (part) {
                        part.focus({ preventScroll: true });
                        part.scrollIntoView({ block: 'nearest' });
                    }
                }))""", part);
    }

    private void follow(TeamAddress address) {
        if (address.equals(followed)) {
            return;
        }
        followed = address;
        for (ChangeKind kind : List.of(ChangeKind.PROGRESS, ChangeKind.PLAN, ChangeKind.TASKS)) {
            live.register(this, kind, Set.of(ChangeScope.of(address.team())), this::lookAgain);
        }
    }

    private void lookAgain() {
        if (route != null && page != null) {
            show(route);
        }
    }

    private void show(TeamRoute asked) {
        TeamPage found = queries.page(asked.team());
        page = found;
        head.show(found);
        status.show(found);
        board.show(
                found.board().equals(BoardFigures.Row.EMPTY)
                        ? null
                        : new TeamBoardPart.Shown(asked.team().team(), found.board()));
        barometer.show(barometer(asked.team().team()));
        Stair stair = found.stair();
        ribbon.show(stair);
        if (stair == null) {
            week.show(null);
            process.show(null);
            cleaned.show(null);
            figures.show(null);
            return;
        }
        ProgrammeId programme = stair.programme().id();
        Integer number = asked.week();
        week.show(number == null ? null : new Shown<>(queries.week(programme, number), asked, null));
        TeamWeek thisWeek = queries.week(programme, stair.weekToShow());
        Optional<TeamProcess> place = processes.process(programme, asked.run(), asked.process());
        process.show(place.map(what -> new Shown<>(what, asked, thisWeek)).orElse(null));
        cleaned.show(place.isPresent() ? null : Boolean.TRUE);
        Figures counted = numbers.figures(programme);
        figures.show(counted.weeks().isEmpty() ? null : counted);
    }

    private BarometerGlance.@Nullable OfTeam barometer(TeamId team) {
        return access.team(team, Permission.BAROMETER_SEE)
                ? barometers
                        .newest(team)
                        .map(round -> new BarometerGlance.OfTeam(team, round))
                        .orElse(null)
                : null;
    }

    private static Component exports(TeamRoute here) {
        Integer week = here.week();
        return new ExportLinks(TeamRoute.page(here.team())).choose(TeamRoute.WEEK, week == null ? "" : week.toString());
    }

    private Component ribbon(Stair stair) {
        TeamRoute here = Objects.requireNonNull(route);
        return Ribbons.of(stair, here::week);
    }

    private final class Doors implements TeamStatusCard.Page {

        @Override
        public void tell() {
            if (page != null && page.stair() != null) {
                ProgrammeId programme = page.stair().programme().id();
                answered = newest();
                new TellStatusDialog(page.state().name(), (says, reason) -> send(programme, says, reason)).open();
            }
        }

        private void send(ProgrammeId programme, CoachSays says, String reason) {
            try {
                service.tell(new TellStatus(programme, says, reason, answered));
                Notices.success(Texts.text("monitoring.tell.sent"));
            } finally {
                lookAgain();
                answered = newest();
            }
        }

        private @Nullable CoachStatusId newest() {
            CoachWords told = page == null ? null : page.told();
            return told == null ? null : told.id();
        }

        @Override
        public void withdraw(CoachWords told) {
            if (Failures.trying(() -> service.withdraw(told.id()))) {
                Notices.success(Texts.text("monitoring.team.withdrawn"));
            }
            lookAgain();
        }

        @Override
        public List<CoachWords> history() {
            return page == null || page.stair() == null
                    ? List.of()
                    : words.history(page.stair().programme().id());
        }
    }
}
