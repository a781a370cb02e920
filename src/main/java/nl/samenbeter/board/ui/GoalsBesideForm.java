package nl.samenbeter.board.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenbeter.board.BoardQueries;
import nl.samenbeter.board.GoalRow;
import nl.samenbeter.board.GoalService;
import nl.samenbeter.board.GoalStatus;
import nl.samenbeter.board.ProposeGoal;
import nl.samenbeter.board.TeamBoard;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.Permission;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.ModelForm;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.ui.BesideForm;
import nl.samenbeter.tasks.ui.TaskFormContent;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The goals on the board beside the tasks that choose and change them in plans of before those had a form of their own; a
 * new one is made here and fills the answer.
 */
@org.springframework.stereotype.Component
class GoalsBesideForm implements BesideForm {

    private static final String FIRST = "goal";
    private static final String SECOND = "secondGoal";
    private static final String BASELINE = "baseline";

    /** Who chooses goals writes those that run; who changes them does not write the old ones again. */
    private static final String CHOOSING = "userTask_chooseGoals";

    private final BoardQueries queries;
    private final GoalService service;
    private final Access access;

    GoalsBesideForm(BoardQueries queries, GoalService service, Access access) {
        this.queries = queries;
        this.service = service;
        this.access = access;
    }

    @Override
    public Optional<Component> about(TaskDetails task, TaskFormContent form) {
        TeamId team = task.row().team();
        return team == null
                        || !task.row().kind().equals(PlanKind.GOALS.property())
                        || !task.row().formKey().equals(ModelForm.KEY)
                        || !access.team(team, Permission.BOARD_CHANGE)
                ? Optional.empty()
                : Optional.of(new Block(team, form, task.row().element().equals(CHOOSING)));
    }

    @StyleSheet("context://styles/board.css")
    private final class Block extends Div {

        private final TeamId team;
        private final TaskFormContent form;

        private Block(TeamId team, TaskFormContent form, boolean choosing) {
            this.team = team;
            this.form = form;
            addClassName("board-beside");
            TeamBoard board = show();
            if (choosing) {
                board.goals(GoalStatus.ACTIVE)
                        .limit(2)
                        .forEach(goal -> answer(goal.title(), goal.baseline(), goal.unit()));
            }
        }

        private TeamBoard show() {
            removeAll();
            TeamBoard board = queries.board(team);
            List<GoalRow> goals = board.goals().stream()
                    .filter(goal -> !goal.status().isOver())
                    .toList();
            add(new H3(Texts.text("board.beside.goals")));
            if (goals.isEmpty()) {
                add(with(new Paragraph(Texts.text("board.beside.none")), "t2"));
            } else {
                var list = with(new UnorderedList(), "rows");
                goals.forEach(goal -> list.add(new ListItem(BoardWords.briefly(goal))));
                add(list);
            }
            var add = new Button(
                    Texts.text("board.goals.new"),
                    Icon.PLUS.create(),
                    click -> new ProposeGoalDialog(board, queries, service, this::proposed).open());
            add(with(
                    new Div(),
                    "board-buttons",
                    add,
                    new Anchor(BoardNavigation.to(team), Texts.text("board.beside.link"))));
            return board;
        }

        private void proposed(ProposeGoal goal) {
            show();
            answer(goal.title().strip(), goal.baseline(), goal.unit());
        }

        /** Fills what is still empty, so that nothing that was typed is lost; a form without such a field ignores it. */
        private void answer(String title, @Nullable BigDecimal baseline, String unit) {
            Map<String, String> typed = form.typed();
            String first = typed.getOrDefault(FIRST, "");
            if (first.isBlank()) {
                form.fill(Map.of(FIRST, title));
                if (baseline != null && typed.getOrDefault(BASELINE, "").isBlank()) {
                    form.fill(Map.of(BASELINE, BoardWords.number(baseline, unit)));
                }
            } else if (!first.equals(title) && typed.getOrDefault(SECOND, "").isBlank()) {
                form.fill(Map.of(SECOND, title));
            }
        }
    }
}
