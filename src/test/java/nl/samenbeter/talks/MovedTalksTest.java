package nl.samenbeter.talks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.programme.ItemAppointment;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.timeline.ApplyChange;
import nl.samenbeter.timeline.Slack;
import nl.samenbeter.timeline.TimelineChange;
import nl.samenbeter.timeline.TimelineChange.ShiftWeeks;
import nl.samenbeter.timeline.TimelineLine;
import nl.samenbeter.timeline.TimelineService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The talks of week 6 go a programme week later, over the autumn holiday. */
@IntegrationTest
class MovedTalksTest {

    private static final TimelineChange A_WEEK_LATER = new ShiftWeeks(GivenTalks.MONDAY, 1, Slack.KEEP);
    private static final int WEEKS = 2;

    @Autowired
    ApplicationContext application;

    @Autowired
    TimelineService timeline;

    @Autowired
    CoachTalkRounds rounds;

    @Autowired
    MovedTalks moved;

    GivenTalks given;

    @BeforeEach
    void theTalksHaveOpened() {
        given = GivenTalks.in(application);
        given.running();
        given.isCoach();
    }

    @AfterEach
    void setBack() {
        given.clear();
    }

    @Test
    void everyTalkKeepsItsWeekdayAndTime() {
        Map<PersonId, CoachTalks.Talk> before = talks();
        assertThat(before).hasSize(6);

        aWeekLater();

        talks().forEach((person, talk) -> {
            CoachTalks.Talk was = Objects.requireNonNull(before.get(person));
            assertThat(talk.day()).isEqualTo(was.day().plusWeeks(WEEKS));
            assertThat(talk.begins()).isEqualTo(was.begins());
        });
    }

    @Test
    void aTalkThatWasAnsweredStays() {
        PersonId person = given.school.members.getFirst();
        CoachTalks round = given.talks();
        LocalDate day = Objects.requireNonNull(talks().get(person)).day();
        round.answer(new AnswerTalk(person, true, null), day);
        rounds.save(round);

        aWeekLater();

        assertThat(talks().get(person).day()).isEqualTo(day);
        assertThat(talks().get(person).status()).isEqualTo(TalkStatus.HELD);
        assertThat(talks().values())
                .filteredOn(talk -> !talk.person().equals(person))
                .allSatisfy(talk -> assertThat(talk.day()).isAfterOrEqualTo(GivenTalks.MONDAY.plusWeeks(WEEKS)));
    }

    @Test
    void aTalkWithoutAMomentStaysWithoutOne() {
        PersonId person = given.school.members.getFirst();
        CoachTalks round = given.talks();
        round.meet(person, null);
        rounds.save(round);

        aWeekLater();

        assertThat(talks().get(person).moment()).isEmpty();
        assertThat(moved.of(List.of(round.planItem()))).hasSize(5);
    }

    @Test
    void thePreviewTellsWhereTheyGo() {
        assertThat(timeline.preview(given.programme(), A_WEEK_LATER).lines())
                .filteredOn(line -> line.kind() == TimelineLine.Kind.APPOINTMENT)
                .hasSize(6)
                .allSatisfy(line -> assertThat(line.after().first())
                        .isEqualTo(line.before().first().plusWeeks(WEEKS)));
    }

    @Test
    void tellsWhoMeets() {
        CoachTalks round = given.talks();
        CoachTalks.Talk talk = round.talks().getFirst();

        assertThat(moved.of(List.of(round.planItem())))
                .hasSize(6)
                .contains(new ItemAppointment(
                        round.planItem(),
                        PlanKind.COACH_TALK,
                        List.of(talk.person(), given.school.coach),
                        Objects.requireNonNull(talk.day()),
                        talk.begins()));
    }

    private void aWeekLater() {
        String seen = timeline.preview(given.programme(), A_WEEK_LATER).seen();
        timeline.apply(new ApplyChange(given.programme(), A_WEEK_LATER, seen, "Het is toetsweek."));
    }

    private Map<PersonId, CoachTalks.Talk> talks() {
        return given.talks().talks().stream().collect(Collectors.toMap(CoachTalks.Talk::person, Function.identity()));
    }
}
