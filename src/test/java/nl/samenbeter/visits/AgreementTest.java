package nl.samenbeter.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.visits.Agreement.Side;
import nl.samenbeter.visits.VisitMoments.Moment;
import org.junit.jupiter.api.Test;

class AgreementTest {

    static final LocalDate TUESDAY = LocalDate.of(2026, 9, 15);
    static final Moment TEN = new Moment(TUESDAY, LocalTime.of(10, 0));
    static final Moment ELEVEN = new Moment(TUESDAY, LocalTime.of(11, 0));

    final Visit visit = Visit.alone(
            SchoolId.next(),
            TeamId.next(),
            ProgrammeId.next(),
            new Visit.Alone(TUESDAY, TUESDAY.plusDays(7), "Europe/Amsterdam", "De proef met kaartjes"),
            PersonId.next(),
            PersonId.next());
    final Agreement agreement = Agreement.about(visit);

    @Test
    void isOpenWithoutAMomentAndAProposalWithOne() {
        assertThat(agreement.state(visit)).isEqualTo(AgreementState.OPEN);
        visit.at(TEN);
        assertThat(agreement.state(visit)).isEqualTo(AgreementState.PROPOSED);
    }

    @Test
    void waitsForTheOtherUntilBothSaidYesToTheSameMoment() {
        visit.at(TEN);
        agreement.yes(visit, Side.VISITOR);
        assertThat(agreement.state(visit)).isEqualTo(AgreementState.WAITS_FOR_HOST);
        agreement.yes(visit, Side.HOST);
        assertThat(agreement.state(visit)).isEqualTo(AgreementState.AGREED);

        visit.at(ELEVEN);
        agreement.yes(visit, Side.HOST);
        assertThat(agreement.state(visit)).isEqualTo(AgreementState.WAITS_FOR_VISITOR);
    }

    @Test
    void aMomentThatMovedIsAgreedNoMoreAndAgainWhenItMovesBack() {
        visit.at(TEN);
        agreement.yes(visit, Side.VISITOR);
        agreement.yes(visit, Side.HOST);

        visit.onDay(TUESDAY.plusDays(1));
        assertThat(agreement.state(visit)).isEqualTo(AgreementState.PROPOSED);
        visit.onDay(TUESDAY);
        assertThat(agreement.state(visit)).isEqualTo(AgreementState.AGREED);
    }

    @Test
    void anotherHostHasSaidNothingYet() {
        visit.at(TEN);
        agreement.yes(visit, Side.VISITOR);
        agreement.yes(visit, Side.HOST);

        visit.hostedBy(PersonId.next(), TEN);

        assertThat(agreement.state(visit)).isEqualTo(AgreementState.WAITS_FOR_HOST);
    }

    @Test
    void isCalledOffUntilSomebodyProposesAgain() {
        visit.at(TEN);
        agreement.yes(visit, Side.VISITOR);
        visit.at(null);
        agreement.callOff(Side.HOST, CallOffReason.NOT_THERE);
        assertThat(agreement.state(visit)).isEqualTo(AgreementState.CALLED_OFF);

        visit.at(ELEVEN);
        agreement.yes(visit, Side.VISITOR);
        assertThat(agreement.state(visit)).isEqualTo(AgreementState.WAITS_FOR_HOST);
        assertThat(agreement.reason()).isNull();
    }
}
