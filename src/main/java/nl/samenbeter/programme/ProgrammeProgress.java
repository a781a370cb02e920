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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How programmes go, for the room that shows progress. No rights: the caller carries the scope. Not for views. */
@Component
@Transactional(readOnly = true)
public class ProgrammeProgress {

    /** The week of today and the one before. */
    private static final int RECENT_WEEKS = 2;

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
        LocalDateTime clock = LocalDateTime.now(programmeClock.withZone(programme.zone()));
        LocalDateTime now = programme.standsAt(clock);
        LocalDate today = now.toLocalDate();
        List<PlanItem> team = items.findByProgrammeIdOrderByRunNumberAscPositionAsc(programme.id()).stream()
                .filter(item -> item.audience() != PlanAudience.LEADERSHIP)
                .toList();
        ProgrammeWeek week = plans.week(programme);
        List<PlanItem> plan = lately(programme, week, team);
        var sessions = plan.stream().flatMap(item -> item.sessions().stream()).toList();
        var late = team.stream()
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
                week,
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
                        .orElse(null),
                programme.pause(clock.toLocalDate()));
    }

    /** What is over counts for two programme weeks: a team that lost one session is not marked by it all year. */
    private List<PlanItem> lately(Programme programme, @Nullable ProgrammeWeek now, List<PlanItem> plan) {
        if (now == null) {
            return plan;
        }
        List<ProgrammeWeek> weeks = plans.weeks(programme.id()).stream()
                .filter(week -> week.sequence() <= now.sequence() && week.sequence() > now.sequence() - RECENT_WEEKS)
                .toList();
        return plan.stream()
                .filter(item -> weeks.stream().anyMatch(week -> week.holds(item)))
                .toList();
    }

    private static int count(List<PlanItem> plan, PlanItemStatus status) {
        return (int) plan.stream().filter(item -> item.status() == status).count();
    }
}
