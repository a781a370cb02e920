package nl.samenbeter.talks;

import static nl.samenbeter.talks.GivenTalks.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.shared.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class CoachTalkServiceTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    CoachTalkService service;

    @Autowired
    CoachTalkQueries queries;

    GivenTalks given;
    PersonId member;

    @BeforeEach
    void givenTalks() {
        given = GivenTalks.in(application);
        given.running();
        given.isCoach();
        member = given.school.members.getFirst();
    }

    @AfterEach
    void nobodySignedIn() {
        given.clear();
    }

    @Test
    void anAnswerIsKeptAtOnce() {
        given.now(MONDAY.plusDays(2).atTime(17, 0));

        service.answer(given.task(), AnswerTalk.held(member));
        assertThat(row().status()).isEqualTo(TalkStatus.HELD);

        service.answer(given.task(), AnswerTalk.notHeld(member, NotHeldReason.LATER));
        assertThat(row().reason()).isEqualTo(NotHeldReason.LATER);
    }

    @Test
    void aTalkIsMoved() {
        service.move(given.task(), new MoveTalk(member, MONDAY.plusDays(3), LocalTime.of(11, 5)));

        assertThat(row().day()).isEqualTo(MONDAY.plusDays(3));
        assertThat(row().begins()).isEqualTo(LocalTime.of(11, 5));
    }

    @Test
    void refusesAMomentThatCannotBe() {
        refused("talks.inThePast", MONDAY.minusDays(3), LocalTime.of(9, 0));
        refused("talks.notASchoolDay", MONDAY.plusDays(5), LocalTime.of(9, 0));
        refused("talks.tooLate", MONDAY.plusDays(60), LocalTime.of(9, 0));
        refused("talks.timeOutOfRange", MONDAY, LocalTime.of(6, 0));
        refused("talks.timeOutOfRange", MONDAY, LocalTime.of(20, 5));
        TalkRow other = queries.talks(given.task()).talks().stream()
                .filter(talk -> !talk.person().equals(member))
                .findFirst()
                .orElseThrow();
        refused("talks.overlaps", other.day(), other.begins());
    }

    @Test
    void aTalkIsNotFinishedBeforeEachHasAnAnswer() {
        service.answer(given.task(), AnswerTalk.notHeld(member, NotHeldReason.OTHER));

        assertThatThrownBy(() -> service.finish(given.task())).hasMessage("talks.unanswered");
    }

    @Test
    void aMemberIsRefused() {
        var task = given.task();
        given.isMember();

        assertThatThrownBy(() -> queries.talks(task)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.answer(task, AnswerTalk.held(member)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.move(task, new MoveTalk(member, MONDAY, LocalTime.NOON)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.finish(task)).isInstanceOf(AccessDeniedException.class);
    }

    private TalkRow row() {
        return queries.talks(given.task()).talks().stream()
                .filter(talk -> talk.person().equals(member))
                .findFirst()
                .orElseThrow();
    }

    private void refused(String code, LocalDate day, LocalTime time) {
        assertThatThrownBy(() -> service.move(given.task(), new MoveTalk(member, day, time)))
                .hasMessage(code);
    }
}
