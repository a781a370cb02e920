package nl.samenbeter.preparations;

import java.time.Duration;
import java.time.Instant;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** What a group works out: the case it starts from and where in the script it is. Its blocks stand on their own. */
@Table("work_design")
class WorkDesign {

    static final int QUESTION_LENGTH = 300;
    static final int GOAL_LENGTH = 300;
    static final int SITUATION_LENGTH = 500;
    static final int FIGURE_LENGTH = 100;
    static final int SOURCE_LENGTH = 200;

    @Id
    private final WorkDesignId id;

    @Version
    private final @Nullable Integer version;

    private final SchoolId schoolId;
    private final TeamId teamId;
    private final JointPreparationId preparationId;
    private final int groupNumber;
    private @Nullable String question;
    private @Nullable String goal;
    private @Nullable String situation;
    private @Nullable String figure;
    private @Nullable String source;
    private @Nullable PreparationTopicId topicId;
    private @Nullable PersonId guestId;
    private @Nullable String guestName;
    private @Nullable ScriptStep step;
    private @Nullable Instant stepBeganAt;
    private boolean ideasShown;

    @PersistenceCreator
    WorkDesign(
            WorkDesignId id,
            @Nullable Integer version,
            SchoolId schoolId,
            TeamId teamId,
            JointPreparationId preparationId,
            int groupNumber,
            @Nullable String question,
            @Nullable String goal,
            @Nullable String situation,
            @Nullable String figure,
            @Nullable String source,
            @Nullable PreparationTopicId topicId,
            @Nullable PersonId guestId,
            @Nullable String guestName,
            @Nullable ScriptStep step,
            @Nullable Instant stepBeganAt,
            boolean ideasShown) {
        this.id = id;
        this.version = version;
        this.schoolId = schoolId;
        this.teamId = teamId;
        this.preparationId = preparationId;
        this.groupNumber = groupNumber;
        this.question = question;
        this.goal = goal;
        this.situation = situation;
        this.figure = figure;
        this.source = source;
        this.topicId = topicId;
        this.guestId = guestId;
        this.guestName = guestName;
        this.step = step;
        this.stepBeganAt = stepBeganAt;
        this.ideasShown = ideasShown;
    }

    static WorkDesign of(JointPreparation preparation, int groupNumber) {
        return new WorkDesign(
                WorkDesignId.next(),
                null,
                preparation.school(),
                preparation.team(),
                preparation.id(),
                groupNumber,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false);
    }

    /** @throws nl.samenbeter.shared.DomainException {@code preparations.questionMissing}, {@code shared.textTooLong} */
    void bring(BringCase brought) {
        question = GroupWords.line(brought.question(), QUESTION_LENGTH, "preparations.questionMissing");
        goal = GroupWords.ifAny(brought.goal(), GOAL_LENGTH);
        situation = GroupWords.ifAny(brought.situation(), SITUATION_LENGTH);
        figure = GroupWords.ifAny(brought.figure(), FIGURE_LENGTH);
        source = GroupWords.ifAny(brought.source(), SOURCE_LENGTH);
        topicId = brought.topic();
        Teacher guest = brought.guest();
        guestId = guest == null ? null : guest.person();
        guestName =
                guest == null || guest.person() != null ? null : GroupWords.ifAny(guest.name(), Teacher.LONGEST_NAME);
    }

    /**
     * Goes on with the script, or back. Two people who press at the same moment go one step together.
     *
     * @param from the step that was on the screen; absent before the start
     * @param to absent to end the script
     * @return whether it went
     */
    boolean go(@Nullable ScriptStep from, @Nullable ScriptStep to, Instant now) {
        if (from != step) {
            return false;
        }
        step = to;
        stepBeganAt = to == null ? null : now;
        return true;
    }

    /** Ideas are written in silence until the group chooses; from then on all of them are seen, also when it goes back. */
    boolean showsIdeasNow() {
        if (ideasShown || step == null || step.compareTo(ScriptStep.CHOOSE) < 0) {
            return false;
        }
        ideasShown = true;
        return true;
    }

    /** What is left of the step; below nought when the group takes longer. */
    Duration left(Instant now) {
        return step == null || stepBeganAt == null
                ? Duration.ZERO
                : step.length().minus(Duration.between(stepBeganAt, now));
    }

    WorkDesignId id() {
        return id;
    }

    SchoolId school() {
        return schoolId;
    }

    TeamId team() {
        return teamId;
    }

    GroupRef group() {
        return new GroupRef(preparationId, groupNumber);
    }

    @Nullable
    String question() {
        return question;
    }

    /** As it was brought; absent until then. */
    @Nullable
    BringCase brought() {
        return question == null
                ? null
                : new BringCase(question, goal, situation, figure, source, topicId, guestTeacher());
    }

    private @Nullable Teacher guestTeacher() {
        return guestId == null && guestName == null ? null : new Teacher(guestId, guestName);
    }

    /** A teacher with an account who joins the group. */
    @Nullable
    PersonId guest() {
        return guestId;
    }

    @Nullable
    PreparationTopicId topic() {
        return topicId;
    }

    @Nullable
    ScriptStep step() {
        return step;
    }

    boolean ideasShown() {
        return ideasShown;
    }
}
