package nl.samenbeter.sessions;

import static nl.samenbeter.sessions.GivenBlock.MONDAY;
import static nl.samenbeter.sessions.GivenBlock.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.programme.PlanLedger;
import nl.samenbeter.sessions.SessionCommand.Kind;
import nl.samenbeter.shared.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class SessionModeServiceTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    SessionModeService service;

    @Autowired
    BoardSessionQueries queries;

    @Autowired
    PlanLedger plan;

    @Autowired
    JdbcClient jdbc;

    GivenBlock given;
    final UUID laptop = UUID.randomUUID();
    final UUID phone = UUID.randomUUID();

    @BeforeEach
    void givenASessionThisThursday() {
        given = GivenBlock.in(application);
        given.running(GivenBlock.DAILY_SESSIONS);
        given.now(THURSDAY.atTime(8, 15));
        given.isMember();
    }

    @AfterEach
    void nobodySignedIn() {
        given.clear();
    }

    @Test
    void beforeTheStartItNamesWhoHasWhichHat() {
        SessionState state = service.state(given.team(), laptop);

        assertThat(state.live()).isNull();
        assertThat(Objects.requireNonNull(state.planned()).minutes()).isEqualTo(10);
        assertThat(state.people()).hasSize(7);
        assertThat(state.names().get(state.hats().leader())).isEqualTo("Fatima Aydın");
        assertThat(state.hats().timeKeeper())
                .isNotNull()
                .isNotEqualTo(state.hats().scribe());
    }

    @Test
    void aSessionBeginsOnceHoweverManyPressTheButton() {
        start();
        service.start(given.team(), hats(), phone);

        assertThat(live(laptop).leads()).isTrue();
        assertThat(live(phone).leads()).isFalse();
        assertThat(live(phone).screenPerson()).isEqualTo("Daan Visser");
    }

    @Test
    void anotherScreenTakesOver() {
        start();
        service.takeOver(given.team(), live(phone).id(), phone);

        assertThat(live(phone).leads()).isTrue();
        assertThatThrownBy(() -> handle(laptop, command(Kind.PART, "ACTIONS"))).hasMessage("sessions.otherScreenLeads");
    }

    @Test
    void aCommandThatIsSentTwiceIsDoneOnce() {
        start();
        SessionCommand tap = command(Kind.TAP, "GOOD");
        handle(laptop, tap);
        handle(laptop, tap);
        handle(phone, tap);
        handle(phone, command(Kind.TAP, "BAD"));
        SessionCommand decision = command(Kind.DECIDE, "Morgen eerst de lokalen");
        handle(laptop, decision);
        handle(laptop, decision);

        assertThat(live(laptop).moods()).isEqualTo(new MoodCounts(1, 0, 1));
        assertThat(live(laptop).decisions()).containsExactly("Morgen eerst de lokalen");
    }

    @Test
    void commandsMayComeInAnyOrder() {
        start();
        SessionCommand tap = command(Kind.TAP, "BAD");
        SessionCommand undo = new SessionCommand(UUID.randomUUID(), tap.session(), Kind.UNTAP, 0, "BAD", tap.id());
        handle(laptop, undo);
        handle(laptop, tap);
        handle(laptop, undo);
        assertThat(live(laptop).moods()).isEqualTo(MoodCounts.NONE);

        given.now(THURSDAY.atTime(8, 20));
        handle(laptop, new SessionCommand(UUID.randomUUID(), tap.session(), Kind.PART, 10_000, "ACTIONS", null));
        handle(laptop, new SessionCommand(UUID.randomUUID(), tap.session(), Kind.PART, 60_000, "SUCCESSES", null));
        assertThat(live(laptop).part()).isEqualTo(SessionPart.ACTIONS);
        assertThat(live(laptop).partMillis()).isEqualTo(10_000);
    }

    @Test
    void tapsOfSeveralScreensAtOnceAllCount() throws Exception {
        start();
        SessionRecordId session = live(laptop).id();
        try (var screens = Executors.newFixedThreadPool(4)) {
            var all = IntStream.range(0, 24)
                    .<Callable<Boolean>>mapToObj(n -> () -> {
                        given.isMember();
                        handle(phone, new SessionCommand(UUID.randomUUID(), session, Kind.TAP, 0, "SO_SO", null));
                        return true;
                    })
                    .toList();
            for (var done : screens.invokeAll(all)) {
                done.get();
            }
        }
        assertThat(live(laptop).moods()).isEqualTo(new MoodCounts(0, 24, 0));
    }

    @Test
    void theEndAnswersTheSessionInTheBlockAndInThePlan() {
        start();
        tap(3, "GOOD");
        tap(2, "BAD");
        given.now(THURSDAY.atTime(8, 26));
        SessionCommand end = command(Kind.END, "6");
        handle(laptop, end);
        handle(laptop, end);

        LiveSession over = live(laptop);
        assertThat(over.isOver()).isTrue();
        assertThat(over.minutesHeld()).isEqualTo(11);
        assertThat(over.moods()).isNull();
        assertThat(queries.sessionsOn(given.team(), THURSDAY).getFirst().status())
                .isEqualTo(SessionStatus.HELD);
        assertThat(queries.sessionsOn(given.team(), THURSDAY).getFirst().present())
                .isEqualTo(6);
        assertThat(plan.item(given.ref()).sessions().getFirst().held()).isTrue();
        assertThat(week()).containsExactly("3/0/2");
    }

    @Test
    void ofFewerThanFiveNothingIsKept() {
        start();
        tap(5, "GOOD");
        handle(laptop, command(Kind.END, "4"));

        assertThat(week()).isEmpty();
        assertThat(jdbc.sql("select count(*) from session_record where team_id = ? and good is not null")
                        .param(given.team().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatComesAfterTheEndIsRefused() {
        start();
        SessionCommand late = command(Kind.TAP, "GOOD");
        handle(laptop, command(Kind.END, "6"));

        assertThatThrownBy(() -> handle(phone, late)).hasMessage("sessions.over");
        assertThatThrownBy(() -> handle(laptop, command(Kind.END, "6"))).hasMessage("sessions.over");
    }

    @Test
    void withoutASessionTodayNothingBegins() {
        given.now(MONDAY.atTime(8, 15));

        assertThat(service.state(given.team(), laptop).planned()).isNull();
        assertThat(Objects.requireNonNull(service.state(given.team(), laptop).next())
                        .day())
                .isEqualTo(THURSDAY);
        assertThatThrownBy(this::start).hasMessage("sessions.noneToday");
    }

    @Test
    void aHatIsForSomebodyOfTheTeam() {
        assertThatThrownBy(() -> service.start(given.team(), new SessionHats(PersonId.next(), null, null), laptop))
                .hasMessage("sessions.hatOfNobody");
    }

    @Test
    void leadershipLooksWithoutTheCheckIn() {
        start();
        tap(1, "GOOD");
        given.isLeader();

        SessionState state = service.state(given.team(), phone);
        assertThat(state.mayLead()).isFalse();
        assertThat(Objects.requireNonNull(state.live()).moods()).isNull();
        assertThatThrownBy(() -> handle(phone, command(Kind.TAP, "GOOD"))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.takeOver(given.team(), state.live().id(), phone))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anotherTeamSeesNothingAndReachesNothing() {
        start();
        SessionCommand tap = command(Kind.TAP, "GOOD");
        var other = GivenBlock.in(application);
        other.isMember();

        assertThatThrownBy(() -> service.state(given.team(), phone)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> handle(phone, tap)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.handle(other.team(), phone, tap)).hasMessage("sessions.gone");
    }

    @Test
    void aCommandOfNoKindIsRefused() {
        start();
        assertThatThrownBy(() -> handle(laptop, command(Kind.TAP, "FURIOUS"))).hasMessage("sessions.unknownCommand");
        assertThatThrownBy(() -> handle(laptop, command(Kind.END, "veel"))).hasMessage("sessions.presentMissing");
    }

    private void start() {
        service.start(given.team(), hats(), laptop);
    }

    private SessionHats hats() {
        return service.state(given.team(), laptop).hats();
    }

    private LiveSession live(UUID browser) {
        return Objects.requireNonNull(service.state(given.team(), browser).live());
    }

    private SessionCommand command(Kind kind, String value) {
        return new SessionCommand(UUID.randomUUID(), live(laptop).id(), kind, 0, value, null);
    }

    private void handle(UUID browser, SessionCommand command) {
        service.handle(given.team(), browser, command);
    }

    private void tap(int times, String mood) {
        for (int tap = 0; tap < times; tap++) {
            handle(laptop, command(Kind.TAP, mood));
        }
    }

    private List<String> week() {
        return jdbc.sql("select good || '/' || so_so || '/' || bad from session_mood_week where team_id = ?")
                .param(given.team().value())
                .query(String.class)
                .list();
    }
}
