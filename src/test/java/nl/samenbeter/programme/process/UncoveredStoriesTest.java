package nl.samenbeter.programme.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.samenbeter.Given;
import nl.samenbeter.organisation.AbsenceId;
import nl.samenbeter.organisation.AbsenceKind;
import nl.samenbeter.organisation.EnterAbsence;
import nl.samenbeter.programme.RotaService;
import nl.samenbeter.programme.UncoveredQueries;
import nl.samenbeter.programme.UncoveredRow;
import nl.samenbeter.shared.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The coach sees what nobody is there for before it happens, arranges it, and sees it no more. */
class UncoveredStoriesTest extends PeopleStories {

    @Autowired
    UncoveredQueries uncovered;

    @Autowired
    RotaService rota;

    @Test
    void boardSessionsOfALeaderWhoIsAwayAreShownUntilSomebodyElseLeads() {
        time.movesTo(WEEK_3.plusDays(1).atTime(9, 0));
        PersonId sanne = leader(4);
        Given.signedIn(sanne);
        enters(sanne, WEEK_4.plusDays(3), WEEK_4.plusDays(4));

        assertThat(gaps("sessions")).singleElement().satisfies(gap -> {
            assertThat(gap.day()).isEqualTo(WEEK_4.plusDays(3));
            assertThat(gap.count()).isEqualTo(2);
            assertThat(gap.route()).isEqualTo("team/" + team + "/mensen");
        });
        assertThat(told("sessions")).isEqualTo(1);

        Given.signedIn(coach);
        var week = rota.coming(team).getFirst();
        assertThat(week.leader()).isEqualTo(sanne);
        rota.lead(team, week.run(), week.number(), leader(7));

        assertThat(gaps("sessions")).isEmpty();
        assertThat(leader(4)).isEqualTo(leader(7));
        assertThat(told("sessions")).isEqualTo(1);
    }

    @Test
    void aStandInLeadsToo() {
        time.movesTo(WEEK_3.plusDays(1).atTime(9, 0));
        Given.signedIn(coach);

        absences.enter(new EnterAbsence(
                team, leader(4), AbsenceKind.ABSENT, WEEK_4.plusDays(3), WEEK_4.plusDays(4), leader(6)));

        assertThat(gaps("sessions")).isEmpty();
        assertThat(told("sessions")).isZero();
    }

    @Test
    void aSessionThatHasOpenedIsCoveredByWhoeverHasItsTask() {
        time.movesTo(WEEK_3.plusDays(1).atTime(9, 0));
        PersonId sanne = leader(3);
        Given.signedIn(sanne);
        AbsenceId absence = enters(sanne, WEEK_3.plusDays(3), WEEK_3.plusDays(4));
        assertThat(gaps("sessions")).singleElement().satisfies(gap -> {
            assertThat(gap.day()).isEqualTo(WEEK_3.plusDays(3));
            assertThat(gap.route()).startsWith("taken/");
        });

        Given.signedIn(sanne);
        absences.end(absence);

        assertThat(gaps("sessions")).isEmpty();
    }

    @Test
    void aVisitThatLostItsMomentIsShown() {
        time.movesTo(WEEK_3.plusDays(1).atTime(9, 0));
        PersonId sanne = members.getFirst();
        LocalDate day = visitDays(sanne).getFirst();
        assertThat(gaps("visitMoment")).isEmpty();
        Given.signedIn(sanne);

        AbsenceId absence = enters(sanne, day, day);

        assertThat(gaps("visitMoment"))
                .isNotEmpty()
                .allSatisfy(gap -> assertThat(gap.people()).hasSize(2));
        Given.signedIn(sanne);
        absences.end(absence);
        assertThat(gaps("visitMoment")).isEmpty();
    }

    @Test
    void nobodyElseIsTold() {
        time.movesTo(WEEK_3.plusDays(1).atTime(9, 0));
        PersonId sanne = leader(4);
        Given.signedIn(sanne);
        enters(sanne, WEEK_4.plusDays(3), WEEK_4.plusDays(4));

        Given.signedIn(members.getLast());
        assertThat(uncovered.mine()).isEmpty();
        Given.signedIn(leader);
        assertThat(uncovered.mine()).isEmpty();
        assertThat(jdbc.sql("select distinct person_id from notice where text_key like 'notices.programme.uncovered%' "
                                + "and school_id = ?")
                        .param(school.value())
                        .query((row, n) -> new PersonId(row.getObject(1, java.util.UUID.class)))
                        .list())
                .containsExactly(coach);
    }

    private AbsenceId enters(PersonId person, LocalDate first, LocalDate last) {
        return absences.enter(new EnterAbsence(team, person, AbsenceKind.ABSENT, first, last, null));
    }

    private List<UncoveredRow> gaps(String code) {
        Given.signedIn(coach);
        return uncovered.mine().stream().filter(row -> row.code().equals(code)).toList();
    }

    private int told(String code) {
        return jdbc.sql("select count(*) from notice where person_id = ? and text_key = ?")
                .params(coach.value(), "notices.programme.uncovered." + code)
                .query(Integer.class)
                .single();
    }
}
