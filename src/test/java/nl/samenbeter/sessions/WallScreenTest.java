package nl.samenbeter.sessions;

import static nl.samenbeter.sessions.GivenBlock.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.security.TryBudgets;
import nl.samenbeter.sessions.SessionCommand.Kind;
import nl.samenbeter.shared.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** A screen on the wall, from the code to the end of its right. */
@IntegrationTest
class WallScreenTest {

    private static final String PLACE = "in de docentenkamer";

    @Autowired
    ApplicationContext application;

    @Autowired
    ScreenSessionService screen;

    @Autowired
    BoardScreenService service;

    @Autowired
    SessionModeService people;

    @Autowired
    JdbcClient jdbc;

    GivenBlock given;
    final ScreenToken token = ScreenToken.next();

    @BeforeEach
    void givenASessionThisThursday() {
        given = GivenBlock.in(application);
        given.running(GivenBlock.DAILY_SESSIONS);
        given.now(THURSDAY.atTime(8, 15));
    }

    @AfterEach
    void nobodySignedIn() {
        given.clear();
    }

    @Test
    void aPairedScreenHoldsTheSessionOfItsTeam() {
        pair();
        nobody();

        screen.start(token, screen.state(token).hats());
        SessionRecordId session = live().id();
        screen.handle(token, command(session, Kind.TAP, "GOOD"));
        screen.handle(token, command(session, Kind.PART, "ACTIONS"));

        assertThat(live().leads()).isTrue();
        assertThat(live().moods()).isEqualTo(new MoodCounts(1, 0, 0));
        given.isMember();
        LiveSession followed = Objects.requireNonNull(
                people.state(given.team(), UUID.randomUUID()).live());
        assertThat(followed.screenPlace()).isEqualTo(PLACE);
        assertThat(followed.part()).isEqualTo(SessionPart.ACTIONS);
    }

    @Test
    void aScreenThatIsNotPairedHasNoTeam() {
        nobody();
        screen.code(token, "10.0.0.1");

        assertThat(screen.team(token)).isEmpty();
        assertThatThrownBy(() -> screen.state(token)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> screen.start(token, new SessionHats(null, null, null)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theRightIsForTheScreenAloneAndOpensNoOtherDoor() {
        pair();
        nobody();

        assertThatThrownBy(() -> people.state(given.team(), UUID.randomUUID()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.screens(given.team())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> screen.state(ScreenToken.next())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aScreenReachesNoSessionOfAnotherTeam() {
        given.isMember();
        people.start(given.team(), new SessionHats(null, null, null), UUID.randomUUID());
        SessionRecordId session = Objects.requireNonNull(
                        people.state(given.team(), UUID.randomUUID()).live())
                .id();
        var other = GivenBlock.in(application);
        other.isCoach();
        service.pair(other.team(), screen.code(token, "10.0.0.1").code(), PLACE);
        nobody();

        assertThatThrownBy(() -> screen.handle(token, command(session, Kind.TAP, "GOOD")))
                .hasMessage("sessions.gone");
    }

    @Test
    void takingTheScreenOffWorksAtOnceAndItMayBePairedAgain() {
        pair();
        BoardScreenId id = service.screens(given.team()).getFirst().id();
        service.revoke(given.team(), id);

        assertThat(service.screens(given.team())).isEmpty();
        assertThat(screen.team(token)).isEmpty();
        assertThatThrownBy(() -> screen.state(token)).isInstanceOf(AccessDeniedException.class);

        pair();
        assertThat(screen.team(token)).contains(given.team());
    }

    @Test
    void theRightEndsWithTheSchoolYear() {
        pair();

        given.now(LocalDate.of(2027, 7, 31).atTime(12, 0));
        assertThat(screen.team(token)).contains(given.team());
        given.now(LocalDate.of(2027, 8, 1).atTime(0, 1));
        assertThat(screen.team(token)).isEmpty();
        assertThat(BoardScreen.endOfSchoolYear(LocalDate.of(2026, 7, 31))).isEqualTo(LocalDate.of(2026, 7, 31));
        assertThat(BoardScreen.endOfSchoolYear(LocalDate.of(2026, 8, 1))).isEqualTo(LocalDate.of(2027, 7, 31));
    }

    @Test
    void aCodeWorksOnceAndNotForLong() {
        String code = screen.code(token, "10.0.0.1").code();
        assertThat(code).matches("\\d{6}");
        assertThat(screen.code(token, "10.0.0.1").code()).isEqualTo(code);
        given.isCoach();
        service.pair(given.team(), code.substring(0, 3) + " " + code.substring(3), PLACE);
        assertThatThrownBy(() -> service.pair(given.team(), code, PLACE)).hasMessage("sessions.codeGone");

        ScreenToken other = ScreenToken.next();
        String old = screen.code(other, "10.0.0.1").code();
        jdbc.sql("update screen_request set expires_at = ? where code = ?")
                .params(Timestamp.from(Instant.EPOCH), old)
                .update();
        assertThatThrownBy(() -> service.pair(given.team(), old, PLACE)).hasMessage("sessions.codeGone");
        assertThat(screen.code(other, "10.0.0.1").code()).isNotEqualTo(old);
    }

    @Test
    void guessingIsSlowedDown() {
        String code = screen.code(token, "10.0.0.1").code();
        String wrong = code.equals("000000") ? "000001" : "000000";
        given.isCoach();
        for (int guess = 0; guess < ScreenTries.PER_PERSON; guess++) {
            assertThatThrownBy(() -> service.pair(given.team(), wrong, PLACE)).hasMessage("sessions.codeGone");
        }

        assertThatThrownBy(() -> service.pair(given.team(), code, PLACE)).hasMessage("sessions.tooManyTries");
        assertThat(screen.team(token)).isEmpty();
    }

    @Test
    void guessesCountOnAllNodesTogether() {
        given.isCoach();
        PersonId coach = given.coach();
        ScreenTries elsewhere = new ScreenTries(application.getBean(TryBudgets.class));
        for (int guess = 0; guess < ScreenTries.PER_PERSON; guess++) {
            assertThat(elsewhere.take(coach, given.school())).isTrue();
        }

        String code = screen.code(token, "10.0.0.1").code();
        assertThatThrownBy(() -> service.pair(given.team(), code, PLACE)).hasMessage("sessions.tooManyTries");
        elsewhere.giveBack(coach, given.school());
        service.pair(given.team(), code, PLACE);
        assertThat(screen.team(token)).contains(given.team());
    }

    @Test
    void afterPairingTheScreenIsKnownByAnotherToken() {
        pair();
        ScreenToken next = screen.renew(token).orElseThrow();

        assertThat(screen.team(token)).as("who knew it before the pairing").isEmpty();
        assertThatThrownBy(() -> screen.renew(token)).isInstanceOf(AccessDeniedException.class);
        assertThat(screen.team(next)).contains(given.team());
        assertThat(screen.renew(next)).as("once").isEmpty();
        assertThat(service.screens(given.team())).hasSize(1);
    }

    @Test
    void oneAddressHoldsOnlyAFewPlaces() {
        nobody();
        jdbc.sql("delete from screen_request").update();
        String honest = screen.code(token, "10.0.0.1").code();
        ScreenToken first = ScreenToken.next();
        screen.code(first, "10.6.6.6");
        for (int asked = 0; asked < 2 * ScreenRequests.MOST; asked++) {
            screen.code(ScreenToken.next(), "10.6.6.6");
        }

        assertThat(waiting("10.6.6.6")).isEqualTo(ScreenRequests.PER_ADDRESS);
        assertThat(waits(first)).as("the oldest of that address gave way").isFalse();
        assertThat(screen.code(token, "10.0.0.1").code()).isEqualTo(honest);
    }

    @Test
    void whenAllPlacesAreTakenTheOldestOfTheBusiestAddressGivesWay() {
        nobody();
        jdbc.sql("delete from screen_request").update();
        screen.code(token, "10.0.0.1");
        for (int address = 0; address < 20; address++) {
            for (int asked = 0; asked < ScreenRequests.PER_ADDRESS; asked++) {
                screen.code(ScreenToken.next(), "10.6.6." + address);
            }
        }

        assertThat(jdbc.sql("select count(*) from screen_request")
                        .query(Integer.class)
                        .single())
                .isEqualTo(ScreenRequests.MOST);
        assertThat(waits(token))
                .as("one that asks from elsewhere keeps its place")
                .isTrue();
        ScreenToken late = ScreenToken.next();
        screen.code(late, "10.0.0.2");
        assertThat(waits(late)).isTrue();
    }

    private boolean waits(ScreenToken one) {
        return jdbc.sql("select count(*) from screen_request where token_hash = ?")
                        .param(one.hash())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private int waiting(String address) {
        return jdbc.sql("select count(*) from screen_request where address_hash = ?")
                .param(ScreenToken.hash(address))
                .query(Integer.class)
                .single();
    }

    @Test
    void aScreenHasAPlace() {
        given.isCoach();
        assertThatThrownBy(() -> service.pair(given.team(), "123456", " ")).hasMessage("sessions.screenNeedsPlace");
    }

    @Test
    void onlyTheCoachOfTheTeamPairs() {
        String code = screen.code(token, "10.0.0.1").code();
        given.isMember();
        assertThatThrownBy(() -> service.pair(given.team(), code, PLACE)).isInstanceOf(AccessDeniedException.class);
        var other = GivenBlock.in(application);
        other.isCoach();
        assertThatThrownBy(() -> service.pair(given.team(), code, PLACE)).isInstanceOf(AccessDeniedException.class);

        pair();
        BoardScreenId id = service.screens(given.team()).getFirst().id();
        other.isCoach();
        assertThatThrownBy(() -> service.revoke(other.team(), id)).hasMessage("sessions.screenGone");
    }

    @Test
    void theTokenItselfIsNowhere() {
        pair();

        assertThat(jdbc.sql("select token_hash from board_screen where team_id = ?")
                        .param(given.team().value())
                        .query(String.class)
                        .single())
                .isEqualTo(token.hash())
                .doesNotContain(token.value());
        assertThat(token.toString()).doesNotContain(token.value());
    }

    private void pair() {
        given.isCoach();
        service.pair(given.team(), screen.code(token, "10.0.0.1").code(), PLACE);
    }

    private LiveSession live() {
        return Objects.requireNonNull(screen.state(token).live());
    }

    private static SessionCommand command(SessionRecordId session, Kind kind, String value) {
        return new SessionCommand(UUID.randomUUID(), session, kind, 0, value, null);
    }

    private static void nobody() {
        Given.nobodySignedIn();
        SecurityContextHolder.getContext()
                .setAuthentication(new AnonymousAuthenticationToken(
                        "key", "anonymousUser", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
    }
}
