package nl.samenbeter.talks;

import static nl.samenbeter.Refusals.refused;
import static nl.samenbeter.talks.GivenTalks.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class TalkNoteServiceTest {

    private static final String AGREED = "kanarie: twee keer meelopen";

    @Autowired
    ApplicationContext application;

    @Autowired
    CoachTalkService talks;

    @Autowired
    TalkNoteService service;

    @Autowired
    TalkNoteQueries queries;

    @Autowired
    TalkPeopleChanges people;

    @Autowired
    TalkNoteSweep sweep;

    @Autowired
    JdbcClient jdbc;

    GivenTalks given;
    PersonId member;

    @BeforeEach
    void givenATalkThatWasHeld() {
        given = GivenTalks.in(application);
        given.running();
        given.isCoach();
        given.now(MONDAY.plusDays(3).atTime(17, 0));
        member = given.school.members.getFirst();
        talks.answer(given.task(), AnswerTalk.held(member));
    }

    @AfterEach
    void nobodySignedIn() {
        given.clear();
    }

    private TalkNoteRow mine() {
        assertThat(queries.mine()).hasSize(1);
        return queries.mine().getFirst();
    }

    private void written() {
        service.write(given.id(), member, 0, AGREED);
    }

    @Test
    void theCoachWritesAndTheMemberReadsAndAddsALine() {
        assertThat(mine().note()).isNull();
        written();

        given.isMember();
        assertThat(mine().agreed()).isEqualTo(AGREED);
        assertThat(mine().byMe()).isFalse();
        service.addOwnLine(mine().note(), mine().version(), "Ik kijk bij Karim.");

        given.isCoach();
        assertThat(mine().ownLine()).isEqualTo("Ik kijk bij Karim.");
        service.write(given.id(), member, mine().version(), "Drie keer meelopen");
        assertThat(mine().agreed()).isEqualTo("Drie keer meelopen");
    }

    @Test
    void nobodyElseFindsOrChangesIt() {
        given.secondCoach();
        written();
        TalkNoteId note = mine().note();
        var rows = new Given(jdbc);
        for (PersonId other : List.of(
                given.secondCoachId(),
                given.school.members.get(1),
                given.school.leader,
                rows.holding(Role.EXPERT_COACH, Scope.of(given.school.school)),
                rows.holding(Role.BOARD, Scope.of(given.school.board)),
                rows.holding(Role.ADMIN, Scope.of(given.school.school)),
                rows.holding(Role.ADMIN, Scope.everything()))) {
            Given.signedIn(other);
            assertThat(queries.mine()).isEmpty();
            assertThatThrownBy(() -> service.addOwnLine(note, 0, "x")).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> service.write(given.id(), member, 0, "x"))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void aTalkThatWasNotHeldHasNoNote() {
        refused("talks.note.notHeld", () -> service.write(given.id(), given.school.members.get(1), 0, AGREED));
        refused("talks.note.missing", () -> service.write(given.id(), member, 0, " "));
        refused("shared.textTooLong", () -> service.write(given.id(), member, 0, "a".repeat(1001)));
    }

    @Test
    void whoSawAnOlderOneIsToldSo() {
        written();

        refused("talks.note.changedMeanwhile", () -> service.write(given.id(), member, 9, "Anders"));
        given.isMember();
        refused("talks.note.changedMeanwhile", () -> service.addOwnLine(mine().note(), 9, "Anders"));
    }

    @Test
    void itGoesWhenOneOfTheTwoLeavesTheTeam() {
        written();

        people.memberLeft(given.school.team, member);

        assertThat(queries.mine()).noneMatch(row -> row.note() != null);
    }

    @Test
    void itGoesWithTheAccountOfEitherOfTheTwo() {
        written();

        jdbc.sql("delete from role_grant where person_id = ?")
                .param(member.value())
                .update();
        jdbc.sql("delete from person where id = ?").param(member.value()).update();

        assertThat(stored()).isZero();
    }

    @Test
    void itGoesAYearAfterTheEightWeeks() {
        written();
        given.now(LocalDate.of(2027, 10, 29).atTime(9, 0));
        sweep.sweep();
        assertThat(stored()).isOne();

        given.now(LocalDate.of(2027, 11, 30).atTime(9, 0));
        sweep.sweep();

        assertThat(stored()).isZero();
    }

    @Test
    void theEngineAndTheAuditKnowNothingOfIt() {
        written();

        List<String> columns = jdbc.sql("""
                        select format('select count(*) from %I where %I::text like ''%%kanarie:%%''', table_name, column_name)
                        from information_schema.columns where table_schema = 'public' and table_name <> 'talk_note'
                            and data_type in ('text', 'character varying')
                            and (table_name like 'act\\_%' or table_name like 'task\\_%' or table_name = 'audit_entry')""").query(String.class).list();

        assertThat(columns).isNotEmpty();
        assertThat(columns)
                .allSatisfy(sql ->
                        assertThat(jdbc.sql(sql).query(Integer.class).single()).isZero());
    }

    private int stored() {
        return jdbc.sql("select count(*) from talk_note where talks_id = ?")
                .param(given.id().value())
                .query(Integer.class)
                .single();
    }
}
