package nl.samenbeter.programme;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.organisation.TeamKind;
import nl.samenbeter.programme.ResumePreview.Line;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PlanItemId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Pausing and going on (rulings 6). In a pause the timers of the programme wait far away. At the resumption the week in
 * which the pause began is taken up again, and the weeks after it follow in the next programme weeks; a cycle is cut where
 * the school year ends (rulings 10). What did not open yet is planned anew, what is open gets new days, and then every
 * timer and open task takes its moment from the plan.
 */
@Component
class ProgrammePauses {

    private final Programmes programmes;
    private final PlanItems items;
    private final ProgrammeRuns runs;
    private final ProgrammePlans plans;
    private final ProgrammeWorkflow workflow;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock programmeClock;

    ProgrammePauses(
            Programmes programmes,
            PlanItems items,
            ProgrammeRuns runs,
            ProgrammePlans plans,
            ProgrammeWorkflow workflow,
            Directory directory,
            ApplicationEventPublisher events,
            Clock programmeClock) {
        this.programmes = programmes;
        this.items = items;
        this.runs = runs;
        this.plans = plans;
        this.workflow = workflow;
        this.directory = directory;
        this.events = events;
        this.programmeClock = programmeClock;
    }

    /** @param postponed open items that got another moment */
    private record Move(
            PauseShift shift,
            List<ProgrammeRun> runs,
            List<PlanItem> items,
            Map<PlanItemId, LocalDateTime> before,
            List<PlanItem> postponed) {}

    /** @throws DomainException {@code programme.notRunning}, {@code programme.pauseIsPast}, {@code programme.pauseTooLate} */
    PausePreview preview(Programme programme, LocalDate from) {
        check(programme, from);
        List<PlanItem> plan = plan(programme);
        return new PausePreview(
                from,
                (int) plan.stream()
                        .filter(item -> item.status() == PlanItemStatus.OPEN)
                        .count(),
                (int) plan.stream()
                        .filter(item -> item.status() == PlanItemStatus.PLANNED)
                        .filter(item -> !item.opensAt().toLocalDate().isBefore(from))
                        .count(),
                lastDay(runs.findByProgrammeIdOrderByRunNumber(programme.id())));
    }

    Programme pause(Programme programme, LocalDate from, String reason) {
        check(programme, from);
        programme.pause(from, reason);
        Programme saved = programmes.save(programme);
        workflow.paused(saved.id(), saved.facts(false).pauseBegins());
        return saved;
    }

    private void check(Programme programme, LocalDate from) {
        if (programme.status() != ProgrammeStatus.RUNNING) {
            throw new DomainException("programme.notRunning");
        }
        if (from.isBefore(now(programme).toLocalDate())) {
            throw new DomainException("programme.pauseIsPast");
        }
        LocalDate last = lastDay(runs.findByProgrammeIdOrderByRunNumber(programme.id()));
        if (from.isAfter(last)) {
            throw new DomainException("programme.pauseTooLate", last);
        }
    }

    /** As {@link #resume} would do it; the aggregates that it changes are not saved. */
    ResumePreview previewResumption(Programme programme, LocalDate monday) {
        LocalDate before = lastDay(runs.findByProgrammeIdOrderByRunNumber(programme.id()));
        Move move = move(programme, monday);
        return new ResumePreview(
                monday,
                lines(move, PlanItemStatus.OPEN),
                lines(move, PlanItemStatus.PLANNED),
                before,
                lastDay(move.runs()));
    }

    private static List<Line> lines(Move move, PlanItemStatus status) {
        return move.items().stream()
                .filter(item -> item.status() == status)
                .map(item -> new Line(
                        item.element(),
                        item.name(),
                        item.kind(),
                        move.before().getOrDefault(item.id(), moment(item)),
                        moment(item)))
                .filter(line -> !line.before().equals(line.after()))
                .sorted(Comparator.comparing(Line::after))
                .toList();
    }

    private static LocalDateTime moment(PlanItem item) {
        return item.status() == PlanItemStatus.OPEN ? item.dueAt() : item.opensAt();
    }

    /**
     * @throws DomainException {@code programme.notPaused}, {@code programme.notAMonday}, {@code programme.startIsPast},
     *     {@code programme.resumeBeforePause}, {@code programme.holidayWeek}, {@code programme.resumeTooLate}
     */
    Programme resume(Programme programme, LocalDate monday) {
        Move move = move(programme, monday);
        runs.saveAll(move.runs());
        items.saveAll(move.items());
        programme.resume(monday);
        Programme saved = programmes.save(programme);
        for (PlanItem item : move.postponed()) {
            events.publishEvent(new ItemPostponed(item.id(), move.shift()));
            if (!item.sessions().isEmpty()) {
                events.publishEvent(new SessionsReplanned(item.id()));
            }
        }
        workflow.resumed(saved.id());
        return saved;
    }

    private Move move(Programme programme, LocalDate monday) {
        SchoolCalendar calendar = plans.calendar(programme);
        check(programme, calendar, monday);
        var shift = new PauseShift(calendar, Objects.requireNonNull(programme.pausedFrom()), monday);
        List<ProgrammeRun> standing = runs.findByProgrammeIdOrderByRunNumber(programme.id());
        List<PlanItem> plan = new ArrayList<>(plan(programme));
        Map<PlanItemId, LocalDateTime> before = new HashMap<>();
        plan.forEach(item -> before.put(item.id(), moment(item)));
        LocalDate next = monday;
        List<PlanItem> replanned = new ArrayList<>();
        for (ProgrammeRun run : standing) {
            List<RunWeek> over = run.weeks().stream()
                    .filter(week -> week.monday().isBefore(shift.firstWeek()))
                    .toList();
            List<RunWeek> left = run.weeks().subList(over.size(), run.weeks().size());
            if (left.isEmpty()) {
                continue;
            }
            List<RunWeek> moved = run.isCycle() ? cycle(calendar, over, left, next) : weeks(calendar, left, next);
            List<RunWeek> held = new ArrayList<>(over);
            held.addAll(moved);
            run.holdIn(held);
            next = moved.getLast().monday().plusWeeks(1);
            replanned.addAll(replan(programme, run, left, moved, plan));
        }
        List<PlanItem> postponed = plan.stream()
                .filter(item -> !replanned.contains(item))
                .filter(item -> item.postpone(shift))
                .filter(item -> item.status() == PlanItemStatus.OPEN)
                .toList();
        return new Move(shift, standing, plan, before, postponed);
    }

    private List<RunWeek> weeks(SchoolCalendar calendar, List<RunWeek> left, LocalDate from) {
        List<LocalDate> mondays = calendar.programmeWeeks(from, left.size());
        var year = calendar.schoolYear(from);
        if (year.isPresent() && mondays.getLast().isAfter(year.get().lastDay())) {
            List<LocalDate> all = calendar.programmeWeeks(year.get());
            throw new DomainException("programme.resumeTooLate", all.get(Math.max(0, all.size() - left.size())));
        }
        List<RunWeek> weeks = new ArrayList<>();
        left.forEach(week -> weeks.add(new RunWeek(week.number(), mondays.get(weeks.size()))));
        return weeks;
    }

    /** A cycle that has not begun is put down as at its planning; one that has is cut before its last week. */
    private static List<RunWeek> cycle(
            SchoolCalendar calendar, List<RunWeek> over, List<RunWeek> left, LocalDate from) {
        var weeks = new CycleWeeks(calendar);
        return over.isEmpty() ? weeks.after(from.minusWeeks(1)).orElse(left) : weeks.rest(left, from);
    }

    /** Same items, new dates; what a cut leaves out is skipped, and what the cycle has again is planned. */
    private List<PlanItem> replan(
            Programme programme, ProgrammeRun run, List<RunWeek> left, List<RunWeek> moved, List<PlanItem> plan) {
        List<Integer> numbers = moved.stream().map(RunWeek::number).toList();
        List<Integer> before = left.stream().map(RunWeek::number).toList();
        List<PlannedItem> planned = plans.planned(programme, run);
        List<PlanItem> ofRun =
                plan.stream().filter(item -> item.run() == run.number()).toList();
        List<PlanItem> replanned = new ArrayList<>();
        for (PlanItem item : ofRun) {
            if (item.status() != PlanItemStatus.PLANNED || !before.contains(item.week())) {
                continue;
            }
            if (!numbers.contains(item.week())) {
                item.skip("cycleCut", programmeClock.instant());
                replanned.add(item);
            } else {
                planned.stream().filter(one -> isOf(item, one)).findFirst().ifPresent(one -> {
                    item.replan(one);
                    replanned.add(item);
                });
            }
        }
        boolean teaching = directory.team(programme.team()).kind() == TeamKind.TEACHING;
        for (PlannedItem one : planned) {
            int week = one.element().week();
            if (numbers.contains(week)
                    && !before.contains(week)
                    && ofRun.stream().noneMatch(item -> isOf(item, one))) {
                PlanItem fresh = PlanItem.of(programme, run.number(), ofRun.size() + replanned.size(), one, teaching);
                plan.add(fresh);
                replanned.add(fresh);
            }
        }
        return replanned;
    }

    private static boolean isOf(PlanItem item, PlannedItem planned) {
        return planned.element().element().equals(item.element())
                && planned.element().week() == item.week();
    }

    private void check(Programme programme, SchoolCalendar calendar, LocalDate monday) {
        if (programme.status() != ProgrammeStatus.PAUSED) {
            throw new DomainException("programme.notPaused");
        }
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new DomainException("programme.resumeNotAMonday");
        }
        if (!now(programme).isBefore(monday.atTime(Programme.GATE))) {
            throw new DomainException("programme.startIsPast");
        }
        if (!calendar.isProgrammeWeek(monday)) {
            throw new DomainException(
                    "programme.holidayWeek",
                    StartRules.holiday(calendar, monday),
                    calendar.programmeWeeks(monday, 1).getFirst());
        }
        LocalDate from = Objects.requireNonNull(programme.pausedFrom());
        if (monday.isBefore(PauseShift.firstWeek(calendar, from))) {
            throw new DomainException("programme.resumeBeforePause", from);
        }
    }

    private List<PlanItem> plan(Programme programme) {
        return items.findByProgrammeIdOrderByRunNumberAscPositionAsc(programme.id());
    }

    private static LocalDate lastDay(List<ProgrammeRun> runs) {
        return runs.getLast().weeks().getLast().monday().with(DayOfWeek.FRIDAY);
    }

    private LocalDateTime now(Programme programme) {
        return LocalDateTime.now(programmeClock.withZone(programme.zone()));
    }
}
