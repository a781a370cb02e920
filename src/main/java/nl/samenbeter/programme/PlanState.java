package nl.samenbeter.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.workflow.PausedTimers;
import org.jspecify.annotations.Nullable;

/**
 * A programme with its weeks and its items at one moment, as a value: what the arithmetic of the timeline works on. All
 * local times are the school's. {@link PlanStates} reads and writes it.
 *
 * @param runs in order of their number
 * @param items in order of run and place in the plan
 */
public record PlanState(Facts programme, List<Run> runs, List<Item> items) {

    /**
     * @param version of the row, to notice that somebody else was faster
     * @param weeks how many weeks the programme counts in "week 1 van 8"
     * @param teaching the team teaches, and calls some things by other names
     * @param pausedFrom of the last pause, also when that is over
     */
    public record Facts(
            ProgrammeId id,
            int version,
            SchoolId school,
            TeamId team,
            ZoneId zone,
            ProgrammeStatus status,
            LocalDate startsOn,
            int weeks,
            boolean teaching,
            SessionRhythm rhythm,
            @Nullable String sessionPlace,
            @Nullable LocalDate pausedFrom,
            @Nullable String pauseReason,
            @Nullable LocalDate resumesOn) {

        /**
         * When a timer of the plan is to fire: what lies in a pause waits for its end, far away as long as nobody knows when
         * that is.
         */
        public Instant timer(Instant planned) {
            if (pausedFrom == null || planned.isBefore(pauseBegins())) {
                return planned;
            }
            if (status == ProgrammeStatus.PAUSED) {
                return PausedTimers.FAR_AWAY;
            }
            Instant ends = resumesOn == null ? planned : gate(resumesOn);
            return planned.isBefore(ends) ? ends : planned;
        }

        Instant pauseBegins() {
            return Objects.requireNonNull(pausedFrom).atStartOfDay(zone).toInstant();
        }

        /** When a week begins, before its first items open. */
        Instant gate(LocalDate monday) {
            return monday.atTime(Programme.GATE).atZone(zone).toInstant();
        }

        public Facts startingOn(LocalDate monday) {
            return with(status, monday, rhythm, sessionPlace, pausedFrom, pauseReason, resumesOn);
        }

        public Facts paused(LocalDate from, String reasonCode) {
            return with(ProgrammeStatus.PAUSED, startsOn, rhythm, sessionPlace, from, reasonCode, null);
        }

        public Facts resuming(LocalDate monday) {
            return with(ProgrammeStatus.RUNNING, startsOn, rhythm, sessionPlace, pausedFrom, pauseReason, monday);
        }

        public Facts meeting(SessionRhythm newRhythm, @Nullable String place) {
            return with(status, startsOn, newRhythm, place, pausedFrom, pauseReason, resumesOn);
        }

        /** With all that a change can change about a programme as it was at another moment. */
        public Facts standingAs(Facts was) {
            return with(
                    was.status,
                    was.startsOn,
                    was.rhythm,
                    was.sessionPlace,
                    was.pausedFrom,
                    was.pauseReason,
                    was.resumesOn);
        }

        private Facts with(
                ProgrammeStatus newStatus,
                LocalDate newStart,
                SessionRhythm newRhythm,
                @Nullable String newPlace,
                @Nullable LocalDate newPause,
                @Nullable String newReason,
                @Nullable LocalDate newResume) {
            return new Facts(
                    id, version, school, team, zone, newStatus, newStart, weeks, teaching, newRhythm, newPlace,
                    newPause, newReason, newResume);
        }
    }

    /**
     * @param elements what the models hold for this run, without dates; an element of the run as a whole stands in every
     *     run with week {@link PlanElement#OF_THE_RUN}
     */
    public record Run(int number, String release, List<RunWeek> weeks, List<PlanElement> elements) {

        public boolean isCycle() {
            return number > ProgrammeRun.EIGHT_WEEKS;
        }

        public Run heldIn(List<RunWeek> otherWeeks) {
            return new Run(
                    number,
                    release,
                    otherWeeks.stream()
                            .sorted(Comparator.comparing(RunWeek::monday))
                            .toList(),
                    elements);
        }

        public Optional<RunWeek> week(int weekNumber) {
            return weeks.stream().filter(week -> week.number() == weekNumber).findFirst();
        }

        /** As the models hold it, in its week or for the run as a whole; empty for what stands in no model. */
        public Optional<PlanElement> drawn(Item item) {
            return PlanElement.drawn(elements, item.element(), item.week());
        }
    }

    /**
     * What of an item never changes, and its moments.
     *
     * @param week number in its run, above 100 in a week that is held again
     * @param position in the plan of its run
     * @param jitterSeconds by which the engine opens it before the shown moment (rulings 16)
     * @param firstPlannedOn its first day in the plan as it was made first
     */
    public record Item(
            PlanItemId id,
            int version,
            int run,
            int week,
            String element,
            String row,
            String name,
            PlanKind kind,
            PlanAudience audience,
            PlanOwner owner,
            int ownMinutes,
            boolean insideNorm,
            int position,
            int jitterSeconds,
            LocalDate firstPlannedOn,
            Moments moments) {

        /** Openings of many teams are spread before the shown time (rulings 16). */
        private static final int JITTER_SECONDS = 120;

        /** Its jitter, at that position in the plan of a team. */
        public static int jitter(TeamId team, int position) {
            return Math.floorMod(team.hashCode() * 31 + position, JITTER_SECONDS);
        }

        public Item with(Moments other) {
            return new Item(
                    id,
                    version,
                    run,
                    week,
                    element,
                    row,
                    name,
                    kind,
                    audience,
                    owner,
                    ownMinutes,
                    insideNorm,
                    position,
                    jitterSeconds,
                    firstPlannedOn,
                    other);
        }

        public PlanItemStatus status() {
            return moments.status();
        }

        /** A meeting has one day and a time; sessions of a block have days of their own. */
        public boolean isMeeting() {
            return moments.begins() != null
                    && moments.firstDay().equals(moments.lastDay())
                    && moments.sessions().size() <= 1;
        }

        /** The board sessions of a week or a part of it. */
        public boolean isSessionBlock() {
            return !moments.sessions().isEmpty() && !isMeeting();
        }

        /** Of a meeting: without what everybody does on their own. */
        public int meetingMinutes() {
            return moments.minutes() - ownMinutes;
        }
    }

    /**
     * All that a change of the timeline can change about an item.
     *
     * @param movedFrom the day it would have had, when that is a day off; else the same as {@code firstDay}
     * @param reason a code with the text {@code programme.skipped.<code>}; only when skipped
     * @param byHand somebody chose its moment: it does not follow the model any more, only its week
     */
    public record Moments(
            int minutes,
            @Nullable String place,
            @Nullable LocalTime begins,
            LocalDate firstDay,
            LocalDate lastDay,
            LocalDate movedFrom,
            LocalDateTime opensAt,
            LocalDateTime dueAt,
            LocalDateTime lapsesAt,
            PlanItemStatus status,
            @Nullable String reason,
            boolean byHand,
            List<Session> sessions) {

        /** As the models plan an element, before anything became of it. */
        public static Moments of(PlannedItem planned, @Nullable String place) {
            return new Moments(
                    planned.element().minutes(),
                    place,
                    planned.element().time(),
                    planned.firstDay(),
                    planned.lastDay(),
                    planned.movedFrom(),
                    planned.opensAt(),
                    planned.dueAt(),
                    planned.lapsesAt(),
                    PlanItemStatus.PLANNED,
                    null,
                    false,
                    planned.sessions().stream().map(Session::of).toList());
        }

        public Moments ending(PlanItemStatus next, @Nullable String why) {
            return new Moments(
                    minutes, place, begins, firstDay, lastDay, movedFrom, opensAt, dueAt, lapsesAt, next, why, byHand,
                    sessions);
        }

        public Moments withMinutes(int other) {
            return new Moments(
                    other, place, begins, firstDay, lastDay, movedFrom, opensAt, dueAt, lapsesAt, status, reason,
                    byHand, sessions);
        }

        public Moments withPlace(@Nullable String other) {
            return new Moments(
                    minutes, other, begins, firstDay, lastDay, movedFrom, opensAt, dueAt, lapsesAt, status, reason,
                    byHand, sessions);
        }

        public Moments withBegins(@Nullable LocalTime other) {
            return new Moments(
                    minutes, place, other, firstDay, lastDay, movedFrom, opensAt, dueAt, lapsesAt, status, reason,
                    byHand, sessions);
        }

        /** @param meant the first day that it would have if no day were off */
        public Moments withDays(LocalDate first, LocalDate last, LocalDate meant) {
            return new Moments(
                    minutes, place, begins, first, last, meant, opensAt, dueAt, lapsesAt, status, reason, byHand,
                    sessions);
        }

        public Moments withTimes(LocalDateTime opens, LocalDateTime due, LocalDateTime lapses) {
            return new Moments(
                    minutes, place, begins, firstDay, lastDay, movedFrom, opens, due, lapses, status, reason, byHand,
                    sessions);
        }

        public Moments withByHand(boolean chosen) {
            return new Moments(
                    minutes, place, begins, firstDay, lastDay, movedFrom, opensAt, dueAt, lapsesAt, status, reason,
                    chosen, sessions);
        }

        public Moments withSessions(List<Session> other) {
            return new Moments(
                    minutes, place, begins, firstDay, lastDay, movedFrom, opensAt, dueAt, lapsesAt, status, reason,
                    byHand, other);
        }
    }

    /**
     * A board session of a block.
     *
     * @param held absent until it has an answer
     */
    public record Session(
            LocalDate day,
            LocalTime begins,
            int minutes,
            @Nullable Boolean held) {

        static Session of(PlannedItem.PlannedSession planned) {
            return new Session(planned.day(), planned.begins(), planned.minutes(), null);
        }
    }

    public Run run(int number) {
        return runs.stream()
                .filter(run -> run.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no run " + number + " of " + programme.id()));
    }

    public Optional<Item> item(PlanItemId id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /**
     * What an item comes after, as {@link ProgrammeSteps#readiness} looks at it.
     */
    public List<Item> firsts(Item later) {
        List<String> after =
                run(later.run()).drawn(later).map(PlanElement::after).orElse(List.of());
        return after.stream()
                .flatMap(element -> firsts(later, element).stream())
                .toList();
    }

    private List<Item> firsts(Item later, String element) {
        List<Item> named = items.stream()
                .filter(item -> item.run() == later.run() && item.element().equals(element))
                .toList();
        return RunWeek.first(later.week(), named, Item::week);
    }

    /** Items by their id. */
    public Map<PlanItemId, Item> byId() {
        return items.stream().collect(Collectors.toMap(Item::id, Function.identity()));
    }

    public PlanState with(Facts other) {
        return new PlanState(other, runs, items);
    }

    public PlanState with(List<Run> otherRuns, List<Item> otherItems) {
        return new PlanState(programme, List.copyOf(otherRuns), List.copyOf(otherItems));
    }
}
