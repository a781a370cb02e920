package nl.samenbeter.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import nl.samenbeter.calendar.OwnDays;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.TestCalendars;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.timeline.RandomChanges.Asked;
import nl.samenbeter.timeline.RandomChanges.Kind;
import nl.samenbeter.timeline.TimelineChange.FollowCalendar;
import org.junit.jupiter.api.Test;

/**
 * Sequences of changes of every kind to real programmes at any stage, with time going by in between: {@link Invariants}
 * hold after each. {@code SAMENBETER_SEQUENCES} says how many, {@code SAMENBETER_SEED} plays one again.
 */
class TimelineInvariantsTest {

    private static final int SEQUENCES = 500;
    private static final long FIRST_SEED = 20260831;
    private static final int MOST_CHANGES = 12;
    private static final int WEEKS_BEFORE = 3;
    private static final int WEEKS_OF_A_CYCLE = 4;

    private enum Region {
        NOORD(TestCalendars::noord),
        MIDDEN(TestCalendars::midden),
        ZUID(TestCalendars::zuid);

        private final Function<OwnDays[], SchoolCalendar> with;
        private final SchoolCalendar calendar;
        private final List<LocalDate> starts;

        Region(Function<OwnDays[], SchoolCalendar> with) {
            this.with = with;
            this.calendar = with.apply(new OwnDays[0]);
            this.starts = calendar.schoolYears().stream()
                    .filter(year ->
                            year.firstDay().getYear() == 2026 || year.firstDay().getYear() == 2027)
                    .map(calendar::programmeWeeks)
                    .flatMap(all -> all.subList(0, all.size() - GivenPlan.WEEKS + 1).stream())
                    .toList();
        }
    }

    private final Map<Kind, Integer> sensible = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> gone = new EnumMap<>(Kind.class);
    private final Map<String, Integer> refusals = new TreeMap<>();

    @Test
    void whateverIsAskedOfAPlanItStaysAPlan() {
        Seeds.play(FIRST_SEED, SEQUENCES, (seed, path) -> new Sequence(seed, path).play());

        if (Seeds.areAll()) {
            assertThat(gone).as("every kind of change went through").containsOnlyKeys(Kind.values());
            assertThat(sensible)
                    .allSatisfy((kind, asked) -> assertThat(gone.get(kind) * 3)
                            .as(
                                    "%s of %s sensible changes of the kind %s go through: %s",
                                    gone.get(kind), asked, kind, refusals)
                            .isGreaterThanOrEqualTo(asked * 2));
        }
    }

    private final class Sequence {

        private final Random random;
        private final List<String> played;
        private final Region region;
        private final Course course;
        private List<OwnDays> own = List.of();
        private SchoolCalendar calendar;
        private LocalDateTime now;
        private PlanState plan;

        private Sequence(long seed, List<String> played) {
            this.random = new Random(seed);
            this.played = played;
            this.region = Region.values()[random.nextInt(Region.values().length)];
            this.calendar = region.calendar;
            this.course = new Course(random, 0.8, 0.7);
            LocalDate monday = region.starts.get(random.nextInt(region.starts.size()));
            int cycles = random.nextInt(4);
            int days = (WEEKS_BEFORE + GivenPlan.WEEKS + cycles * WEEKS_OF_A_CYCLE + 1) * 7;
            this.now = at(monday.minusWeeks(WEEKS_BEFORE).plusDays(random.nextInt(days)));
            boolean begun = !now.isBefore(monday.atTime(TimelineHours.GATE));
            PlanState fresh = GivenPlan.of(calendar, monday, begun ? cycles : 0);
            this.plan = course.until(fresh, now);
            played.add(region + ", start on " + monday + ", " + fresh.runs().size() + " runs");
        }

        private void play() {
            int changes = random.nextInt(1, MOST_CHANGES + 1);
            for (int change = 0; change < changes; change++) {
                ask(new RandomChanges(plan, calendar, now, random).next());
                now = at(now.toLocalDate().plusDays(random.nextInt(10)));
                plan = course.until(plan, now);
            }
        }

        /** The lists of the plan cannot be changed: who tried would fail here. */
        private void ask(Asked asked) {
            played.add(now + " " + asked.change()
                    + asked.off().map(days -> " " + days).orElse(""));
            SchoolCalendar then = calendar;
            List<OwnDays> ownThen = own;
            asked.off().ifPresent(days -> {
                own = new ArrayList<>(own);
                own.add(days);
                calendar = region.with.apply(own.toArray(OwnDays[]::new));
            });
            sensible.merge(asked.kind(), asked.isSensible() ? 1 : 0, Integer::sum);
            try {
                PlanState after = new Timeline(plan, calendar, now, GivenPlan.MEMBERS).after(asked.change());
                gone.merge(asked.kind(), asked.isSensible() ? 1 : 0, Integer::sum);
                new Invariants(plan, after, calendar, now, asked.change()).hold();
                assertThat(new Timeline(plan, calendar, now, GivenPlan.MEMBERS).after(asked.change()))
                        .as("the same input gives the same")
                        .isEqualTo(after);
                plan = after;
            } catch (DomainException refusal) {
                played.add("  refused " + refusal.code() + " " + List.of(refusal.arguments()));
                if (asked.isSensible()) {
                    refusals.merge(asked.kind() + " " + refusal.code(), 1, Integer::sum);
                }
                if (asked.change() instanceof FollowCalendar) {
                    calendar = then;
                    own = ownThen;
                }
            }
        }

        private LocalDateTime at(LocalDate day) {
            LocalDateTime moment = day.atTime(LocalTime.of(random.nextInt(7, 18), random.nextInt(4) * 15));
            return now != null && moment.isBefore(now) ? now : moment;
        }
    }
}
