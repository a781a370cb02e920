package nl.samenbeter.visits;

import static nl.samenbeter.visits.GivenVisits.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.programme.FollowUp;
import nl.samenbeter.programme.FollowUpKind;
import nl.samenbeter.programme.FollowUps;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TaskId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** What the two people of a visit write, and who reads it. */
@IntegrationTest
class VisitFormServiceTest {

    static final String QUESTION = "Op welk moment wacht de klas op techniek?";

    @Autowired
    ApplicationContext application;

    @Autowired
    VisitService service;

    @Autowired
    VisitFormService writing;

    @Autowired
    VisitFormQueries forms;

    @Autowired
    VisitQueries queries;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    GivenVisits given;
    PersonId visitor;
    PersonId host;
    VisitId visit;
    TaskId task;

    @BeforeEach
    void givenAVisitOnItsDay() {
        given = GivenVisits.in(application);
        given.now(TUESDAY.atTime(8, 0));
        given.open(GivenVisits.WORK);
        given.now(TUESDAY.plusDays(2).atTime(12, 0));
        visitor = given.member(0);
        host = given.hostOf(visitor);
        visit = given.visit(visitor);
        task = given.task(visitor);
        given.is(visitor, Role.MEMBER);
    }

    @AfterEach
    void setBack() {
        given.clear();
    }

    @Test
    void aVisitStartsWithAQuestionAndOnItsDay() {
        refused("visits.questionMissing", () -> writing.start(visit, null, " "));
        given.now(TUESDAY.minusDays(1).atTime(12, 0));
        refused("visits.startsLater", () -> writing.start(visit, null, QUESTION));
        writing.prepare(visit, Occasion.GOAL, QUESTION);
        assertThat(forms.form(visit).stage()).isEqualTo(FormStage.PREPARED);
        assertThat(forms.form(visit).question()).isEqualTo(QUESTION);

        given.now(TUESDAY.plusDays(2).atTime(12, 0));
        writing.start(visit, Occasion.GOAL, QUESTION);
        assertThat(forms.form(visit).stage()).isEqualTo(FormStage.WATCHING);
        refused("visits.begun", () -> service.callOff(visit, CallOffReason.OTHER));
    }

    @Test
    void theHostReadsFromTheTalkOnAndWritesAReaction() {
        writing.start(visit, null, QUESTION);
        given.is(host, Role.MEMBER);
        assertThat(forms.form(visit).facts()).isEmpty();
        refused("visits.notReadableYet", () -> writing.react(visit, new WriteReaction("Ja.", null)));

        given.is(visitor, Role.MEMBER);
        writing.talk(visit, GivenVisits.written(QUESTION));
        writing.talk(visit, GivenVisits.written(QUESTION));
        assertThat(told(host)).containsExactly("notices.visits.readable");

        given.is(host, Role.MEMBER);
        assertThat(forms.form(visit).facts()).hasSize(1);
        refused("visits.reactionEmpty", () -> writing.react(visit, new WriteReaction(" ", "")));
        writing.react(visit, new WriteReaction("Dat herken ik.", "Kabels laten liggen."));
        given.is(visitor, Role.MEMBER);
        assertThat(forms.form(visit).reaction()).isEqualTo("Dat herken ik.");
        assertThat(told(visitor)).containsExactly("notices.visits.reacted");
    }

    @Test
    void aVisitIsNotHeldWithoutAQuestionOrAFact() {
        refused("visits.questionMissing", () -> finish(GivenVisits.written(" "), Sharing.NO));
        refused("visits.factMissing", () -> finish(new WriteForm(null, QUESTION, List.of(), null, null), Sharing.NO));
        assertThat(given.statusOf(visitor)).isEqualTo(VisitStatus.PLANNED);
    }

    @Test
    void aFormSentTwiceCountsOnce() {
        finish(GivenVisits.written(QUESTION), Sharing.NO);
        finish(GivenVisits.written("Een andere vraag?"), Sharing.NO);

        assertThat(given.statusOf(visitor)).isEqualTo(VisitStatus.HELD);
        assertThat(forms.form(visit).question()).isEqualTo(QUESTION);
        refused("visits.answered", () -> writing.talk(visit, GivenVisits.written(QUESTION)));
        given.is(given.school().leader, Role.SCHOOL_LEADER);
        assertThat(queries.page().counts())
                .singleElement()
                .satisfies(count -> assertThat(count.held()).isEqualTo(1));
    }

    @Test
    void aFormSentAfterTheAppointmentWasCalledOffIsRefusedAndCountsNothing() {
        given.is(host, Role.MEMBER);
        service.callOff(visit, CallOffReason.NOT_THERE);
        given.is(visitor, Role.MEMBER);

        refused("visits.calledOff", () -> writing.start(visit, null, QUESTION));
        refused("visits.calledOff", () -> finish(GivenVisits.written(QUESTION), Sharing.NO));

        assertThat(given.statusOf(visitor)).isEqualTo(VisitStatus.PLANNED);
        assertThat(jdbc.sql("select count(*) from visit_form where visit_id = ?")
                        .param(visit.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        service.finish(task, AnswerVisit.notHeld(NotHeldReason.ONE_WAS_ABSENT));
        assertThat(given.statusOf(visitor)).isEqualTo(VisitStatus.NOT_HELD);
    }

    @Test
    void theTeamReadsItOnlyWhileBothAllowIt() {
        finish(GivenVisits.written(QUESTION), Sharing.ALL);
        assertThat(sharedWith(third())).isEmpty();
        assertThat(told(host)).contains("notices.visits.sharingAsked");

        given.is(host, Role.MEMBER);
        writing.react(visit, new WriteReaction("Dat herken ik.", null));
        writing.share(visit, Sharing.SUMMARY);
        assertThat(sharedWith(third())).singleElement().satisfies(shared -> {
            assertThat(shared.question()).isEqualTo(QUESTION);
            assertThat(shared.together()).isEqualTo("Alles laten staan.");
            assertThat(shared.facts()).isEmpty();
            assertThat(shared.reaction()).isNull();
            assertThat(shared.visitorTakes()).isNull();
        });
        given.is(host, Role.MEMBER);
        writing.share(visit, Sharing.ALL);
        assertThat(sharedWith(third())).singleElement().satisfies(shared -> {
            assertThat(shared.facts()).hasSize(1);
            assertThat(shared.reaction()).isEqualTo("Dat herken ik.");
        });

        given.is(visitor, Role.MEMBER);
        writing.share(visit, Sharing.NO);
        assertThat(sharedWith(third())).isEmpty();
    }

    @Test
    void aLessonVisitHasNobodyToReactOrToShareWith() {
        service.finish(task, AnswerVisit.notHeld(NotHeldReason.OTHER));
        given.open(GivenVisits.LESSON);
        VisitId lesson = given.visit(visitor);
        given.now(TUESDAY.plusDays(7).atTime(12, 0));
        service.move(lesson, new MakeAppointment(TUESDAY.plusDays(7), null, 30, null, null));
        refused("visits.teacherNeeded", () -> writing.start(lesson, null, QUESTION));
        service.move(lesson, new MakeAppointment(TUESDAY.plusDays(7), null, 30, null, "Juf Roos"));
        writing.start(lesson, null, QUESTION);
        assertThat(forms.form(lesson).reacts()).isFalse();
        TaskId lessonTask = given.task(visitor);

        refused(
                "visits.sharingNeedsHost",
                () -> service.finish(
                        lessonTask,
                        AnswerVisit.held(
                                null, new CloseVisit(GivenVisits.written(QUESTION), null, null, Sharing.ALL))));
        service.finish(
                lessonTask,
                AnswerVisit.held(null, new CloseVisit(GivenVisits.written(QUESTION), null, null, Sharing.NO)));
        assertThat(given.statusOf(visitor)).isEqualTo(VisitStatus.HELD);
    }

    @Test
    void onlyTheTwoReadAFilledForm() {
        writing.talk(visit, GivenVisits.written(QUESTION));
        finish(GivenVisits.written(QUESTION), Sharing.NO);
        var others = new Given(jdbc);
        var school = given.school();
        PersonId lead = others.holding(Role.SCHOOL_LEADER, Scope.of(school.school));
        List<PersonId> nobody = List.of(
                third(),
                school.coach,
                school.leader,
                lead,
                others.holding(Role.EXPERT_COACH, Scope.of(school.school)),
                others.holding(Role.BOARD, Scope.of(school.board)),
                others.holding(Role.PROGRAMME_OFFICE, Scope.everything()),
                others.holding(Role.TEACHER, Scope.of(school.school)),
                others.holding(Role.ADMIN, Scope.of(school.school)),
                others.holding(Role.ADMIN, Scope.everything()),
                school.outsider());

        nobody.forEach(person -> {
            Given.signedIn(person);
            assertThatThrownBy(() -> forms.form(visit)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> writing.react(visit, new WriteReaction("Iets", null)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> writing.share(visit, Sharing.ALL)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> writing.talk(visit, GivenVisits.written("Wat?")))
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(forms.shared()).isEmpty();
            assertThat(queries.page().toString()).doesNotContain(QUESTION, "kabels");
        });
        given.is(host, Role.MEMBER);
        assertThat(forms.form(visit).question()).isEqualTo(QUESTION);
        assertThatThrownBy(() -> writing.talk(visit, GivenVisits.written("Wat?")))
                .isInstanceOf(AccessDeniedException.class);
        given.is(visitor, Role.MEMBER);
        assertThatThrownBy(() -> writing.react(visit, new WriteReaction("Iets", null)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void noWordOfAFormIsInTheEngineOrInANotice() {
        writing.talk(visit, GivenVisits.written("Kanarie in de klas?"));
        finish(GivenVisits.written("Kanarie in de klas?"), Sharing.ALL);
        List<String> columns = jdbc.sql("""
                        select 'select count(*) from ' || table_name || ' where ' || column_name || '::text ilike ''%kanarie%'''
                        from information_schema.columns where table_schema = current_schema()
                            and (table_name like 'act\\_%' or table_name in ('notice', 'audit_entry'))
                            and data_type in ('character varying', 'text')""").query(String.class).list();

        assertThat(columns)
                .isNotEmpty()
                .allSatisfy(
                        count -> assertThat(jdbc.sql(count).query(Integer.class).single())
                                .as(count)
                                .isZero());
    }

    @Test
    void whatComesOfItCarriesTheTypedTitleOnlyAndOpensOnce() {
        FollowUps followUps = mock(FollowUps.class);
        when(followUps.open(any())).thenReturn(UUID.randomUUID());
        var withABoard = new VisitClosing(
                application.getBean(VisitForms.class),
                followUps,
                application.getBean(VisitNotices.class),
                Clock.systemUTC());
        Visit found = application.getBean(Visits.class).findById(visit).orElseThrow();
        var close =
                new CloseVisit(GivenVisits.written(QUESTION), FollowUpKind.ACTION, "Kabels laten liggen", Sharing.NO);

        transaction.executeWithoutResult(status -> withABoard.close(found, close));

        var opened = ArgumentCaptor.forClass(FollowUp.class);
        verify(followUps).open(opened.capture());
        assertThat(opened.getValue().title()).isEqualTo("Kabels laten liggen");
        assertThat(opened.getValue().owner()).isEqualTo(visitor);
        assertThat(opened.getValue().toString()).doesNotContain(QUESTION);
        assertThat(forms.form(visit).followUp()).isEqualTo(FollowUpKind.ACTION);
        refused("visits.oneFollowUp", () -> transaction.executeWithoutResult(status -> withABoard.close(found, close)));
    }

    private void finish(WriteForm form, Sharing sharing) {
        service.finish(task, AnswerVisit.held(30, new CloseVisit(form, null, null, sharing)));
    }

    private PersonId third() {
        return given.members().stream()
                .filter(member -> !member.equals(visitor) && !member.equals(host))
                .findFirst()
                .orElseThrow();
    }

    private List<SharedVisit> sharedWith(PersonId person) {
        return given.school().as(person, () -> forms.shared());
    }

    private List<String> told(PersonId person) {
        return jdbc.sql("select text_key from notice where person_id = ? and kind = 'VISITS' order by told_at")
                .param(person.value())
                .query(String.class)
                .list();
    }

    private static void refused(String code, Runnable call) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(call::run)
                .satisfies(no -> assertThat(no.code()).isEqualTo(code));
    }
}
