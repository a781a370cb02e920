package nl.samenbeter.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import nl.samenbeter.events.Register.Participant;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class NetworkEventTest {

    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");
    static final LocalDate DAY = LocalDate.of(2026, 10, 29);
    static final LocalTime FIVE = LocalTime.of(17, 0);
    static final LocalTime HALF_PAST_SEVEN = LocalTime.of(19, 30);
    static final SchoolId SCHOOL = SchoolId.next();

    private static MakeEvent pizza(LocalDate day, LocalTime begins, LocalTime ends, String place, int capacity) {
        return new MakeEvent(EventKind.PIZZA_SESSION, day, begins, ends, null, place, capacity, Set.of(SCHOOL));
    }

    private static NetworkEvent event() {
        return NetworkEvent.make(pizza(DAY, FIVE, HALF_PAST_SEVEN, "Kantine", 10), ZONE, NOW);
    }

    private static void refuses(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void keepsLocalTimesOverTheChangeOfTheClock() {
        NetworkEvent event = event();

        assertThat(event.announcedAt()).isEqualTo("2026-10-08T06:00:00Z");
        assertThat(event.beginsAt()).isEqualTo("2026-10-29T16:00:00Z");
        assertThat(event.dietGoesAt()).isEqualTo("2026-11-05T18:30:00Z");
    }

    @Test
    void refusesWhatCannotBe() {
        refuses(
                "events.past",
                () -> NetworkEvent.make(
                        pizza(LocalDate.of(2026, 8, 31), FIVE, HALF_PAST_SEVEN, "Kantine", 10), ZONE, NOW));
        refuses(
                "events.endsBeforeItBegins",
                () -> NetworkEvent.make(pizza(DAY, HALF_PAST_SEVEN, FIVE, "Kantine", 10), ZONE, NOW));
        refuses("events.capacity", () -> NetworkEvent.make(pizza(DAY, FIVE, HALF_PAST_SEVEN, "Kantine", 3), ZONE, NOW));
        refuses("events.placeMissing", () -> NetworkEvent.make(pizza(DAY, FIVE, HALF_PAST_SEVEN, " ", 10), ZONE, NOW));
        refuses(
                "shared.textTooLong",
                () -> NetworkEvent.make(pizza(DAY, FIVE, HALF_PAST_SEVEN, "x".repeat(201), 10), ZONE, NOW));
        refuses(
                "events.noSchools",
                () -> NetworkEvent.make(
                        new MakeEvent(EventKind.BOOTCAMP, DAY, FIVE, HALF_PAST_SEVEN, SCHOOL, "", 10, Set.of()),
                        ZONE,
                        NOW));
    }

    @Test
    void cannotBeMovedOrCalledOffOnceItHasBegun() {
        NetworkEvent event = event();
        event.announce();
        event.hold();

        refuses("events.over", () -> event.cancel(CancelReason.WEATHER));
        refuses(
                "events.over",
                () -> event.move(new MoveEvent(event.id(), DAY.plusDays(7), FIVE, HALF_PAST_SEVEN, "Aula"), NOW));
        event.close();
        assertThat(event.status()).isEqualTo(EventStatus.CLOSED);
    }

    @Test
    void isNotAnnouncedAfterItWasCalledOff() {
        NetworkEvent event = event();
        event.cancel(CancelReason.WEATHER);
        event.announce();
        event.hold();

        assertThat(event.status()).isEqualTo(EventStatus.CANCELLED);
        refuses("events.cancelled", event::mustBeToCome);
    }

    @Test
    void saysHowManyPlacesAreLeft() {
        NetworkEvent event = event();

        event.mustHoldFor(3, 7);
        assertThatThrownBy(() -> event.mustHoldFor(4, 7))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.arguments()).containsExactly(3));
    }

    @Test
    void keepsADietThatIsLeftOutAndPrintsNone() {
        PersonId sanne = PersonId.next();
        PersonId daan = PersonId.next();
        var registration = Registration.open(NetworkEventId.next(), SCHOOL, TeamId.next(), sanne, NOW);

        registration.fill(
                new Register(List.of(new Participant(sanne, "geen noten"), new Participant(daan, null)), "", ""),
                sanne,
                NOW);
        registration.fill(
                new Register(List.of(new Participant(sanne, " "), new Participant(daan, null)), "Minder mail", ""),
                daan,
                NOW);

        assertThat(registration.people())
                .filteredOn(one -> one.personId().equals(sanne))
                .extracting(Registration.Participant::diet)
                .containsExactly("geen noten");
        assertThat(registration.people().toString()).doesNotContain("noten");
        assertThat(new Register(List.of(new Participant(sanne, "geen noten")), "", "").toString())
                .doesNotContain("noten");
        registration.eat(sanne, "");
        assertThat(registration.people())
                .extracting(Registration.Participant::diet)
                .containsOnlyNulls();
    }
}
