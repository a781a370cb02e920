package nl.samenbeter.preparations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.barometer.BarometerResultService;
import nl.samenbeter.barometer.BarometerService;
import nl.samenbeter.barometer.GivenBarometer;
import nl.samenbeter.barometer.SampleAnswers;
import nl.samenbeter.board.ActionRow;
import nl.samenbeter.board.AddPoint;
import nl.samenbeter.board.AttentionPointId;
import nl.samenbeter.board.BoardQueries;
import nl.samenbeter.board.BoardService;
import nl.samenbeter.board.PointStatus;
import nl.samenbeter.programme.FollowUpKind;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.visits.AnswerVisit;
import nl.samenbeter.visits.CloseVisit;
import nl.samenbeter.visits.GivenVisits;
import nl.samenbeter.visits.MakeAppointment;
import nl.samenbeter.visits.Sharing;
import nl.samenbeter.visits.VisitFormService;
import nl.samenbeter.visits.VisitId;
import nl.samenbeter.visits.VisitQueries;
import nl.samenbeter.visits.VisitRow;
import nl.samenbeter.visits.VisitService;
import nl.samenbeter.visits.VisitStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Joint preparations and the rooms they lead to and come from, all of them real. */
@IntegrationTest
class PreparationSeamsTest {

    private static final LocalDate DAY = GivenPreparation.THURSDAY.plusDays(5);
    private static final String VISIT_TASK = "userTask_makeSingleVisit";

    @Autowired
    ApplicationContext application;

    @Autowired
    TryOutService tryOuts;

    @Autowired
    WorkDesignService designs;

    @Autowired
    VisitService visits;

    @Autowired
    VisitFormService visitForms;

    @Autowired
    VisitQueries visitQueries;

    @Autowired
    BoardService boards;

    @Autowired
    BoardQueries boardQueries;

    @Autowired
    JdbcClient jdbc;

    GivenPreparation given;
    PersonId owner;
    PersonId tries;
    PersonId watcher;

    @BeforeEach
    void givenAGroupThatMeets() {
        given = GivenPreparation.in(application);
        given.running();
        owner = given.owner(1);
        tries = given.other(1);
        watcher = given.people(2).getFirst();
        given.now(GivenPreparation.THURSDAY.atTime(15, 30));
    }

    @AfterEach
    void nobodySignedIn() {
        given.clear();
    }

    private void agrees(PersonId watches, String teacher) {
        given.school.doAs(
                tries, () -> tryOuts.agree(given.group(1), new AgreeTryOut(DAY, tries, watches, teacher, "Meekijken")));
    }

    private TryOutRow tryOut() {
        return given.design(owner, 1).tryOut().rows().getLast();
    }

    private VisitId visit() {
        return new VisitId(jdbc.sql("select visit_id from preparation_try_out where id = ?")
                .param(tryOut().id().value())
                .query(java.util.UUID.class)
                .single());
    }

    private VisitRow visitOf(PersonId person) {
        VisitId visit = visit();
        return given.school.as(person, () -> visitQueries.visit(visit)).row();
    }

    private TaskRow task(PersonId person) {
        return given.school.task(person, VISIT_TASK);
    }

    private List<String> told(PersonId person) {
        return jdbc.sql("select text_key from notice where person_id = ? order by told_at, id")
                .param(person.value())
                .query(String.class)
                .list();
    }

    private void theyAgreeOnTen() {
        VisitId visit = visit();
        var ten = new MakeAppointment(DAY, LocalTime.of(10, 0), 30, null, null);
        given.school.doAs(watcher, () -> visits.move(visit, ten));
    }

    private List<String> topics(TeamId team) {
        return jdbc.sql("select title from preparation_topic where team_id = ? order by opened_at")
                .param(team.value())
                .query(String.class)
                .list();
    }

    @Test
    void aTryOutOpensAVisitOfTheWatcherAndMovesItAndBothHear() {
        agrees(watcher, null);
        assertThat(task(watcher).due()).isEqualTo(DAY.atTime(17, 0));
        assertThat(visitOf(tries).visitorName()).isEqualTo(given.name(watcher));
        theyAgreeOnTen();

        given.school.doAs(tries, () -> tryOuts.move(given.group(1), tryOut().id(), DAY.plusDays(2)));

        assertThat(visitOf(watcher).day()).isEqualTo(DAY.plusDays(2));
        assertThat(visitOf(watcher).begins()).isEqualTo(LocalTime.of(10, 0));
        assertThat(visitOf(watcher).lastDay()).isEqualTo(DAY.plusDays(2));
        assertThat(task(watcher).due()).isEqualTo(DAY.plusDays(2).atTime(17, 0));
        assertThat(told(watcher)).contains("notices.visits.wanted");
        assertThat(told(tries)).contains("notices.visits.wanted");
    }

    @Test
    void callingATryOutOffCallsTheVisitOffAndAnotherCanBeAgreed() {
        agrees(watcher, null);
        theyAgreeOnTen();
        VisitId visit = visit();

        given.school.doAs(owner, () -> tryOuts.callOff(given.group(1), tryOut().id()));

        assertThat(tryOut().state()).isEqualTo(TryOutState.CALLED_OFF);
        assertThat(visitOf(watcher).status()).isEqualTo(VisitStatus.NOT_HELD);
        assertThat(told(watcher)).contains("notices.visits.notWanted");
        assertThat(told(tries)).contains("notices.visits.notWanted");
        assertThat(jdbc.sql("select count(*) from act_ru_execution where business_key_ in (?, ?)")
                        .params(visit.text(), tryOut().id().text())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThatThrownBy(() ->
                        given.school.doAs(owner, () -> tryOuts.move(given.group(1), tryOut().id(), DAY.plusDays(1))))
                .hasMessage("preparations.tryOutOver");
        agrees(watcher, null);
        assertThat(tryOut().state()).isEqualTo(TryOutState.AGREED);
    }

    @Test
    void aVisitThatHasBegunStaysAsItIs() {
        agrees(watcher, null);
        theyAgreeOnTen();
        VisitId visit = visit();
        given.now(DAY.atTime(10, 5));
        given.school.doAs(watcher, () -> visitForms.start(visit, null, "Waar wacht de klas op?"));

        given.school.doAs(tries, () -> tryOuts.move(given.group(1), tryOut().id(), DAY.plusDays(2)));
        assertThat(visitOf(watcher).day()).isEqualTo(DAY);

        given.school.doAs(tries, () -> tryOuts.callOff(given.group(1), tryOut().id()));
        assertThat(visitOf(watcher).status()).isEqualTo(VisitStatus.PLANNED);
    }

    @Test
    void aTeacherWithAnAccountIsToldAndOneWithoutIsNamed() {
        PersonId teacher = new Given(jdbc).holding(Role.TEACHER, Scope.of(given.school.school));
        agrees(teacher, null);
        assertThat(tryOut().visit()).isFalse();
        given.school.doAs(owner, () -> tryOuts.move(given.group(1), tryOut().id(), DAY.plusDays(1)));
        given.school.doAs(owner, () -> tryOuts.callOff(given.group(1), tryOut().id()));
        assertThat(told(teacher))
                .containsExactlyInAnyOrder(
                        "notices.preparations.watch",
                        "notices.preparations.watchMoved",
                        "notices.preparations.watchOff");
        assertThat(told(tries))
                .containsExactlyInAnyOrder("notices.preparations.tryMoved", "notices.preparations.tryOff");

        agrees(null, " Mevrouw Postma, biologie ");

        assertThat(tryOut().watcher()).isEqualTo("Mevrouw Postma, biologie");
        assertThat(tryOut().visit()).isFalse();
    }

    @Test
    void aWatcherIsOfTheTeamOrATeacherOfTheSchoolAndHasAName() {
        assertThatThrownBy(() -> agrees(null, "  ")).hasMessage("preparations.watcherMissing");
        assertThatThrownBy(() -> agrees(given.school.outsider(), null)).hasMessage("preparations.notInTeam");
        PersonId elsewhere =
                new Given(jdbc).holding(Role.TEACHER, Scope.of(new Given(jdbc).school(given.school.board)));
        assertThatThrownBy(() -> agrees(elsewhere, null)).hasMessage("preparations.notInTeam");
    }

    @Test
    void aTeacherIsAskedAsAGuestAndHearsOfAnotherDay() {
        PersonId teacher = new Given(jdbc).holding(Role.TEACHER, Scope.of(given.school.school));
        var brought = new BringCase("Waarom zoveel wissels?", null, null, null, null, null, new Teacher(teacher, null));
        given.school.doAs(owner, () -> designs.bring(given.group(1), brought));
        given.school.doAs(owner, () -> designs.bring(given.group(1), brought));
        assertThat(told(teacher)).containsExactly("notices.preparations.guest");
        assertThat(given.design(owner, 1).brought().guest().name()).isEqualTo(given.name(teacher));

        given.now(GivenPreparation.MONDAY.atTime(9, 0));
        given.school.doAs(
                owner,
                () -> application
                        .getBean(PreparationService.class)
                        .moveGroup(
                                given.id(),
                                1,
                                new MoveGroup(GivenPreparation.THURSDAY.plusDays(1), LocalTime.of(15, 0), null)));
        assertThat(told(teacher))
                .containsExactlyInAnyOrder("notices.preparations.guest", "notices.preparations.guestMoved");

        var stranger = new BringCase(
                "Waarom zoveel wissels?", null, null, null, null, null, new Teacher(given.school.outsider(), null));
        assertThatThrownBy(() -> given.school.doAs(owner, () -> designs.bring(given.group(1), stranger)))
                .hasMessage("preparations.noTeacher");
    }

    @Test
    void aQuestionFromAVisitIsTakenByAGroup() {
        agrees(watcher, null);
        theyAgreeOnTen();
        given.now(DAY.atTime(11, 0));
        var close = new CloseVisit(
                GivenVisits.written("Waar wacht de klas op?"),
                FollowUpKind.PREPARATION_TOPIC,
                "Hoe liggen de kabels klaar?",
                Sharing.NO);
        var task = task(watcher).id();

        given.school.doAs(watcher, () -> visits.finish(task, AnswerVisit.held(30, close)));

        TopicRow topic = given.design(owner, 1).topics().getFirst();
        assertThat(topic.title()).isEqualTo("Hoe liggen de kabels klaar?");
        given.school.doAs(
                owner,
                () -> designs.bring(given.group(1), new BringCase(topic.title(), null, null, null, null, topic.id())));
        assertThat(given.design(owner, 1).topics()).isEmpty();
    }

    @Test
    void anAttentionPointOfTheBoardWaitsOnceForAPreparation() {
        TeamId team = given.school.team;
        AttentionPointId point = given.school.as(
                tries,
                () -> boards.addPoint(team, new AddPoint(AttentionPointId.next(), "Sleutels kwijt", null, null)));

        given.school.doAs(tries, () -> {
            boards.preparePoint(team, point);
            boards.preparePoint(team, point);
        });

        assertThat(given.design(owner, 1).topics()).extracting(TopicRow::title).containsExactly("Sleutels kwijt");
        assertThat(given.school.as(tries, () -> boardQueries.board(team)).points())
                .extracting(row -> row.status())
                .containsExactly(PointStatus.IN_HAND);
    }

    @Test
    void theActionOfABarometerIsOnTheBoardAndGoesToAPreparation() {
        var barometers = new GivenBarometer(application);
        var service = application.getBean(BarometerService.class);
        var opened = barometers.opened(5);
        opened.people().forEach(person -> {
            var task = barometers.taskOf(opened, person);
            given.school.doAs(
                    person,
                    () -> service.answer(
                            task, SampleAnswers.lowest(service.sheet(task).set())));
        });
        barometers.closes(opened);
        given.school.doAs(
                opened.coach(),
                () -> application
                        .getBean(BarometerResultService.class)
                        .chooseAction(opened.team(), opened.round(), "Elke ochtend langs de lokalen"));
        ActionRow action = given.school
                .as(opened.coach(), () -> boardQueries.board(opened.team()))
                .actions()
                .getFirst();

        given.school.doAs(opened.coach(), () -> boards.prepareAction(opened.team(), action.id()));

        assertThat(action.title()).isEqualTo("Elke ochtend langs de lokalen");
        assertThat(topics(opened.team())).containsExactly("Elke ochtend langs de lokalen");
    }
}
