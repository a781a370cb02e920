package nl.samenbeter.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** How a team's newest programme goes, counted item by item in the plainest way. */
final class PlainProgress {

    private static final int RECENT_WEEKS = 2;

    private final Programmes programmes;
    private final PlanItems items;
    private final ProgrammePlans plans;
    private final ProgrammeSteps steps;
    private final Directory directory;
    private final Clock clock;

    PlainProgress(ApplicationContext application) {
        programmes = application.getBean(Programmes.class);
        items = application.getBean(PlanItems.class);
        plans = application.getBean(ProgrammePlans.class);
        steps = application.getBean(ProgrammeSteps.class);
        directory = application.getBean(Directory.class);
        clock = application.getBean("programmeClock", Clock.class);
    }

    Optional<TeamProgress> of(TeamId team) {
        return programmes.findByTeamId(team).stream()
                .max(Comparator.comparing((Programme p) -> p.status().isGoingOn())
                        .thenComparing(Programme::startsOn))
                .map(this::progress);
    }

    private TeamProgress progress(Programme programme) {
        LocalDateTime local = LocalDateTime.now(clock.withZone(programme.zone()));
        LocalDateTime now = programme.standsAt(local);
        LocalDate today = now.toLocalDate();
        List<PlanItem> team = items.findByProgrammeIdOrderByRunNumberAscPositionAsc(programme.id()).stream()
                .filter(item -> item.audience() != PlanAudience.LEADERSHIP)
                .toList();
        ProgrammeWeek week = plans.week(programme);
        List<PlanItem> lately = lately(programme, week, team);
        List<PlanItem> late = team.stream()
                .filter(item -> item.status() == PlanItemStatus.OPEN
                        && item.dueAt().isBefore(now.toLocalDate().atStartOfDay()))
                .toList();
        boolean preparing = programme.status() == ProgrammeStatus.PREPARING;
        return new TeamProgress(
                programme.id(),
                programme.team(),
                directory.team(programme.team()).name(),
                programme.status(),
                programme.startsOn(),
                week,
                programme.weeks(),
                preparing && !steps.consentRecorded(programme.id()),
                preparing && !steps.timeFreed(programme.id()),
                answered(lately, true),
                answered(lately, false),
                planned(lately, today),
                count(lately, PlanItemStatus.DONE),
                late.size(),
                count(lately, PlanItemStatus.LAPSED),
                count(lately, PlanItemStatus.SKIPPED),
                count(lately, PlanItemStatus.CANCELLED),
                late.stream()
                        .findFirst()
                        .map(item -> new TeamProgress.LateItem(item.element(), item.name()))
                        .orElse(null),
                programme.pause(local.toLocalDate()));
    }

    private List<PlanItem> lately(Programme programme, @Nullable ProgrammeWeek now, List<PlanItem> plan) {
        if (now == null) {
            return List.of();
        }
        List<ProgrammeWeek> weeks = plans.weeks(programme.id()).stream()
                .filter(week -> week.sequence() <= now.sequence() && week.sequence() > now.sequence() - RECENT_WEEKS)
                .toList();
        return plan.stream()
                .filter(item -> weeks.stream().anyMatch(week -> week.holds(item)))
                .toList();
    }

    private static int answered(List<PlanItem> plan, boolean held) {
        return (int) plan.stream()
                .flatMap(item -> item.sessions().stream())
                .filter(session -> session.held() != null && session.held() == held)
                .count();
    }

    private static int planned(List<PlanItem> plan, LocalDate today) {
        return (int) plan.stream()
                .flatMap(item -> item.sessions().stream()
                        .filter(session -> session.held() != null
                                || item.status() != PlanItemStatus.SKIPPED
                                        && item.status() != PlanItemStatus.CANCELLED))
                .filter(session -> !session.day().isAfter(today))
                .count();
    }

    private static int count(List<PlanItem> plan, PlanItemStatus status) {
        return (int) plan.stream().filter(item -> item.status() == status).count();
    }
}
