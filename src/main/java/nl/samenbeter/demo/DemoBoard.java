package nl.samenbeter.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import nl.samenbeter.board.ActionId;
import nl.samenbeter.board.ActionStatus;
import nl.samenbeter.board.AddAction;
import nl.samenbeter.board.AddPoint;
import nl.samenbeter.board.AddSuccess;
import nl.samenbeter.board.AttentionPointId;
import nl.samenbeter.board.BoardQueries;
import nl.samenbeter.board.BoardService;
import nl.samenbeter.board.GoalId;
import nl.samenbeter.board.GoalRow;
import nl.samenbeter.board.GoalService;
import nl.samenbeter.board.GoalStatus;
import nl.samenbeter.board.ProposeGoal;
import nl.samenbeter.board.TeamBoard;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What two teams of the demo school put on their boards: a goal with its numbers, actions, successes and points. */
@Component
@Profile("demo")
class DemoBoard {

    private static final LocalDate FIRST_GOALS = LocalDate.of(2026, 11, 25);
    private static final LocalDate SECOND_NUMBER = LocalDate.of(2026, 12, 2);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 8);

    private final DemoCast cast;
    private final BoardService board;
    private final GoalService goals;
    private final BoardQueries queries;

    DemoBoard(DemoCast cast, BoardService board, GoalService goals, BoardQueries queries) {
        this.cast = cast;
        this.board = board;
        this.goals = goals;
        this.queries = queries;
    }

    /** At the end of a day. */
    void happensOn(LocalDate day) {
        if (day.equals(FIRST_GOALS)) {
            begin(
                    DemoCast.WEEK_FOUR,
                    "Docenten weten vóór 16:00 uur welke wijziging er morgen is",
                    "%",
                    "60",
                    "95",
                    day);
            begin(
                    DemoCast.SECOND_CYCLE,
                    "Een kapot apparaat heeft binnen een lesuur een vervanger",
                    "keer per week te laat",
                    "9",
                    "2",
                    day);
        } else if (day.equals(SECOND_NUMBER)) {
            number(DemoCast.WEEK_FOUR, "71");
            number(DemoCast.SECOND_CYCLE, "6");
        } else if (day.equals(LAST_DAY)) {
            number(DemoCast.WEEK_FOUR, "82");
            number(DemoCast.SECOND_CYCLE, "4");
            fill(DemoCast.WEEK_FOUR, day);
            fill(DemoCast.SECOND_CYCLE, day);
        }
    }

    private TeamBoard of(String team) {
        Acting.as(cast.person("coach"));
        return queries.board(cast.team(team));
    }

    private void begin(String team, String title, String unit, String baseline, String target, LocalDate day) {
        TeamBoard now = of(team);
        goals.proposeActive(
                now.team(),
                new ProposeGoal(
                        GoalId.next(),
                        title,
                        "Een docent begint de les zonder eerst te hoeven bellen.",
                        "Telling door de balie, elke vrijdag",
                        new BigDecimal(baseline),
                        new BigDecimal(target),
                        unit,
                        day,
                        null,
                        owner(now, 0)));
    }

    private void number(String team, String value) {
        TeamBoard now = of(team);
        newest(now).ifPresent(goal -> goals.read(now.team(), goal.id(), new BigDecimal(value)));
    }

    /** Beside those that the tasks of the programme brought. */
    private static Optional<GoalRow> newest(TeamBoard board) {
        return board.goals(GoalStatus.ACTIVE).max(Comparator.comparing(GoalRow::starts));
    }

    private void fill(String team, LocalDate day) {
        TeamBoard now = of(team);
        TeamId id = now.team();
        GoalId goal = newest(now).orElseThrow().id();
        AttentionPointId point =
                board.addPoint(id, new AddPoint(AttentionPointId.next(), "Beamer in B1.07 valt uit", 3, 3));
        board.addPoint(id, new AddPoint("Toetslokaal op donderdag dubbel geboekt"));
        action(id, "Belkaart ophangen bij de kopieerruimte", owner(now, 1), day.plusDays(2), goal, ActionStatus.TODO);
        action(id, "Lijst met twintig apparaten maken", owner(now, 2), day.plusDays(1), goal, ActionStatus.DOING);
        action(id, "Wisselset bij de balie zetten", owner(now, 0), day, goal, ActionStatus.DONE);
        board.addAction(
                id, new AddAction(ActionId.next(), "Lamp van de beamer bestellen", null, day.plusDays(3), null, point));
        board.addSuccess(id, new AddSuccess("Twee lessen gered met de wisselset", "Een docent kon meteen verder."));
    }

    private void action(TeamId team, String title, PersonId owner, LocalDate by, GoalId goal, ActionStatus status) {
        ActionId id = board.addAction(team, new AddAction(ActionId.next(), title, owner, by, goal, null));
        board.moveAction(team, id, 0, status);
    }

    private static PersonId owner(TeamBoard board, int number) {
        return board.people().get(number % board.people().size()).id();
    }
}
