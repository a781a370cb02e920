package nl.samenbeter.visits;

import static nl.samenbeter.visits.GivenVisits.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people agree when their visit is. */
@IntegrationTest
class VisitAgreementTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    VisitService service;

    @Autowired
    VisitAgreementQueries agreements;

    @Autowired
    VisitQueries queries;

    @Autowired
    JdbcClient jdbc;

    GivenVisits given;
    PersonId visitor;
    PersonId host;
    VisitId visit;

    @BeforeEach
    void givenARound() {
        given = GivenVisits.in(application);
        given.now(TUESDAY.atTime(8, 0));
        given.open(GivenVisits.WORK);
        visitor = given.member(0);
        host = given.hostOf(visitor);
        visit = given.visit(visitor);
    }

    @AfterEach
    void setBack() {
        given.clear();
    }

    @Test
    void aMomentIsAgreedWhenBothSaidYes() {
        given.is(visitor, Role.MEMBER);
        assertThat(agreements.moment(visit).state()).isEqualTo(AgreementState.PROPOSED);
        LocalDateTime free = free();

        service.move(visit, at(free));
        assertThat(agreements.moment(visit).state()).isEqualTo(AgreementState.WAITS_FOR_HOST);
        assertThat(agreements.moment(visit).mine()).isFalse();
        assertThat(told(host)).containsExactly("notices.visits.proposedByVisitor");

        given.is(host, Role.MEMBER);
        assertThat(agreements.moment(visit).mine()).isTrue();
        service.accept(visit, new SeenMoment(free.toLocalDate(), free.toLocalTime()));

        assertThat(agreements.moment(visit).state()).isEqualTo(AgreementState.AGREED);
        assertThat(told(visitor)).containsExactly("notices.visits.agreed");
        assertThat(given.isAgreed(visitor)).isTrue();
    }

    @Test
    void theHostMayProposeAnotherMomentAndAYesToTheOldOneIsRefused() {
        LocalDate day = day(visit);
        LocalTime begins = begins(visit);
        given.is(host, Role.MEMBER);
        service.move(visit, at(free()));
        assertThat(agreements.moment(visit).state()).isEqualTo(AgreementState.WAITS_FOR_VISITOR);

        given.is(visitor, Role.MEMBER);
        refused("visits.movedMeanwhile", () -> service.accept(visit, new SeenMoment(day, begins)));
    }

    @Test
    void oneOfTheTwoCallsOffWithAReasonAndTheVisitIsStillToBeMade() {
        given.is(host, Role.MEMBER);
        service.callOff(visit, CallOffReason.OTHER_WORK);

        assertThat(given.statusOf(visitor)).isEqualTo(VisitStatus.PLANNED);
        assertThat(told(visitor)).containsExactly("notices.visits.calledOff");
        given.is(visitor, Role.MEMBER);
        var moment = agreements.moment(visit);
        assertThat(moment.state()).isEqualTo(AgreementState.CALLED_OFF);
        assertThat(moment.reason()).isEqualTo(CallOffReason.OTHER_WORK);
        assertThat(moment.calledOffByMe()).isFalse();
        assertThat(moment.free()).isNotEmpty();
        refused("visits.nothingToCallOff", () -> service.callOff(visit, CallOffReason.OTHER));

        service.move(visit, at(moment.free().getFirst()));
        assertThat(agreements.moment(visit).state()).isEqualTo(AgreementState.WAITS_FOR_HOST);
    }

    @Test
    void twoVisitsOfOnePersonAtTheSameTimeAreRefusedWithWhatWouldWork() {
        VisitId other = given.visit(host);
        LocalDate day = day(other);
        LocalTime begins = begins(other);
        given.is(visitor, Role.MEMBER);

        // the host of the one is the visitor of the other; half of the time is enough
        DomainException no = refused(
                "visits.busy",
                () -> service.move(visit, new MakeAppointment(day, begins.plusMinutes(15), 30, null, null)));

        assertThat(Texts.in(Texts.DUTCH, () -> Failures.sentence(no)))
                .contains(" heeft op ", " al iets. Wat wel kan: ", "sep, 1");
        assertThat(day(visit)).isNotNull();
        service.move(visit, at(free()));
    }

    @Test
    void aDayOffIsRefusedWithWhatWouldWork() {
        jdbc.sql("update person set working_days = working_days & ~1 & ~2 where id = ?")
                .param(host.value())
                .update();
        given.is(visitor, Role.MEMBER);

        DomainException no = refused(
                "visits.dayOff",
                () -> service.move(visit, new MakeAppointment(TUESDAY, LocalTime.of(16, 0), 30, null, null)));

        assertThat(Texts.in(Texts.DUTCH, () -> Failures.sentence(no)))
                .contains(" werkt niet op dinsdag 15 september. Wat wel kan: wo 16 sep");
        assertThat(agreements.moment(visit).free())
                .isNotEmpty()
                .allSatisfy(moment -> assertThat(moment.toLocalDate()).isAfter(TUESDAY));
    }

    @Test
    void withoutAnyCommonMomentTheSentenceSaysSo() {
        jdbc.sql("update person set working_days = 64 where id = ?")
                .param(host.value())
                .update();
        given.is(visitor, Role.MEMBER);

        refused(
                "visits.dayOffNothing",
                () -> service.move(visit, new MakeAppointment(TUESDAY, LocalTime.of(16, 0), 30, null, null)));
        assertThat(agreements.moment(visit).free()).isEmpty();
    }

    @Test
    void aCoachWhoMovesItAsksBoth() {
        given.is(visitor, Role.MEMBER);
        LocalDateTime free = free();
        given.is(given.school().coach, Role.COACH);

        service.move(visit, at(free));

        assertThat(told(visitor)).containsExactly("notices.visits.moved");
        assertThat(told(host)).containsExactly("notices.visits.moved");
        given.is(visitor, Role.MEMBER);
        assertThat(agreements.moment(visit).state()).isEqualTo(AgreementState.PROPOSED);
    }

    @Test
    void aTeacherWithoutAnAccountNeedNotAnswer() {
        given.open(GivenVisits.LESSON);
        VisitId lesson = given.visit(visitor);
        given.is(visitor, Role.MEMBER);

        service.move(lesson, new MakeAppointment(TUESDAY.plusDays(7), LocalTime.of(16, 0), 30, "B2.14", "Juf Roos"));

        assertThat(agreements.moment(lesson).state()).isEqualTo(AgreementState.AGREED);
        assertThat(agreements.moment(lesson).other()).isEqualTo("Juf Roos");
    }

    private LocalDateTime free() {
        LocalDateTime now = day(visit).atTime(begins(visit));
        return agreements.moment(visit).free().stream()
                .filter(moment -> !moment.equals(now))
                .findFirst()
                .orElseThrow();
    }

    private LocalDate day(VisitId of) {
        return jdbc.sql("select day from visit where id = ?")
                .param(of.value())
                .query(LocalDate.class)
                .single();
    }

    private LocalTime begins(VisitId of) {
        return jdbc.sql("select begins from visit where id = ?")
                .param(of.value())
                .query(LocalTime.class)
                .single();
    }

    private static MakeAppointment at(LocalDateTime moment) {
        return new MakeAppointment(moment.toLocalDate(), moment.toLocalTime(), 30, null, null);
    }

    private List<String> told(PersonId person) {
        return jdbc.sql("select text_key from notice where person_id = ? and kind = 'VISITS' order by told_at")
                .param(person.value())
                .query(String.class)
                .list();
    }

    private static DomainException refused(String code, Runnable call) {
        var refused = new DomainException[1];
        assertThatExceptionOfType(DomainException.class).isThrownBy(call::run).satisfies(no -> {
            assertThat(no.code()).isEqualTo(code);
            refused[0] = no;
        });
        return refused[0];
    }
}
