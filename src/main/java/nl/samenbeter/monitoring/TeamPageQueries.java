package nl.samenbeter.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenbeter.board.BoardFigures;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.organisation.Member;
import nl.samenbeter.organisation.SchoolDetails;
import nl.samenbeter.organisation.TeamDetails;
import nl.samenbeter.programme.Appointment;
import nl.samenbeter.programme.PlanItemStatus;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanStates;
import nl.samenbeter.programme.ProgrammeProgress;
import nl.samenbeter.programme.ProgrammeQueries;
import nl.samenbeter.programme.TeamProgress;
import nl.samenbeter.programme.WeekPlan;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.Permission;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskTallies;
import nl.samenbeter.tasks.TaskTallies.Tally;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One team: how it goes, and what came of each week. */
@Service
@Transactional(readOnly = true)
public class TeamPageQueries {

    private static final Tally NOTHING_GIVEN = new Tally(0, 0);

    private final Directory directory;
    private final ProgrammeProgress progress;
    private final ProgrammeQueries programmes;
    private final PlanStates plans;
    private final TaskTallies tallies;
    private final CoachStatusQueries words;
    private final BoardFigures boards;
    private final Access access;
    private final Clock programmeClock;

    TeamPageQueries(
            Directory directory,
            ProgrammeProgress progress,
            ProgrammeQueries programmes,
            PlanStates plans,
            TaskTallies tallies,
            CoachStatusQueries words,
            BoardFigures boards,
            Access access,
            Clock programmeClock) {
        this.directory = directory;
        this.progress = progress;
        this.programmes = programmes;
        this.plans = plans;
        this.tallies = tallies;
        this.words = words;
        this.boards = boards;
        this.access = access;
        this.programmeClock = programmeClock;
    }

    /** @throws DomainException {@code monitoring.teamElsewhere} when the team is not of that school of that board */
    @PreAuthorize("@access.team(#address.team, 'PROGRESS_SEE')")
    public TeamPage page(TeamAddress address) {
        TeamDetails team = directory.team(address.team());
        SchoolDetails school = directory.school(team.school());
        if (!team.school().equals(address.school()) || !school.board().equals(address.board())) {
            throw new DomainException("monitoring.teamElsewhere");
        }
        LocalDate today = LocalDate.now(programmeClock.withZone(school.zone()));
        TeamProgress going = newest(team.id());
        var coaches = directory.coaches(team.id(), today);
        return new TeamPage(
                new TeamState(address, team.name(), school.name(), going),
                directory.boardName(school.board()),
                directory.members(team.id(), today).stream()
                        .map(Member::person)
                        .distinct()
                        .toList()
                        .size(),
                directory.names(coaches).values().stream().sorted().toList(),
                going == null ? null : programmes.stair(going.programme()),
                going == null ? null : words.newest(List.of(going.programme())).get(going.programme()),
                access.team(team.id(), Permission.PROGRESS_TELL),
                boards.of(Map.of(team.id(), today)).getOrDefault(team.id(), BoardFigures.Row.EMPTY),
                today);
    }

    private @Nullable TeamProgress newest(TeamId team) {
        return progress.of(List.of(team)).stream().findFirst().orElse(null);
    }

    /**
     * What was planned in a week and what came of it; what is only for the coach or for leadership is left out for others.
     *
     * @param week sequence number through all runs; anything else shows the nearest
     */
    @PreAuthorize("@programmeAccess.may(#programme, 'PROGRESS_SEE')")
    public TeamWeek week(ProgrammeId programme, int week) {
        WeekPlan plan = programmes.week(programme, week);
        Set<PlanItemId> seen =
                plan.appointments().stream().map(Appointment::item).collect(Collectors.toSet());
        PlanState state = plans.read(programme);
        LocalDateTime now = now(plan, state);
        Map<PlanItemId, Tally> given = tallies.of(programme);
        return new TeamWeek(
                plan.week(),
                plan.last(),
                plan.today(),
                state.items().stream()
                        .filter(item -> seen.contains(item.id()))
                        .sorted(Comparator.comparing(
                                        (PlanState.Item item) -> item.moments().firstDay())
                                .thenComparing(
                                        item -> item.moments().begins(),
                                        Comparator.nullsFirst(Comparator.naturalOrder()))
                                .thenComparing(PlanState.Item::position))
                        .map(item -> item(item, now, given.getOrDefault(item.id(), NOTHING_GIVEN)))
                        .toList());
    }

    /** In a pause time stands still: nothing becomes late. */
    private LocalDateTime now(WeekPlan plan, PlanState state) {
        LocalDateTime now =
                LocalDateTime.now(programmeClock.withZone(state.programme().zone()));
        var pause = plan.programme().pause();
        return pause == null || now.toLocalDate().isBefore(pause.since())
                ? now
                : pause.since().atStartOfDay();
    }

    private static TeamWeek.Item item(PlanState.Item item, LocalDateTime now, Tally tally) {
        PlanState.Moments moments = item.moments();
        return new TeamWeek.Item(
                item.id(),
                item.element(),
                item.name(),
                item.kind(),
                moments.firstDay(),
                moments.lastDay(),
                item.isMeeting() ? moments.begins() : null,
                moments.dueAt(),
                moments.lapsesAt(),
                item.status(),
                item.status() == PlanItemStatus.OPEN
                        && moments.dueAt().isBefore(now.toLocalDate().atStartOfDay()),
                item.status() == PlanItemStatus.SKIPPED ? moments.reason() : null,
                moments.movedFrom().equals(moments.firstDay()) ? null : moments.movedFrom(),
                tally.done(),
                tally.given(),
                moments.sessions().stream()
                        .map(session -> new TeamWeek.Session(session.day(), session.begins(), session.held()))
                        .toList());
    }
}
