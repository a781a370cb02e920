package nl.samenbeter.programme.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenbeter.Given;
import nl.samenbeter.organisation.AbsenceKind;
import nl.samenbeter.organisation.EnterAbsence;
import nl.samenbeter.organisation.Leaving;
import nl.samenbeter.organisation.LeavingQueries;
import nl.samenbeter.organisation.MembershipId;
import nl.samenbeter.organisation.Successors;
import nl.samenbeter.programme.AwayPreview;
import nl.samenbeter.programme.AwayPreviewQueries;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is shown before somebody leaves or is away is what happens then. */
class LeaverStoriesTest extends PeopleStories {

    @Autowired
    LeavingQueries leaving;

    @Autowired
    AwayPreviewQueries previews;

    @Test
    void thePreviewOfALeaverIsWhatHappens() {
        time.movesTo(WEEK_5.plusDays(2).atTime(9, 0));
        PersonId leaver = leader(6);
        takesTheSessionsOfWeek(5, leaver);
        int own = openOf(leaver).size() - 1;
        PersonId kevin = leader(3);
        var choice = new Successors(kevin, Map.of());

        Given.signedIn(operator);
        Leaving before =
                leaving.after(membership(leaver), WEEK_5.plusDays(1), choice).orElseThrow();
        assertThat(before.atOnce()).isTrue();
        assertThat(before.tasks()).containsExactly(new Leaving.Moved("board-sessions", 1, name(kevin)));
        assertThat(before.ending()).isEqualTo(own);
        assertThat(before.turns()).extracting(Leaving.Turn::week).containsExactly(6);
        assertThat(before.colleagues()).containsKeys(kevin, coach).doesNotContainKey(leaver);
        assertThat(leader(6)).isEqualTo(leaver);

        ends(leaver, WEEK_5.plusDays(1), choice);

        assertThat(openOf(leaver)).isEmpty();
        assertThat(openOf(kevin)).contains(SESSIONS);
        assertThat(name(leader(6))).isEqualTo(before.turns().getFirst().leader());
        assertThat(people(coach)).first().satisfies(row -> {
            assertThat(row.code()).isEqualTo("left");
            assertThat(row.people().tasksMoved()).isEqualTo(1);
            assertThat(row.people().other()).isEqualTo(name(kevin));
        });
        assertThat(jdbc.sql("select kind from task_note where school_id = ? and person_id = ? and other_id = ?")
                        .params(school.value(), leaver.value(), kevin.value())
                        .query(String.class)
                        .list())
                .containsExactly("PASSED_ON");
    }

    @Test
    void aKindOfTaskGoesToItsOwnSuccessor() {
        time.movesTo(WEEK_5.plusDays(2).atTime(9, 0));
        PersonId leaver = leader(6);
        takesTheSessionsOfWeek(5, leaver);
        PersonId kevin = leader(3);

        ends(leaver, WEEK_5.plusDays(1), new Successors(leader(4), Map.of("board-sessions", kevin)));

        assertThat(openOf(kevin)).contains(SESSIONS);
    }

    @Test
    void whatIsChosenForALaterDayHappensThen() {
        time.movesTo(WEEK_5.plusDays(2).atTime(9, 0));
        PersonId leaver = leader(6);
        takesTheSessionsOfWeek(5, leaver);
        PersonId kevin = leader(3);
        var choice = new Successors(kevin, Map.of());
        LocalDate lastDay = WEEK_5.plusDays(3);

        Given.signedIn(operator);
        Leaving before = leaving.after(membership(leaver), lastDay, choice).orElseThrow();
        assertThat(before.atOnce()).isFalse();
        assertThat(before.firstDay()).isEqualTo(lastDay.plusDays(1));
        ends(leaver, lastDay, choice);
        assertThat(openOf(leaver)).contains(SESSIONS);

        time.movesTo(lastDay.plusDays(1).atTime(9, 0));

        assertThat(openOf(leaver)).isEmpty();
        assertThat(openOf(kevin)).contains(SESSIONS);
        assertThat(jdbc.sql("select count(*) from people_successor where person_id = ?")
                        .param(kevin.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void nobodyOutsideTheTeamTakesOver() {
        time.movesTo(WEEK_3.plusDays(1).atTime(9, 0));
        PersonId outsider = given.person("Iemand Anders", school);

        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> ends(leader(4), WEEK_3.plusDays(1), new Successors(outsider, Map.of())))
                .withMessage("organisation.successorNoMember");
    }

    @Test
    void thePreviewOfAnAbsenceIsWhatHappens() {
        time.movesTo(WEEK_3.plusDays(1).atTime(9, 0));
        PersonId sanne = leader(3);
        PersonId daan = leader(5);
        List<LocalDate> visits = visitDays(sanne);
        var command = new EnterAbsence(team, sanne, AbsenceKind.ABSENT, WEEK_3.plusDays(1), WEEK_3.plusDays(4), daan);
        Given.signedIn(sanne);

        AwayPreview before = previews.of(command);
        assertThat(before.atOnce()).isTrue();
        assertThat(before.tasks()).isEqualTo(1);
        assertThat(before.standIn()).isEqualTo(name(daan));
        assertThat(before.appointments())
                .extracting(AwayPreview.Moved::day)
                .containsExactlyElementsOf(visits.stream()
                        .filter(day -> !day.isBefore(WEEK_3.plusDays(1)))
                        .toList());
        absences.enter(command);

        assertThat(people(coach)).first().satisfies(row -> {
            assertThat(row.people().tasksMoved()).isEqualTo(before.tasks());
            assertThat(row.people().effects().moved())
                    .isEqualTo(before.appointments().size());
        });
    }

    @Test
    void thePreviewOfALaterAbsenceSaysWhoLeadsInstead() {
        time.movesTo(WEEK_4.plusDays(3).atTime(9, 0));
        PersonId sanne = leader(5);
        var command = new EnterAbsence(team, sanne, AbsenceKind.ABSENT, WEEK_5, WEEK_6.plusDays(4), leader(2));
        Given.signedIn(coach);

        AwayPreview before = previews.of(command);
        assertThat(before.atOnce()).isFalse();
        assertThat(before.uncovered()).noneMatch(row -> row.code().equals("sessions"));
        assertThat(before.turns()).extracting(AwayPreview.Turn::week).containsExactly(5, 7);
        absences.enter(command);

        assertThat(before.turns().getFirst().leader()).isEqualTo(name(leader(5)));
        assertThat(leader(7)).isEqualTo(sanne);
    }

    private void ends(PersonId person, LocalDate lastDay, Successors successors) {
        MembershipId membership = membership(person);
        Given.signedIn(operator);
        accounts.open(person, "p" + person.text().substring(0, 12), null);
        organisation.endMembership(membership, lastDay, successors);
    }

    private MembershipId membership(PersonId person) {
        return new MembershipId(jdbc.sql("select id from role_grant where person_id = ? and scope_id = ?")
                .params(person.value(), team.value())
                .query(UUID.class)
                .single());
    }
}
