package nl.samenbeter.board;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.organisation.Member;
import nl.samenbeter.organisation.TeamDetails;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads boards whole, for other rooms too. Asks nobody's rights, so views may not use it. */
@Component
@Transactional(readOnly = true)
public class TeamBoards {

    private static final Period DONE_SHOWN = Period.ofWeeks(2);
    private static final Period SUCCESSES_SHOWN = Period.ofWeeks(4);
    private static final Period GOALS_SHOWN = Period.ofWeeks(4);

    private final Goals goals;
    private final GoalReadings readings;
    private final Actions actions;
    private final Successes successes;
    private final AttentionPoints points;
    private final Directory directory;
    private final Clock programmeClock;

    TeamBoards(
            Goals goals,
            GoalReadings readings,
            Actions actions,
            Successes successes,
            AttentionPoints points,
            Directory directory,
            Clock programmeClock) {
        this.goals = goals;
        this.readings = readings;
        this.actions = actions;
        this.successes = successes;
        this.points = points;
        this.directory = directory;
        this.programmeClock = programmeClock;
    }

    /**
     * @param reader whose actions and points are marked; absent for a screen on the wall
     * @throws nl.samenbeter.shared.DomainException {@code organisation.teamGone} when there is no such team
     */
    public TeamBoard read(TeamId team, @Nullable PersonId reader, boolean mayChange, boolean pointsShown) {
        TeamDetails details = directory.team(team);
        ZoneId zone = directory.school(details.school()).zone();
        LocalDate today = LocalDate.now(programmeClock.withZone(zone));
        Instant doneSince = today.minus(DONE_SHOWN).atStartOfDay(zone).toInstant();
        List<Goal> shownGoals = goals.onBoard(team, today.minus(GOALS_SHOWN));
        List<Action> shownActions = actions.onBoard(team, doneSince);
        Map<PersonId, String> names = names(shownGoals, shownActions);
        return new TeamBoard(
                team,
                details.name(),
                mayChange,
                today,
                goalRows(shownGoals, names),
                shownActions.stream().map(action -> row(action, names, reader)).toList(),
                (int) shownActions.stream()
                        .filter(action -> action.status().isOpen())
                        .filter(action -> action.readyBy().isBefore(today))
                        .count(),
                successes.onBoard(team, today.minus(SUCCESSES_SHOWN)).stream()
                        .map(TeamBoards::row)
                        .toList(),
                pointsShown,
                pointsShown
                        ? points.onBoard(team, doneSince).stream()
                                .map(point -> row(point, reader))
                                .toList()
                        : List.of(),
                directory.members(team, today).stream().map(TeamBoards::who).toList());
    }

    /** Goals that ran or were closed since that day. */
    List<GoalRow> goalsSince(TeamId team, LocalDate since) {
        List<Goal> found = goals.onBoard(team, since).stream()
                .filter(goal -> goal.status() != GoalStatus.PROPOSED)
                .toList();
        return goalRows(found, names(found, List.of()));
    }

    private Map<PersonId, String> names(List<Goal> goals, List<Action> actions) {
        return directory.names(
                Stream.concat(goals.stream().map(Goal::owner), actions.stream().map(Action::owner))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    private List<GoalRow> goalRows(List<Goal> shown, Map<PersonId, String> names) {
        Map<GoalId, List<GoalReading>> numbers =
                readings.of(shown.stream().map(Goal::id).toList());
        return shown.stream()
                .map(goal -> row(goal, numbers.getOrDefault(goal.id(), List.of()), names))
                .toList();
    }

    private static GoalRow row(Goal goal, List<GoalReading> numbers, Map<PersonId, String> names) {
        return new GoalRow(
                goal.id(),
                goal.version(),
                goal.title(),
                goal.effect(),
                goal.measure(),
                goal.baseline(),
                goal.target(),
                goal.unit(),
                goal.starts(),
                goal.ends(),
                goal.owner(),
                name(goal.owner(), names),
                goal.status(),
                goal.outcome(),
                goal.adjusted(),
                numbers,
                !numbers.isEmpty() && goal.isReached(numbers.getLast().value()));
    }

    private static ActionRow row(Action action, Map<PersonId, String> names, @Nullable PersonId reader) {
        return new ActionRow(
                action.id(),
                action.version(),
                action.title(),
                action.owner(),
                name(action.owner(), names),
                action.readyBy(),
                action.status(),
                action.carriedOver(),
                action.goal(),
                action.point(),
                reader != null && reader.equals(action.owner()));
    }

    private static String name(@Nullable PersonId person, Map<PersonId, String> names) {
        return person == null ? "" : names.getOrDefault(person, "");
    }

    private static SuccessRow row(Success success) {
        return new SuccessRow(success.id(), success.what(), success.effect(), success.day());
    }

    private static PointRow row(AttentionPoint point, @Nullable PersonId reader) {
        return new PointRow(
                point.id(),
                point.version(),
                point.title(),
                point.effect(),
                point.feasibility(),
                point.status(),
                point.decision(),
                point.day(),
                point.reporter(),
                reader != null && reader.equals(point.reporterId()),
                point.confirmedOn() != null);
    }

    private static TeamBoard.Who who(Member member) {
        return new TeamBoard.Who(member.person(), member.name());
    }
}
