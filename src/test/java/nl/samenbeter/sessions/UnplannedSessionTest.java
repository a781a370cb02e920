package nl.samenbeter.sessions;

import static nl.samenbeter.sessions.GivenBlock.MONDAY;
import static nl.samenbeter.sessions.GivenBlock.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.sessions.SessionCommand.Kind;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A session that the plan does not have, hats that change, and the notice for who was not there. */
@IntegrationTest
class UnplannedSessionTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    SessionModeService service;

    @Autowired
    SessionRecordQueries records;

    @Autowired
    BoardSessionQueries plan;

    @Autowired
    JdbcClient jdbc;

    GivenBlock given;
    final UUID laptop = UUID.randomUUID();

    @BeforeEach
    void givenSessionsFromThursdayOn() {
        given = GivenBlock.in(application);
        given.running(GivenBlock.DAILY_SESSIONS);
        given.now(MONDAY.atTime(8, 15));
        given.isMember();
    }

    @AfterEach
    void nobodySignedIn() {
        given.clear();
    }

    @Test
    void aTeamStartsOneNowAndNothingOfThePlanIsAnswered() {
        startNow(15);
        startNow(10);
        assertThat(live().minutes()).isEqualTo(15);
        handle(Kind.DECIDE, "Eerst de lokalen", null);
        handle(Kind.TAP, "GOOD", null);
        given.now(MONDAY.atTime(8, 27));
        handle(Kind.END, "6", null);

        assertThat(live().isOver()).isTrue();
        assertThat(records.held(given.team())).singleElement().satisfies(held -> {
            assertThat(held.day()).isEqualTo(MONDAY);
            assertThat(held.minutesHeld()).isEqualTo(12);
            assertThat(held.decisions()).containsExactly("Eerst de lokalen");
        });
        assertThat(plan.sessionsOn(given.team(), MONDAY)).isEmpty();
        assertThat(plan.sessionsOn(given.team(), THURSDAY).getFirst().status()).isEqualTo(SessionStatus.PLANNED);
    }

    @Test
    void whenThePlanHasOneTodayThatOneBegins() {
        given.now(THURSDAY.atTime(8, 15));
        startNow(15);
        assertThat(live().minutes()).isEqualTo(10);
        handle(Kind.END, "6", null);

        assertThat(plan.sessionsOn(given.team(), THURSDAY).getFirst().status()).isEqualTo(SessionStatus.HELD);
    }

    @Test
    void oneThatThePlanGotMeanwhileIsAnsweredByIt() {
        startNow(10);
        jdbc.sql("update board_session set planned_on = ? where planned_on = ? and block_id = ?")
                .params(MONDAY, THURSDAY, given.block().value())
                .update();
        jdbc.sql("update plan_session set held_on = ? where held_on = ? and plan_item_id ="
                        + " (select plan_item_id from board_session_block where id = ?)")
                .params(MONDAY, THURSDAY, given.block().value())
                .update();
        assertThat(live().isOver()).isFalse();
        handle(Kind.END, "7", null);

        assertThat(plan.sessionsOn(given.team(), MONDAY).getFirst().present()).isEqualTo(7);
        assertThat(live().isOver()).isTrue();
    }

    @Test
    void itTakesTenOrFifteenMinutesAndPeopleOfTheTeam() {
        assertThatThrownBy(() -> startNow(60)).hasMessage("sessions.lengthUnknown");
        assertThatThrownBy(() ->
                        service.startUnplanned(given.team(), new SessionHats(PersonId.next(), null, null), 10, laptop))
                .hasMessage("sessions.hatOfNobody");
    }

    @Test
    void hatsChangeWhileItRuns() {
        startNow(10);
        handle(Kind.HAT, "SCRIBE", given.secondMember().value());
        handle(Kind.HAT, "TIME_KEEPER", null);

        SessionHats hats = service.state(given.team(), laptop).hats();
        assertThat(hats.scribe()).isEqualTo(given.secondMember());
        assertThat(hats.timeKeeper()).isNull();
        assertThatThrownBy(() -> handle(Kind.HAT, "LEADER", UUID.randomUUID())).hasMessage("sessions.hatOfNobody");
        assertThatThrownBy(() -> handle(Kind.HAT, "CROWN", null)).hasMessage("sessions.unknownCommand");
        handle(Kind.END, "6", null);
        assertThatThrownBy(() -> handle(Kind.HAT, "SCRIBE", null)).hasMessage("sessions.over");
    }

    @Test
    void whoDoesNotWorkThatDayIsToldOnceWithoutAWordOfIt() {
        doesNotWork(given.secondMember());
        startNow(10);
        handle(Kind.DECIDE, "Eerst de lokalen", null);
        handle(Kind.END, "6", null);

        assertThat(told())
                .singleElement()
                .satisfies(notice -> assertThat(notice)
                        .startsWith(given.secondMember().text())
                        .doesNotContain("lokalen"));
    }

    private void doesNotWork(PersonId person) {
        jdbc.sql("update person set working_days = working_days & ~1 where id = ?")
                .param(person.value())
                .update();
    }

    private List<String> told() {
        return jdbc.sql("select person_id || ' ' || notice::text from notice where text_key = 'notices.sessions.digest'"
                        + " and school_id = (select school_id from team where id = ?)")
                .param(given.team().value())
                .query(String.class)
                .list();
    }

    private void startNow(int minutes) {
        service.startUnplanned(given.team(), service.state(given.team(), laptop).hats(), minutes, laptop);
    }

    private LiveSession live() {
        return Objects.requireNonNull(service.state(given.team(), laptop).live());
    }

    private void handle(Kind kind, String value, @Nullable UUID about) {
        service.handle(given.team(), laptop, new SessionCommand(UUID.randomUUID(), live().id(), kind, 0, value, about));
    }
}
