package nl.samenbeter.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.shared.TeamId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How programmes go, for the room that shows progress. No rights: the caller carries the scope. Not for views. */
@Component
@Transactional(readOnly = true)
public class ProgrammeProgress {

    private final Programmes programmes;
    private final PlanItems items;
    private final ProgrammePlans plans;
    private final ProgrammeSteps steps;
    private final Directory directory;
    private final Clock programmeClock;

    ProgrammeProgress(
            Programmes programmes,
            PlanItems items,
            ProgrammePlans plans,
            ProgrammeSteps steps,
            Directory directory,
            Clock programmeClock) {
        this.programmes = programmes;
        this.items = items;
        this.plans = plans;
        this.steps = steps;
        this.directory = directory;
        this.programmeClock = programmeClock;
    }

    /** The newest programme of each team that has one, by team name. */
    public List<TeamProgress> of(Collection<TeamId> teams) {
        return teams.stream()
                .distinct()
                .flatMap(team -> newest(team))
                .map(this::progress)
                .sorted(Comparator.comparing(TeamProgress::teamName))
                .toList();
    }

    private Stream<Programme> newest(TeamId team) {
        return programmes.findByTeamId(team).stream()
                .max(Comparator.comparing((Programme p) -> p.status().isGoingOn())
                        .thenComparing(Programme::startsOn))
                .stream();
    }

    private TeamProgress progress(Programme programme) {
        LocalDateTime now = LocalDateTime.now(programmeClock.withZone(programme.zone()));
        LocalDate today = now.toLocalDate();
        List<PlanItem> plan = items.findByProgrammeIdOrderByRunNumberAscPositionAsc(programme.id());
        var sessions = plan.stream().flatMap(item -> item.sessions().stream()).toList();
        var late = plan.stream()
                .filter(item ->
                        item.status() == PlanItemStatus.OPEN && item.dueAt().isBefore(now))
                .toList();
        boolean preparing = programme.status() == ProgrammeStatus.PREPARING;
        boolean consent = !preparing || steps.consentRecorded(programme.id());
        boolean time = !preparing || steps.timeFreed(programme.id());
        return new TeamProgress(
                programme.id(),
                programme.team(),
                directory.team(programme.team()).name(),
                programme.status(),
                programme.startsOn(),
                plans.week(programme),
                programme.weeks(),
                !consent,
                !time,
                (int) sessions.stream()
                        .filter(s -> Boolean.TRUE.equals(s.held()))
                        .count(),
                (int) sessions.stream()
                        .filter(s -> Boolean.FALSE.equals(s.held()))
                        .count(),
                (int) sessions.stream().filter(s -> !s.day().isAfter(today)).count(),
                count(plan, PlanItemStatus.DONE),
                late.size(),
                count(plan, PlanItemStatus.LAPSED),
                count(plan, PlanItemStatus.SKIPPED),
                late.stream()
                        .findFirst()
                        .map(item -> new TeamProgress.LateItem(item.element(), item.name()))
                        .orElse(null));
    }

    private static int count(List<PlanItem> plan, PlanItemStatus status) {
        return (int) plan.stream().filter(item -> item.status() == status).count();
    }
}
