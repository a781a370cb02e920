package nl.samenbeter.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.Permission;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.TaskFormService;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskQueries;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People's door to the tasks of the programme that choose or change goals: what is chosen stands on the board and runs. */
@Service
@Transactional
public class GoalTaskService {

    /** The form of these tasks. */
    public static final String FORM = "board/choose-goals";

    /** Looking back on a cycle does not ask for a goal; the others do not end without one that runs. */
    private static final String MAY_BE_NONE = "userTask_lookBackAndGoals";

    private final TaskQueries tasks;
    private final TaskFormService forms;
    private final TeamBoards boards;
    private final GoalEntries entries;
    private final Goals goals;
    private final BoardEntries board;
    private final SchoolCalendars calendars;
    private final Access access;
    private final CurrentUser currentUser;

    GoalTaskService(
            TaskQueries tasks,
            TaskFormService forms,
            TeamBoards boards,
            GoalEntries entries,
            Goals goals,
            BoardEntries board,
            SchoolCalendars calendars,
            Access access,
            CurrentUser currentUser) {
        this.tasks = tasks;
        this.forms = forms;
        this.boards = boards;
        this.entries = entries;
        this.goals = goals;
        this.board = board;
        this.calendars = calendars;
        this.access = access;
        this.currentUser = currentUser;
    }

    /** The board of the task's team; its points stay away. */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional(readOnly = true)
    public TeamBoard board(TaskId task) {
        TeamId team = team(tasks.details(task));
        return boards.read(team, currentUser.requirePerson(), access.team(team, Permission.BOARD_CHANGE), false);
    }

    /** On which days a goal that starts then may end. */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional(readOnly = true)
    public GoalTerm term(TaskId task, LocalDate starts) {
        return GoalTerm.from(starts, calendars.of(board.school(team(tasks.details(task)))));
    }

    /** Whether it may be finished while no goal runs. */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional(readOnly = true)
    public boolean mayBeNone(TaskId task) {
        return mayBeNone(tasks.details(task));
    }

    /** The titles of the goals that were chosen at a finished task. */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional(readOnly = true)
    public List<String> chosen(TaskId task) {
        TaskDetails details = tasks.details(task);
        return details.planItem() == null
                ? List.of()
                : goals.findByPlanItemId(details.planItem()).stream()
                        .map(Goal::title)
                        .toList();
    }

    /**
     * @param words answers to the fields that the model has for the task beside the goal
     * @throws DomainException {@code board.goalMissing} when no goal runs; as {@link GoalService#proposeActive}, {@link
     *     GoalService#changeGoal} and {@link TaskFormService#answer}
     */
    @PreAuthorize("@taskAccess.mine(#task)")
    public void finish(TaskId task, ChooseGoal choice, Map<String, String> words) {
        TaskDetails details = tasks.details(task);
        forms.answerWith(task, words, () -> write(details, choice));
    }

    private void write(TaskDetails task, ChooseGoal choice) {
        TeamId team = team(task);
        ProposeGoal goal = choice.goal();
        if (goal == null) {
            if (!mayBeNone(task) && entries.countActive(team) == 0) {
                throw new DomainException("board.goalMissing");
            }
            return;
        }
        if (choice.seen() == null) {
            entries.propose(team, goal);
        } else {
            entries.rewrite(team, goal, choice.seen());
        }
        entries.activate(team, goal.id(), entries.find(team, goal.id()).version());
        if (task.planItem() != null) {
            entries.change(team, goal.id(), found -> found.chosenAt(task.planItem()));
        }
    }

    private static boolean mayBeNone(TaskDetails task) {
        return task.row().element().equals(MAY_BE_NONE);
    }

    private static TeamId team(TaskDetails task) {
        return Objects.requireNonNull(task.row().team());
    }
}
