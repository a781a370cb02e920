package nl.samenbeter.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.visits.VisitMoments.Moment;
import org.junit.jupiter.api.Test;

class VisitMomentsTest {

    static final LocalDate TUESDAY = LocalDate.of(2026, 9, 15);
    static final List<LocalDate> WINDOW = List.of(TUESDAY, TUESDAY.plusDays(1), TUESDAY.plusDays(2));

    static final LocalDateTime MORNING = TUESDAY.atTime(8, 0);

    final PersonId early = PersonId.next();
    final PersonId late = PersonId.next();
    final PersonId always = PersonId.next();
    final Map<PersonId, Set<DayOfWeek>> workingDays = Map.of(
            early, EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY),
            late, EnumSet.of(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
            always, EnumSet.allOf(DayOfWeek.class));

    @Test
    void aMomentIsOnADayOnWhichBothWork() {
        var moments = new VisitMoments(WINDOW, workingDays, MORNING);

        assertThat(moments.propose(always, early)).get().extracting(Moment::day).isEqualTo(TUESDAY);
        assertThat(moments.propose(late, always)).get().extracting(Moment::day).isEqualTo(TUESDAY.plusDays(2));
    }

    @Test
    void withoutACommonDayThereIsNoMoment() {
        var moments = new VisitMoments(WINDOW, workingDays, MORNING);

        assertThat(moments.haveADay(early, late)).isFalse();
        assertThat(moments.propose(early, late)).isEmpty();
    }

    @Test
    void aMomentThatIsOverIsNotProposed() {
        var atNoon = new VisitMoments(WINDOW, workingDays, TUESDAY.atTime(12, 0));
        var inTheEvening = new VisitMoments(WINDOW, workingDays, TUESDAY.atTime(20, 0));

        assertThat(atNoon.propose(always, early)).contains(new Moment(TUESDAY, LocalTime.of(13, 30)));
        assertThat(inTheEvening.haveADay(always, early)).isFalse();
        assertThat(inTheEvening.propose(always, early)).isEmpty();
    }

    @Test
    void aDayOffLeavesTheDay() {
        var moments = new VisitMoments(WINDOW.subList(1, 3), workingDays, MORNING);

        assertThat(moments.propose(always, early)).isEmpty();
        assertThat(moments.propose(always, late)).isPresent();
    }

    @Test
    void nobodyIsInTwoVisitsAtOnceAndTheDaysShareTheVisits() {
        List<PersonId> team = VisitPairingTest.team(9);
        Map<PersonId, Set<DayOfWeek>> everyDay = new HashMap<>();
        team.forEach(person -> everyDay.put(person, EnumSet.allOf(DayOfWeek.class)));
        var moments = new VisitMoments(WINDOW, everyDay, MORNING);
        Map<PersonId, List<Moment>> diaries = new HashMap<>();
        List<Moment> all = new ArrayList<>();

        for (int n = 0; n < team.size(); n++) {
            PersonId visitor = team.get(n);
            PersonId host = team.get((n + 1) % team.size());
            Moment moment = moments.propose(visitor, host).orElseThrow();
            all.add(moment);
            diaries.computeIfAbsent(visitor, key -> new ArrayList<>()).add(moment);
            diaries.computeIfAbsent(host, key -> new ArrayList<>()).add(moment);
        }

        assertThat(diaries.values()).allSatisfy(diary -> assertThat(diary).doesNotHaveDuplicates());
        WINDOW.forEach(day -> assertThat(
                        all.stream().filter(moment -> moment.day().equals(day)))
                .hasSize(3));
    }
}
