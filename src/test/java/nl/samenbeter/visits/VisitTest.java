package nl.samenbeter.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class VisitTest {

    static final LocalDate DAY = LocalDate.of(2026, 9, 15);

    final PersonId visitor = PersonId.next();
    final PersonId host = PersonId.next();

    @Test
    void anAppointmentCanBeMadeAndMoved() {
        Visit visit = Visit.of(round(VisitKind.WORK), visitor, host);

        visit.meet(new MakeAppointment(DAY, LocalTime.of(10, 0), 30, " Receptie ", null));
        visit.meet(new MakeAppointment(DAY.plusDays(1), LocalTime.of(11, 0), 40, "", null));

        assertThat(visit.day()).isEqualTo(DAY.plusDays(1));
        assertThat(visit.begins()).isEqualTo(LocalTime.of(11, 0));
        assertThat(visit.minutes()).isEqualTo(40);
        assertThat(visit.place()).isNull();
        assertThat(visit.status()).isEqualTo(VisitStatus.PLANNED);
    }

    @Test
    void aTimeNeedsADay() {
        Visit visit = Visit.of(round(VisitKind.WORK), visitor, host);

        refused("visits.dayMissing", () -> visit.meet(new MakeAppointment(null, LocalTime.NOON, 30, null, null)));
    }

    @Test
    void whatIsTooLongOrTooShortIsRefused() {
        Visit visit = Visit.of(round(VisitKind.LESSON), visitor, null);

        refused("visits.lengthOutOfRange", () -> visit.meet(new MakeAppointment(DAY, null, 4, null, null)));
        refused("visits.lengthOutOfRange", () -> visit.meet(new MakeAppointment(DAY, null, 241, null, null)));
        refused("visits.tooLong", () -> visit.meet(new MakeAppointment(DAY, null, 30, "x".repeat(101), null)));
        refused("visits.tooLong", () -> visit.meet(new MakeAppointment(DAY, null, 30, null, "x".repeat(61))));
    }

    @Test
    void aVisitIsHeldOnItsDayOrLater() {
        Visit visit = Visit.of(round(VisitKind.WORK), visitor, host);
        refused("visits.dayMissing", () -> visit.held(null, DAY));
        visit.meet(new MakeAppointment(DAY, null, 30, null, null));
        refused("visits.notYet", () -> visit.held(30, DAY.minusDays(1)));
        refused("visits.minutesOutOfRange", () -> visit.held(0, DAY));

        visit.held(35, DAY);

        assertThat(visit.status()).isEqualTo(VisitStatus.HELD);
        assertThat(visit.heldMinutes()).isEqualTo(35);
        refused("visits.answered", () -> visit.held(35, DAY));
        refused("visits.answered", () -> visit.meet(new MakeAppointment(DAY, null, 30, null, null)));
        refused("visits.answered", () -> visit.hostedBy(PersonId.next(), null));
    }

    @Test
    void aVisitThatWasNotHeldHasAReasonOfTheList() {
        Visit visit = Visit.of(round(VisitKind.WORK), visitor, host);
        refused("visits.reasonMissing", () -> visit.notHeld(null));
        refused("visits.reasonMissing", () -> visit.notHeld(NotHeldReason.LEFT));

        visit.notHeld(NotHeldReason.NO_MOMENT);

        assertThat(visit.status()).isEqualTo(VisitStatus.NOT_HELD);
        assertThat(visit.reason()).isEqualTo(NotHeldReason.NO_MOMENT);
    }

    @Test
    void aLessonNeedsItsTeacherBeforeItIsHeld() {
        Visit visit = Visit.of(round(VisitKind.LESSON), visitor, null);
        visit.meet(new MakeAppointment(DAY, null, 30, null, null));
        refused("visits.teacherMissing", () -> visit.held(null, DAY));

        visit.meet(new MakeAppointment(DAY, null, 30, null, "Juf Roos"));

        assertThatCode(() -> visit.held(null, DAY)).doesNotThrowAnyException();
    }

    @Test
    void onlyWhoMayChooseGoesToATeacher() {
        Visit work = Visit.of(round(VisitKind.WORK), visitor, host);
        Visit choice = Visit.of(round(VisitKind.CHOICE), visitor, host);

        work.meet(new MakeAppointment(DAY, null, 30, null, "Juf Roos"));
        choice.meet(new MakeAppointment(DAY, null, 30, null, "Juf Roos"));

        assertThat(work.teacher()).isNull();
        assertThat(work.host()).isEqualTo(host);
        assertThat(choice.teacher()).isEqualTo("Juf Roos");
        assertThat(choice.host()).isNull();
        assertThat(choice.isOf(host)).isFalse();
        choice.meet(new MakeAppointment(DAY, null, 30, null, ""));
        assertThat(choice.host()).isEqualTo(host);
    }

    @Test
    void anotherHostMeansAnotherMoment() {
        Visit visit = Visit.of(round(VisitKind.WORK), visitor, host);
        visit.meet(new MakeAppointment(DAY, LocalTime.NOON, 30, "Receptie", null));
        PersonId other = PersonId.next();

        visit.hostedBy(other, new VisitMoments.Moment(DAY.plusDays(2), LocalTime.of(10, 0)));

        assertThat(visit.host()).isEqualTo(other);
        assertThat(visit.day()).isEqualTo(DAY.plusDays(2));
        assertThat(visit.place()).isNull();
        assertThatThrownBy(() -> visit.hostedBy(visitor, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoComesBackGetsTheVisitBack() {
        Visit visit = Visit.of(round(VisitKind.WORK), visitor, host);
        visit.end(NotHeldReason.LEFT);

        visit.again();

        assertThat(visit.isPlanned()).isTrue();
        assertThat(visit.reason()).isNull();
    }

    @Test
    void aRoundClosesOnce() {
        VisitRound round = round(VisitKind.WORK);

        assertThat(round.open()).isTrue();
        assertThat(round.open()).isFalse();
        assertThat(round.close(Instant.EPOCH)).isTrue();
        assertThat(round.close(Instant.EPOCH)).isFalse();
        assertThat(round.open()).isFalse();
    }

    static VisitRound round(VisitKind kind) {
        return new VisitRound(
                VisitRoundId.next(),
                null,
                SchoolId.next(),
                TeamId.next(),
                ProgrammeId.next(),
                PlanItemId.next(),
                kind,
                "Europe/Amsterdam",
                Instant.EPOCH,
                VisitRoundStatus.PAIRED,
                null);
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(DomainException.class).hasMessage(code);
    }
}
