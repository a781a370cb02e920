package nl.samenbeter.sessions;

import static nl.samenbeter.sessions.GivenBlock.FRIDAY;
import static nl.samenbeter.sessions.GivenBlock.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.board.ActionRow;
import nl.samenbeter.board.ActionStatus;
import nl.samenbeter.board.TeamBoard;
import nl.samenbeter.sessions.SessionCommand.Kind;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What a session does to the board, and what is left of it for others. */
@IntegrationTest
class SessionBoardTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    SessionModeService service;

    @Autowired
    SessionRecordQueries queries;

    @Autowired
    SessionAfterService after;

    @Autowired
    SessionTips tips;

    @Autowired
    JdbcClient jdbc;

    GivenBlock given;
    final UUID laptop = UUID.randomUUID();
    PersonId member;

    @BeforeEach
    void givenASessionThatRuns() {
        given = GivenBlock.in(application);
        given.running(GivenBlock.DAILY_SESSIONS);
        given.now(THURSDAY.atTime(8, 15));
        given.isMember();
        member = given.member();
        service.start(given.team(), new SessionHats(member, null, null), laptop);
    }

    @AfterEach
    void nobodySignedIn() {
        given.clear();
    }

    @Test
    void whatIsAddedTwiceStandsOnTheBoardOnce() {
        SessionCommand action = command(Kind.ADD_ACTIONS, "Wisselkar regelen", member.value());
        handle(action);
        handle(action);
        SessionCommand success = command(Kind.ADD_SUCCESSES, "Twee lessen gered", null);
        handle(success);
        handle(success);
        SessionCommand point = command(Kind.ADD_POINTS, "Wifi valt uit in A1.03", null);
        handle(point);
        handle(point);

        assertThat(board().actions()).extracting(ActionRow::title).containsExactly("Wisselkar regelen");
        assertThat(board().actions()).extracting(ActionRow::owner).containsExactly(member);
        assertThat(board().successes()).hasSize(1);
        assertThat(board().points()).hasSize(1);
    }

    @Test
    void aCardMovesHoweverOftenItIsSaid() {
        SessionCommand action = command(Kind.ADD_ACTIONS, "Wisselkar regelen", member.value());
        handle(action);
        SessionCommand move = command(Kind.MOVE, "DOING", action.id());
        handle(move);
        handle(move);
        handle(command(Kind.MOVE, "DONE", action.id()));
        handle(move);

        assertThat(board().actions()).extracting(ActionRow::status).containsExactly(ActionStatus.DONE);
        assertThatThrownBy(() -> handle(command(Kind.MOVE, "LAPSED", action.id())))
                .hasMessage("sessions.unknownCommand");
        assertThatThrownBy(() -> handle(command(Kind.MOVE, "DONE", UUID.randomUUID())))
                .hasMessage("board.gone");
    }

    @Test
    void typedWordsThatComeAfterTheEndAreNotLost() {
        SessionCommand late = command(Kind.ADD_ACTIONS, "Belkaart ophangen", member.value());
        end();
        handle(late);

        assertThat(board().actions()).hasSize(1);
    }

    @Test
    void anActionIsForSomebodyOfTheTeam() {
        assertThatThrownBy(() -> handle(command(Kind.ADD_ACTIONS, "Iets doen", UUID.randomUUID())))
                .hasMessage("board.ownerNotInTeam");
        assertThatThrownBy(() -> handle(command(Kind.ADD_POINTS, " ", null))).hasMessage("sessions.noWords");
    }

    @Test
    void onlyTheLeaderReadsATipAndItIsGoneInAWeek() {
        assertThatThrownBy(() -> handle(command(Kind.TIP, "Te vroeg", null))).hasMessage("sessions.noTipNow");
        SessionCommand tip = command(Kind.TIP, "Laat iedereen uitpraten", null);
        SessionCommand top = command(Kind.TOP, "Lekker kort", null);
        end();
        handle(tip);
        handle(tip);
        handle(top);

        assertThat(queries.myTips())
                .extracting(SessionTip::words)
                .containsExactly("Lekker kort", "Laat iedereen uitpraten");
        given.isCoach();
        assertThat(queries.myTips()).isEmpty();
        after.forgetMyTips();
        given.isMember();
        assertThat(queries.myTips()).hasSize(2);

        given.now(THURSDAY.plusDays(8).atTime(8, 0));
        assertThat(queries.myTips()).isEmpty();
        assertThat(tips.sweep(THURSDAY.plusDays(8))).isGreaterThanOrEqualTo(2);
    }

    @Test
    void whatWasReadIsGone() {
        SessionCommand tip = command(Kind.TIP, "Sta erbij", null);
        end();
        handle(tip);
        after.forgetMyTips();

        assertThat(queries.myTips()).isEmpty();
        assertThat(jdbc.sql("select count(*) from session_tip where leader_id = ?")
                        .param(member.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoWasNotThereReadsTheSessionInAMinute() {
        jdbc.sql("update person set working_days = ? where id = ?")
                .params(
                        1 << (DayOfWeek.FRIDAY.getValue() - 1),
                        given.secondMember().value())
                .update();
        handle(command(Kind.DECIDE, "Vanaf maandag eerst de lokalen", null));
        handle(command(Kind.ADD_SUCCESSES, "Twee lessen gered", null));
        handle(command(Kind.ADD_ACTIONS, "Wisselkar regelen", member.value()));
        end();

        given.now(FRIDAY.atTime(8, 0));
        assertThat(queries.missed()).isEmpty();
        given.isSecondMember();
        assertThat(queries.missed())
                .containsExactly(new SessionDigest(
                        board().teamName(),
                        THURSDAY,
                        List.of("Vanaf maandag eerst de lokalen"),
                        List.of("Twee lessen gered"),
                        List.of(new SessionDigest.NewAction("Wisselkar regelen", "Daan Visser"))));
    }

    @Test
    void theCoachSaysHowTheSessionWentAndTheTeamSeesIt() {
        SessionRecordId session = live().id();
        given.isCoach();
        assertThatThrownBy(() -> after.check(given.team(), session, EnumSet.of(CheckItem.STANDING)))
                .hasMessage("sessions.gone");
        given.isMember();
        end();
        given.isCoach();
        after.check(given.team(), session, EnumSet.of(CheckItem.STANDING));
        after.check(given.team(), session, EnumSet.of(CheckItem.ON_TIME, CheckItem.ALL_SPOKE));

        given.isMember();
        HeldSession held = queries.held(given.team()).getFirst();
        assertThat(held.checks())
                .hasSize(CheckItem.values().length)
                .containsEntry(CheckItem.ON_TIME, true)
                .containsEntry(CheckItem.STANDING, false);
        assertThatThrownBy(() -> after.check(given.team(), session, EnumSet.of(CheckItem.STANDING)))
                .isInstanceOf(AccessDeniedException.class);
        given.isLeader();
        assertThat(queries.held(given.team()).getFirst().checks()).isEmpty();
        assertThatThrownBy(() -> queries.moodsOfTheWeek(given.team())).isInstanceOf(AccessDeniedException.class);
    }

    private TeamBoard board() {
        return service.state(given.team(), laptop).board();
    }

    private LiveSession live() {
        return Objects.requireNonNull(service.state(given.team(), laptop).live());
    }

    private void end() {
        handle(command(Kind.END, "6", null));
    }

    private SessionCommand command(Kind kind, String value, @Nullable UUID about) {
        return new SessionCommand(UUID.randomUUID(), live().id(), kind, 0, value, about);
    }

    private void handle(SessionCommand command) {
        service.handle(given.team(), laptop, command);
    }
}
