package nl.samenbeter.preparations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JointPreparationTest {

    static final LocalDate THURSDAY = LocalDate.of(2026, 9, 17);

    /** Group 1 holds the people 1 to 4, group 2 the people 5 to 7; the first of each owns the question. */
    final JointPreparation preparation = new JointPreparation(
            JointPreparationId.next(),
            null,
            SchoolId.next(),
            TeamId.next(),
            ProgrammeId.next(),
            PlanItemId.next(),
            "Europe/Amsterdam",
            Instant.parse("2026-09-14T06:00:00Z"),
            List.of(group(1, person(1)), group(2, person(5))),
            IntStream.rangeClosed(1, 7)
                    .mapToObj(n -> new JointPreparation.Participant(person(n), n < 5 ? 1 : 2))
                    .toList());

    @Test
    void somebodyWhoIsMovedIsInOneGroupOnly() {
        preparation.movePerson(person(3), 2);

        assertThat(preparation.people(1)).containsExactly(person(1), person(2), person(4));
        assertThat(preparation.people(2)).containsExactly(person(5), person(6), person(7), person(3));
    }

    @Test
    void theQuestionStaysWithTheGroupWhenItsOwnerIsMoved() {
        preparation.movePerson(person(1), 2);

        assertThat(preparation.group(1).questionOwner()).isEqualTo(person(2));
        assertThat(preparation.group(2).questionOwner()).isEqualTo(person(5));
    }

    @Test
    void aGroupKeepsTwoPeople() {
        preparation.movePerson(person(6), 1);

        refused("preparations.groupTooSmall", () -> preparation.movePerson(person(7), 1));
    }

    @Test
    void theQuestionBelongsToSomebodyOfTheGroup() {
        preparation.changeOwner(1, person(4));

        assertThat(preparation.group(1).questionOwner()).isEqualTo(person(4));
        refused("preparations.notInGroup", () -> preparation.changeOwner(1, person(5)));
    }

    @Test
    void aGroupThatMetKeepsHowLongAndWithHowMany() {
        preparation.hold(1, HoldPreparation.held(55, 4), THURSDAY);

        assertThat(preparation.group(1).status()).isEqualTo(GroupStatus.HELD);
        assertThat(preparation.group(1).minutesHeld()).isEqualTo(55);
        assertThat(preparation.group(1).present()).isEqualTo(4);
        assertThat(preparation.wasNotHeld()).isFalse();
    }

    @Test
    void aGroupDoesNotMeetBeforeItsDayButMayBeCalledOff() {
        refused("preparations.notYet", () -> preparation.hold(1, HoldPreparation.held(55, 4), THURSDAY.minusDays(1)));

        preparation.hold(1, HoldPreparation.notHeld(NotHeldReason.NO_QUESTION), THURSDAY.minusDays(1));
        assertThat(preparation.group(1).reason()).isEqualTo(NotHeldReason.NO_QUESTION);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 481})
    void refusesMinutesThatCannotBe(int minutes) {
        refused(
                "preparations.minutesOutOfRange",
                () -> preparation.hold(1, HoldPreparation.held(minutes, 4), THURSDAY));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100})
    void refusesACountThatCannotBe(int present) {
        refused(
                "preparations.presentOutOfRange",
                () -> preparation.hold(1, HoldPreparation.held(60, present), THURSDAY));
    }

    @Test
    void aGroupThatDidNotMeetNeedsAReason() {
        refused(
                "preparations.reasonMissing",
                () -> preparation.hold(1, new HoldPreparation(false, null, null, null), THURSDAY));
    }

    @Test
    void aGroupWithAnAnswerIsNotChanged() {
        preparation.hold(1, HoldPreparation.held(60, 4), THURSDAY);

        refused("preparations.groupClosed", () -> preparation.movePerson(person(1), 2));
        refused("preparations.groupClosed", () -> preparation.movePerson(person(5), 1));
        refused("preparations.groupClosed", () -> preparation.changeOwner(1, person(2)));
        refused(
                "preparations.groupClosed",
                () -> preparation.moveGroup(1, new MoveGroup(THURSDAY, LocalTime.of(9, 0), null)));
        refused("preparations.groupClosed", () -> preparation.hold(1, HoldPreparation.held(60, 4), THURSDAY));
    }

    @Test
    void nothingWasHeldWhenNoGroupMet() {
        preparation.hold(1, HoldPreparation.notHeld(NotHeldReason.OTHER), THURSDAY);
        assertThat(preparation.wasNotHeld()).isFalse();
        preparation.hold(2, HoldPreparation.notHeld(NotHeldReason.OTHER_WORK), THURSDAY);

        assertThat(preparation.wasNotHeld()).isTrue();
        assertThat(preparation.asEarlier().groups()).isEmpty();
        assertThat(preparation.asEarlier().owners()).isEqualTo(Set.of(person(1), person(5)));
    }

    @Test
    void aNewColleagueGetsAPlaceInTheSmallestGroupThatIsOpen() {
        assertThat(preparation.join(person(8))).isTrue();
        assertThat(preparation.people(2)).contains(person(8));
        assertThat(preparation.join(person(8))).isFalse();

        preparation.hold(1, HoldPreparation.held(60, 4), THURSDAY);
        preparation.hold(2, HoldPreparation.held(60, 4), THURSDAY);
        assertThat(preparation.join(person(9))).isFalse();
    }

    @Test
    void theQuestionOfWhoLeavesPassesToTheNext() {
        assertThat(preparation.leave(person(5))).isTrue();
        assertThat(preparation.people(2)).containsExactly(person(6), person(7));
        assertThat(preparation.group(2).questionOwner()).isEqualTo(person(6));

        preparation.leave(person(6));
        preparation.leave(person(7));
        assertThat(preparation.group(2).questionOwner()).isNull();
    }

    @Test
    void whoWasInAGroupThatMetStaysInItsRecord() {
        preparation.hold(1, HoldPreparation.held(60, 4), THURSDAY);

        assertThat(preparation.leave(person(1))).isFalse();
        assertThat(preparation.people(1)).contains(person(1));
    }

    @Test
    void aGroupWhoseTaskLapsedIsNotOpenAnyMore() {
        preparation.taskOpened(1, "a task");

        assertThat(preparation.taskEnded("a task")).isTrue();
        assertThat(preparation.taskEnded("a task")).isFalse();
        assertThat(preparation.group(1).isOpen()).isFalse();
        assertThat(preparation.group(1).status()).isEqualTo(GroupStatus.PLANNED);
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(DomainException.class).hasMessage(code);
    }

    private static PreparationGroup group(int number, PersonId owner) {
        return new PreparationGroup(
                number,
                owner,
                THURSDAY,
                LocalTime.of(15, 0),
                60,
                null,
                GroupStatus.PLANNED,
                null,
                null,
                null,
                null,
                false);
    }

    private static PersonId person(int n) {
        return new PersonId(new UUID(0, n));
    }
}
