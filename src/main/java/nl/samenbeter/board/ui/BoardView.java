package nl.samenbeter.board.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samenbeter.board.BoardQueries;
import nl.samenbeter.board.BoardService;
import nl.samenbeter.board.BoardTeam;
import nl.samenbeter.board.GoalService;
import nl.samenbeter.board.TeamBoard;
import nl.samenbeter.notifications.ChangeKind;
import nl.samenbeter.notifications.ChangeScope;
import nl.samenbeter.notifications.ui.LiveUpdates;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.EmptyState;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;

/** The improvement board of a team: its own for a member, on a phone all parts under each other. */
@Route(value = "bord/:team?", layout = MainLayout.class)
@Menu(order = 3.1, icon = "board")
@RolesAllowed({"MEMBER", "COACH", "SCHOOL_LEADER", "EXPERT_COACH"})
@StyleSheet("context://styles/board.css")
class BoardView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final BoardQueries queries;
    private final BoardService service;
    private final GoalService goals;
    private final CurrentUser currentUser;
    private final ObjectProvider<AtBoard> heads;
    private @Nullable TeamId team;
    private @Nullable TeamBoard shown;

    BoardView(
            BoardQueries queries,
            BoardService service,
            GoalService goals,
            CurrentUser currentUser,
            LiveUpdates live,
            ObjectProvider<AtBoard> heads) {
        this.queries = queries;
        this.service = service;
        this.goals = goals;
        this.currentUser = currentUser;
        this.heads = heads;
        addClassName("board-page");
        live.register(this, Set.of(ChangeKind.BOARD), this::scopes, this::lookAgain);
        getElement().executeJs("""
                this.addEventListener('focusin', event => { this.lastFocus = event.target.closest('[id]')?.id; })""");
    }

    private Set<ChangeScope> scopes() {
        return team == null ? Set.of() : Set.of(ChangeScope.of(team));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("menu.bord");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<BoardTeam> mine = queries.mine();
        team = event.getRouteParameters()
                .get("team")
                .map(BoardView::id)
                .or(() -> mine.stream().map(BoardTeam::team).findFirst())
                .orElse(null);
        shown = null;
        lookAgain();
    }

    /** An address that cannot be a team's is refused like somebody else's board. */
    private static TeamId id(String parameter) {
        try {
            return TeamId.of(parameter);
        } catch (IllegalArgumentException notAnId) {
            throw new AccessDeniedException("no such team");
        }
    }

    private void lookAgain() {
        if (team == null) {
            removeAll();
            add(new PageHeader(Texts.text("menu.bord")), new EmptyState(Texts.text("board.none")));
            return;
        }
        TeamBoard board = queries.board(team);
        if (board.equals(shown)) {
            return;
        }
        shown = board;
        show(board);
        getElement().executeJs("""
                const last = this.lastFocus;
                if (last && document.activeElement === document.body) {
                    const same = document.getElementById(last)
                        ?? document.querySelector('[id^="' + CSS.escape(last.slice(0, 36)) + '-"]');
                    same?.focus();
                }""");
    }

    private void show(TeamBoard board) {
        removeAll();
        var header = new PageHeader(
                Texts.text("board.titleOf", board.teamName()), Dates.sentence(Dates.longDay(board.today())));
        header.actions(heads.orderedStream()
                .map(head -> head.inHead(board))
                .flatMap(Optional::stream)
                .toArray(Component[]::new));
        add(header);
        others().ifPresent(this::add);
        var me = currentUser.requirePerson();
        var left = with(
                new Div(),
                "stack",
                new GoalsPart(board, queries, goals, this::lookAgain).section(),
                new ActionsPart(board, service, me, this::lookAgain).section());
        var right = with(new Div(), "stack", new SuccessesPart(board, service, this::lookAgain).section());
        if (board.pointsShown()) {
            right.add(new PointsPart(board, service, this::lookAgain).section());
        }
        add(with(new Div(), "two", left, right));
    }

    /** The other boards that the reader may look at. */
    private Optional<Component> others() {
        List<BoardTeam> others =
                queries.mine().stream().filter(one -> !one.team().equals(team)).toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        var links = with(new Nav(), "board-others");
        links.getElement().setAttribute("aria-label", Texts.text("board.others"));
        others.forEach(one -> links.add(new Anchor(BoardNavigation.to(one.team()), one.name())));
        return Optional.of(links);
    }
}
