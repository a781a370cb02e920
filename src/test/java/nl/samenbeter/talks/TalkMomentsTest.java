package nl.samenbeter.talks;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.talks.TalkMoments.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TalkMomentsTest {

    static final LocalDate THE_MONDAY = LocalDate.of(2026, 10, 5);
    static final List<LocalDate> WINDOW = List.of(THE_MONDAY, THE_MONDAY.plusDays(1), THE_MONDAY.plusDays(2));
    static final List<LocalDate> SPARE = List.of(THE_MONDAY.plusDays(3), THE_MONDAY.plusDays(4));
    static final LocalDateTime OPENS = THE_MONDAY.atTime(8, 0);
    static final Set<DayOfWeek> EVERY_DAY = EnumSet.range(MONDAY, DayOfWeek.FRIDAY);

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10, 30, 60})
    void everybodyHasAMomentOfTheirOwn(int people) {
        var moments = proposed(
                IntStream.range(0, people).mapToObj(n -> wish(n, EVERY_DAY)).toList());

        assertThat(moments).hasSize(people);
        assertThat(moments.values()).doesNotHaveDuplicates().allSatisfy(moment -> {
            assertThat(WINDOW).contains(moment.toLocalDate());
            assertThat(moment.toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(16, 10));
        });
        assertThat(moments.values().stream().sorted().toList())
                .satisfies(sorted -> assertThat(IntStream.range(1, sorted.size())
                                .allMatch(
                                        n -> !sorted.get(n - 1).plusMinutes(20).isAfter(sorted.get(n))))
                        .isTrue());
    }

    @Test
    void theDaysHaveAboutAsManyEach() {
        var perDay = proposed(
                        IntStream.range(0, 10).mapToObj(n -> wish(n, EVERY_DAY)).toList())
                .values()
                .stream()
                .collect(Collectors.groupingBy(LocalDateTime::toLocalDate, Collectors.counting()));

        assertThat(perDay.values()).containsExactlyInAnyOrder(4L, 3L, 3L);
    }

    @Test
    void eachIsOnADayOnWhichTheMemberWorks() {
        var moments = proposed(List.of(
                wish(0, EVERY_DAY), wish(1, EVERY_DAY), wish(2, Set.of(WEDNESDAY)), wish(3, Set.of(MONDAY, TUESDAY))));

        assertThat(moments.get(person(2)).getDayOfWeek()).isEqualTo(WEDNESDAY);
        assertThat(moments.get(person(3)).getDayOfWeek()).isIn(MONDAY, TUESDAY);
    }

    @Test
    void whoWorksOnNoneOfTheDaysComesAfterThem() {
        assertThat(proposed(List.of(wish(0, Set.of(THURSDAY)))))
                .containsExactly(Map.entry(person(0), THE_MONDAY.plusDays(3).atTime(9, 0)));
    }

    @Test
    void whoWorksOnNoDayThatIsLeftHasNoMoment() {
        assertThat(proposed(List.of(wish(0, Set.of())))).isEmpty();
    }

    @Test
    void noTalkIsProposedInThePast() {
        var moments = TalkMoments.of(
                List.of(wish(0, EVERY_DAY)), List.of(THE_MONDAY), List.of(), THE_MONDAY.atTime(13, 5), 20, List.of());

        assertThat(moments.get(person(0))).isEqualTo(THE_MONDAY.atTime(13, 20));
    }

    @Test
    void aTalkThatIsThereAlreadyIsNotOverlapped() {
        var moments = TalkMoments.of(
                List.of(wish(0, EVERY_DAY)),
                List.of(THE_MONDAY),
                List.of(),
                OPENS,
                20,
                List.of(THE_MONDAY.atTime(9, 10), THE_MONDAY.atTime(9, 40)));

        assertThat(moments.get(person(0))).isEqualTo(THE_MONDAY.atTime(10, 0));
    }

    private static Map<PersonId, LocalDateTime> proposed(List<Wish> wishes) {
        return TalkMoments.of(wishes, WINDOW, SPARE, OPENS, 20, List.of());
    }

    private static Wish wish(int n, Set<DayOfWeek> days) {
        return new Wish(person(n), days);
    }

    private static PersonId person(int n) {
        return new PersonId(new UUID(0, n));
    }
}
