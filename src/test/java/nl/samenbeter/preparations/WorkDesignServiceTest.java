package nl.samenbeter.preparations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.programme.FollowUp;
import nl.samenbeter.programme.FollowUpKind;
import nl.samenbeter.programme.FollowUps;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A group with its case, its script and its ideas. */
@IntegrationTest
class WorkDesignServiceTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    WorkDesignService designs;

    @Autowired
    WorkDesignQueries queries;

    @Autowired
    IdeaService ideas;

    @Autowired
    PreparationService preparations;

    @Autowired
    FollowUps followUps;

    @Autowired
    JdbcClient jdbc;

    GivenPreparation given;
    PersonId owner;
    PersonId other;

    @BeforeEach
    void givenAGroup() {
        given = GivenPreparation.in(application);
        given.running();
        owner = given.owner(1);
        other = given.other(1);
    }

    @AfterEach
    void nobodySignedIn() {
        given.clear();
    }

    private static BringCase question(String words, PreparationTopicId topic) {
        return new BringCase(words, "De leraar", "Elke wissel kost tijd", "14 per week", "Rooster", topic);
    }

    private void brings(PersonId person, int group, BringCase brought) {
        given.school.doAs(person, () -> designs.bring(given.group(group), brought));
    }

    private static void refused(String code, Runnable call) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(call::run)
                .satisfies(no -> assertThat(no.code()).isEqualTo(code));
    }

    private PreparationTopicId topic(String title) {
        UUID id = followUps.open(new FollowUp(
                FollowUpKind.PREPARATION_TOPIC,
                given.school.school,
                given.school.team,
                given.programme(),
                title,
                owner,
                null,
                GivenPreparation.THURSDAY));
        return new PreparationTopicId(id);
    }

    @Test
    void theGroupReadsTheCaseThatItsOwnerBrings() {
        assertThat(given.design(other, 1).brought()).isNull();

        brings(owner, 1, question("Waarom zoveel wissels?", null));

        assertThat(given.design(other, 1).brought()).isEqualTo(question("Waarom zoveel wissels?", null));
        assertThat(given.row(1).question()).isEqualTo("Waarom zoveel wissels?");
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> brings(other, 1, question("Mijn vraag", null)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> given.design(given.people(2).getFirst(), 1));
    }

    @Test
    void anOpenQuestionOfTheTeamIsTakenByOneGroup() {
        PreparationTopicId wissels = topic("Wissels in lokaal 12");
        assertThat(given.design(owner, 1).topics()).singleElement().satisfies(row -> {
            assertThat(row.title()).isEqualTo("Wissels in lokaal 12");
            assertThat(row.owner()).isEqualTo(given.name(owner));
            assertThat(row.wantedBy()).isEqualTo(GivenPreparation.THURSDAY);
        });

        brings(owner, 1, question("Waarom zoveel wissels?", wissels));

        assertThat(given.design(owner, 1).topics()).isEmpty();
        refused("preparations.topicTaken", () -> brings(given.owner(2), 2, question("Ook", wissels)));
        refused("preparations.topicGone", () -> brings(given.owner(2), 2, question("Ook", PreparationTopicId.next())));

        brings(owner, 1, question("Iets anders", null));
        brings(given.owner(2), 2, question("Waarom zoveel wissels?", wissels));
        assertThat(given.design(owner, 1).topics()).isEmpty();
    }

    @Test
    void everybodySeesTheSameStepAndTheSameTime() {
        given.school.doAs(owner, () -> designs.go(given.group(1), null, ScriptStep.CASE));
        jdbc.sql("update work_design set step_began_at = step_began_at - interval '4 minutes'")
                .update();

        DesignDetails seen = given.design(other, 1);
        assertThat(seen.step()).isEqualTo(ScriptStep.CASE);
        assertThat(seen.secondsLeft()).isBetween(50L, 60L);
        assertThat(given.design(owner, 1).secondsLeft()).isBetween(50L, 60L);
        assertThat(given.design(given.owner(2), 2).step()).isNull();
    }

    @Test
    void ideasAreHiddenUntilTheGroupChoosesAndThenHaveNoAuthor() {
        given.school.doAs(owner, () -> ideas.add(given.group(1), "Eén lijst"));
        given.school.doAs(other, () -> ideas.add(given.group(1), "Bellen"));
        assertThat(given.design(other, 1).ideas()).extracting(IdeaRow::words).containsExactly("Bellen");
        assertThat(given.design(other, 1).hiddenIdeas()).isEqualTo(1);
        IdeaCardId list = given.design(owner, 1).ideas().getFirst().id();
        refused("preparations.ideaGone", () -> given.school.doAs(other, () -> ideas.remove(given.group(1), list)));
        refused("preparations.ideaGone", () -> given.school.doAs(other, () -> ideas.choose(given.group(1), list)));

        given.school.doAs(owner, () -> designs.go(given.group(1), null, ScriptStep.CHOOSE));

        assertThat(jdbc.sql("select count(c.author_id) from idea_card c join work_design d on d.id = c.design_id "
                                + "where d.preparation_id = ?")
                        .param(given.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(given.design(other, 1).ideas())
                .extracting(IdeaRow::words)
                .containsExactlyInAnyOrder("Eén lijst", "Bellen");
        given.school.doAs(other, () -> {
            ideas.weigh(given.group(1), list, 3, 2);
            ideas.choose(
                    given.group(1), given.design(other, 1).ideas().getLast().id());
            ideas.choose(given.group(1), list);
        });
        assertThat(given.design(owner, 1).ideas())
                .filteredOn(IdeaRow::chosen)
                .singleElement()
                .satisfies(idea -> {
                    assertThat(idea.words()).isEqualTo("Eén lijst");
                    assertThat(idea.weight()).isEqualTo(6);
                });
    }

    @Test
    void theWholeTeamReadsWhatAGroupWorkedOutOnceItHasMet() {
        PersonId reader = given.people(2).getFirst();
        brings(owner, 1, question("Waarom zoveel wissels?", null));
        given.school.doAs(owner, () -> ideas.add(given.group(1), "Eén lijst"));
        assertThat(given.school.as(reader, queries::workedOut)).isEmpty();

        given.now(GivenPreparation.THURSDAY.atTime(16, 20));
        given.school.doAs(owner, () -> preparations.hold(given.task(1), HoldPreparation.held(60, 3)));

        assertThat(given.school.as(reader, queries::workedOut)).singleElement().satisfies(one -> {
            assertThat(one.group()).isEqualTo(given.group(1));
            assertThat(one.standing()).isEqualTo(WorkedOut.Standing.WORKED_OUT);
        });
        DesignDetails read = given.design(reader, 1);
        assertThat(read.brought()).isNotNull();
        assertThat(read.mayWork()).isFalse();
        assertThat(read.ideas()).isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> given.school.doAs(reader, () -> ideas.add(given.group(1), "Ook")));
        PersonId outsider = given.school.outsider();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> given.design(outsider, 1));
    }
}
