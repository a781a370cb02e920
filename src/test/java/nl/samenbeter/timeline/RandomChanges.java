package nl.samenbeter.timeline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import nl.samenbeter.calendar.OwnDays;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.programme.PlanItemStatus;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.programme.ProgrammeStatus;
import nl.samenbeter.programme.SessionRhythm;
import nl.samenbeter.programme.SessionRhythm.Frequency;
import nl.samenbeter.shared.DateRange;
import nl.samenbeter.timeline.HeldWeeks.Held;
import nl.samenbeter.timeline.TimelineChange.AddItem;
import nl.samenbeter.timeline.TimelineChange.ChangeSessions;
import nl.samenbeter.timeline.TimelineChange.FollowCalendar;
import nl.samenbeter.timeline.TimelineChange.MoveItem;
import nl.samenbeter.timeline.TimelineChange.Pause;
import nl.samenbeter.timeline.TimelineChange.RepeatWeek;
import nl.samenbeter.timeline.TimelineChange.Resume;
import nl.samenbeter.timeline.TimelineChange.ShiftDays;
import nl.samenbeter.timeline.TimelineChange.ShiftWeeks;
import nl.samenbeter.timeline.TimelineChange.SkipItem;
import nl.samenbeter.timeline.TimelineChange.SkipWeek;
import nl.samenbeter.timeline.TimelineChange.StartOn;

/** Changes that a coach could ask of a plan. */
final class RandomChanges {

    enum Kind {
        START,
        SHIFT_WEEKS,
        SHIFT_DAYS,
        MOVE_ITEM,
        SKIP_ITEM,
        SKIP_WEEK,
        REPEAT_WEEK,
        PAUSE,
        RESUME,
        ADD_ITEM,
        CHANGE_SESSIONS,
        FOLLOW_CALENDAR
    }

    /**
     * @param isSensible nothing that is known beforehand speaks against it
     * @param off days that close the school from now on, for a change of the calendar
     */
    record Asked(Kind kind, TimelineChange change, boolean isSensible, Optional<OwnDays> off) {

        private static Asked of(Kind kind, TimelineChange change, boolean isSensible) {
            return new Asked(kind, change, isSensible, Optional.empty());
        }
    }

    private final PlanState plan;
    private final SchoolCalendar calendar;
    private final LocalDateTime now;
    private final LocalDate today;
    private final Random random;
    private final List<Held> weeks;
    private final List<Held> ahead;

    RandomChanges(PlanState plan, SchoolCalendar calendar, LocalDateTime now, Random random) {
        this.plan = plan;
        this.calendar = calendar;
        this.now = now;
        this.today = now.toLocalDate();
        this.random = random;
        this.weeks = HeldWeeks.of(plan).weeks();
        this.ahead = weeks.stream().filter(this::isAhead).toList();
    }

    /** One that fits where the programme stands. */
    Asked next() {
        while (true) {
            Optional<Asked> next = of(one(List.of(Kind.values())));
            if (next.isPresent()) {
                return next.get();
            }
        }
    }

    private Optional<Asked> of(Kind kind) {
        ProgrammeStatus status = plan.programme().status();
        boolean paused = status == ProgrammeStatus.PAUSED;
        return switch (kind) {
            case START -> status == ProgrammeStatus.PREPARING ? start() : Optional.empty();
            case RESUME -> paused ? resume() : Optional.empty();
            case PAUSE -> status == ProgrammeStatus.RUNNING && random.nextBoolean() ? pause() : Optional.empty();
            case REPEAT_WEEK -> status == ProgrammeStatus.RUNNING ? repeat() : Optional.empty();
            case SHIFT_WEEKS -> paused ? Optional.empty() : shiftWeeks();
            case SHIFT_DAYS -> paused ? Optional.empty() : shiftDays();
            case MOVE_ITEM -> paused ? Optional.empty() : moveItem();
            case ADD_ITEM -> paused ? Optional.empty() : addItem();
            case SKIP_ITEM -> skipItem();
            case SKIP_WEEK -> skipWeek();
            case CHANGE_SESSIONS -> changeSessions();
            case FOLLOW_CALENDAR -> followCalendar();
        };
    }

    private Optional<Asked> start() {
        List<LocalDate> mondays = calendar.schoolYears().stream()
                .map(calendar::programmeWeeks)
                .filter(all -> all.size() >= GivenPlan.WEEKS)
                .flatMap(all -> all.subList(0, all.size() - GivenPlan.WEEKS + 1).stream())
                .filter(monday ->
                        monday.isAfter(today) && !monday.equals(plan.programme().startsOn()))
                .toList();
        return random.nextInt(5) > 0
                ? maybe(mondays).map(monday -> Asked.of(Kind.START, new StartOn(monday), true))
                : Optional.of(Asked.of(Kind.START, new StartOn(today.plusDays(random.nextInt(400) - 50)), false));
    }

    /** Mostly one that is not over. */
    private Optional<Held> week() {
        return maybe(random.nextInt(8) > 0 ? ahead : weeks);
    }

    private Optional<Asked> shiftWeeks() {
        return week().map(week -> {
            int by = random.nextInt(6) == 0 ? random.nextInt(60) - 30 : random.nextInt(6) - 2;
            Slack slack = one(List.of(Slack.values()));
            boolean sensible = by > 0 && slack != Slack.IGNORE && isAhead(week) && isRoomFor(week.run(), by);
            return Asked.of(Kind.SHIFT_WEEKS, new ShiftWeeks(someDay(week), by, slack), sensible);
        });
    }

    private Optional<Asked> shiftDays() {
        return week().map(week -> {
            int by = random.nextInt(11) - 5;
            boolean sensible = by > 0
                    && by < 5
                    && isAhead(week)
                    && plan.runs().stream()
                            .filter(run -> run.number() >= week.run())
                            .allMatch(run -> isRoomFor(run.number(), 2));
            return Asked.of(Kind.SHIFT_DAYS, new ShiftDays(someDay(week), by), sensible);
        });
    }

    private Optional<Asked> moveItem() {
        return maybe(plan.items().stream().filter(this::isGoingOn).toList()).flatMap(item -> {
            LocalDate monday = plan.run(item.run())
                    .week(item.week())
                    .map(week -> week.monday())
                    .orElse(today);
            LocalDate from = monday.isAfter(today) ? monday : today.plusDays(1);
            List<LocalDate> days = from.datesUntil(from.plusDays(14))
                    .filter(calendar::isSchoolDay)
                    .filter(day -> calendar.schoolYear(day).equals(calendar.schoolYear(firstSchoolDay(monday))))
                    .toList();
            boolean answered = item.moments().sessions().stream().anyMatch(session -> session.held() != null);
            boolean mayMove = !item.isSessionBlock() && !answered && item.kind() != PlanKind.NETWORK_EVENT;
            boolean silly = random.nextInt(8) == 0;
            return maybe(days)
                    .map(day -> Asked.of(
                            Kind.MOVE_ITEM,
                            new MoveItem(
                                    item.id(),
                                    silly ? someSchoolDayBefore(day) : day,
                                    item.moments().begins() == null || silly ? null : time(),
                                    random.nextBoolean() ? "Aula" : null),
                            mayMove && !silly));
        });
    }

    /** As it could be typed by mistake; on a day off it would be a clash, and no refusal. */
    private LocalDate someSchoolDayBefore(LocalDate day) {
        return calendar.addSchoolDays(day, -random.nextInt(1, 20));
    }

    private Optional<Asked> skipItem() {
        return maybe(plan.items().stream()
                        .filter(item -> random.nextInt(8) == 0 || isGoingOn(item))
                        .toList())
                .map(item -> Asked.of(
                        Kind.SKIP_ITEM,
                        new SkipItem(item.id()),
                        isGoingOn(item)
                                && (item.status() == PlanItemStatus.PLANNED
                                        || item.kind() != PlanKind.BAROMETER
                                                && item.kind() != PlanKind.NETWORK_EVENT)));
    }

    private Optional<Asked> skipWeek() {
        return random.nextInt(3) > 0
                ? Optional.empty()
                : week().map(week -> Asked.of(
                        Kind.SKIP_WEEK,
                        new SkipWeek(someDay(week)),
                        isAhead(week)
                                && plan.items().stream()
                                        .anyMatch(item -> item.run() == week.run()
                                                && item.week() == week.week().number()
                                                && item.status() == PlanItemStatus.PLANNED)));
    }

    private Optional<Asked> repeat() {
        List<Held> begun =
                weeks.stream().filter(week -> !week.monday().isAfter(today)).toList();
        int current = begun.isEmpty() ? 1 : begun.getLast().run();
        return maybe(random.nextInt(5) > 0 ? begun : weeks).map(week -> {
            Slack slack = one(List.of(Slack.values()));
            return Asked.of(
                    Kind.REPEAT_WEEK,
                    new RepeatWeek(someDay(week), slack),
                    week.run() == current && slack != Slack.IGNORE && isRoomFor(current, 1) && isInAYear(today));
        });
    }

    private Optional<Asked> pause() {
        LocalDate last = weeks.getLast().friday();
        LocalDate from = today.plusDays(random.nextInt(15));
        return Optional.of(Asked.of(Kind.PAUSE, new Pause(from, "other"), !from.isAfter(last)));
    }

    private Optional<Asked> resume() {
        LocalDate from = Objects.requireNonNull(plan.programme().pausedFrom());
        LocalDate earliest =
                (from.isAfter(today) ? from : today).with(DayOfWeek.MONDAY).plusWeeks(1);
        boolean silly = random.nextInt(8) == 0;
        LocalDate monday = silly
                ? today.plusDays(random.nextInt(60) - 30)
                : calendar.programmeWeeks(earliest, 6).get(random.nextInt(6));
        long left = plan.run(1).weeks().stream()
                .filter(week -> !week.monday().with(DayOfWeek.FRIDAY).isBefore(from))
                .count();
        boolean fits = calendar.schoolYear(firstSchoolDay(monday)).stream()
                        .flatMap(year -> calendar.programmeWeeks(year).stream())
                        .filter(week -> !week.isBefore(monday))
                        .count()
                >= left + 4;
        return Optional.of(Asked.of(Kind.RESUME, new Resume(monday), !silly && fits && isKnown(monday)));
    }

    private Optional<Asked> addItem() {
        LocalDate from =
                weeks.getFirst().monday().isAfter(today) ? weeks.getFirst().monday() : today.plusDays(1);
        List<LocalDate> days = from.datesUntil(from.plusDays(60))
                .filter(calendar::isSchoolDay)
                .filter(day -> !day.isAfter(weeks.getLast().friday()))
                .toList();
        return maybe(days).map(day -> {
            boolean silly = random.nextInt(8) == 0;
            return Asked.of(
                    Kind.ADD_ITEM,
                    new AddItem(
                            silly ? " " : "Ouderavond",
                            day,
                            time(),
                            random.nextInt(5, 120),
                            random.nextBoolean(),
                            random.nextBoolean(),
                            random.nextBoolean() ? "Aula" : null),
                    !silly);
        });
    }

    private Optional<Asked> changeSessions() {
        int silly = random.nextInt(8);
        var rhythm = new SessionRhythm(
                one(List.of(Frequency.values())),
                silly == 0 ? LocalTime.of(6, 0) : time(),
                random.nextInt(5, 16),
                silly == 1 ? 90 : random.nextInt(10, 31));
        boolean other = !rhythm.equals(plan.programme().rhythm());
        return Optional.of(Asked.of(Kind.CHANGE_SESSIONS, new ChangeSessions(rhythm, "Kantine"), silly > 1 && other));
    }

    private Optional<Asked> followCalendar() {
        List<LocalDate> days = today.plusDays(1)
                .datesUntil(weeks.getLast()
                        .friday()
                        .plusDays(today.isAfter(weeks.getLast().friday()) ? 400 : 8))
                .filter(calendar::isSchoolDay)
                .toList();
        return maybe(random.nextInt(3) == 0 ? days.stream().limit(5).toList() : days)
                .map(day -> {
                    OwnDays off = random.nextBoolean()
                            ? OwnDays.studyDay("Studiedag", new DateRange(day, day))
                            : OwnDays.extraHoliday("Extra vrij", new DateRange(day, day.plusDays(random.nextInt(7))));
                    boolean sensible = plan.runs().stream().allMatch(run -> isRoomFor(run.number(), 3))
                            && isKnown(off.range().last());
                    return new Asked(Kind.FOLLOW_CALENDAR, new FollowCalendar(), sensible, Optional.of(off));
                });
    }

    private boolean isGoingOn(Item item) {
        return item.status() == PlanItemStatus.PLANNED || item.status() == PlanItemStatus.OPEN;
    }

    private boolean isAhead(Held week) {
        return !week.friday().isBefore(today);
    }

    /** Whether that many programme weeks of the school year are left behind a run. */
    private boolean isRoomFor(int run, int more) {
        LocalDate last = plan.run(run).weeks().getLast().monday();
        LocalDate from = last.isBefore(today) ? today : last;
        return calendar.schoolYear(firstSchoolDay(last)).stream()
                        .flatMap(year -> calendar.programmeWeeks(year).stream())
                        .filter(monday -> monday.isAfter(from))
                        .count()
                >= more;
    }

    private boolean isInAYear(LocalDate day) {
        return calendar.schoolYear(day).isPresent();
    }

    /** With a year to go until the official dates end. */
    private boolean isKnown(LocalDate day) {
        return day.isBefore(calendar.schoolYears().getLast().lastDay().minusMonths(4));
    }

    private LocalDate firstSchoolDay(LocalDate monday) {
        return calendar.schoolDays(monday).stream().findFirst().orElse(monday);
    }

    private LocalDate someDay(Held week) {
        return week.monday().plusDays(random.nextInt(5));
    }

    private LocalTime time() {
        return LocalTime.of(random.nextInt(8, 17), random.nextInt(4) * 15);
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> Optional<T> maybe(List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(one(new ArrayList<>(all)));
    }
}
