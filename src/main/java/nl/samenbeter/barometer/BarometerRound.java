package nl.samenbeter.barometer;

import java.time.Instant;
import java.util.UUID;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One asking of a barometer in a team. It closes when its plan item is due, so that moment lives in the plan only.
 * Envelopes and answers are no part of it: nothing ever loads them together.
 */
@Table("barometer_round")
class BarometerRound {

    @Id
    private final BarometerRoundId id;

    @Version
    private final @Nullable Integer version;

    private final SchoolId schoolId;
    private final TeamId teamId;
    private final ProgrammeId programmeId;
    private final PlanItemId planItemId;
    private final QuestionSet questionSet;
    private final byte[] publicKey;
    private BarometerRoundStatus status;
    private @Nullable Instant closedAt;
    private @Nullable Integer taken;
    private @Nullable Integer unreadable;
    private @Nullable Integer asked;
    private @Nullable Instant leadershipFrom;
    private boolean wordsChecked;
    private @Nullable UUID actionId;

    @PersistenceCreator
    BarometerRound(
            BarometerRoundId id,
            @Nullable Integer version,
            SchoolId schoolId,
            TeamId teamId,
            ProgrammeId programmeId,
            PlanItemId planItemId,
            QuestionSet questionSet,
            byte[] publicKey,
            BarometerRoundStatus status,
            @Nullable Instant closedAt,
            @Nullable Integer taken,
            @Nullable Integer unreadable,
            @Nullable Integer asked,
            @Nullable Instant leadershipFrom,
            boolean wordsChecked,
            @Nullable UUID actionId) {
        this.id = id;
        this.version = version;
        this.schoolId = schoolId;
        this.teamId = teamId;
        this.programmeId = programmeId;
        this.planItemId = planItemId;
        this.questionSet = questionSet;
        this.publicKey = publicKey;
        this.status = status;
        this.closedAt = closedAt;
        this.taken = taken;
        this.unreadable = unreadable;
        this.asked = asked;
        this.leadershipFrom = leadershipFrom;
        this.wordsChecked = wordsChecked;
        this.actionId = actionId;
    }

    static BarometerRound open(
            BarometerRoundId id,
            SchoolId school,
            TeamId team,
            ProgrammeId programme,
            PlanItemId planItem,
            QuestionSet set,
            byte[] publicKey) {
        return new BarometerRound(
                id,
                null,
                school,
                team,
                programme,
                planItem,
                set,
                publicKey,
                BarometerRoundStatus.OPEN,
                null,
                null,
                null,
                null,
                null,
                false,
                null);
    }

    /** @return the envelope */
    byte[] seal(Answers answers) {
        if (!isOpen()) {
            throw new DomainException("barometer.closed");
        }
        answers.mustFit(questionSet);
        return Seal.close(publicKey, id, SheetCodec.write(questionSet, answers));
    }

    /**
     * @param envelopes how many people answered
     * @param lost how many of these could not be opened
     * @param members how many people the team has at this moment
     * @param leaders when leadership may see the results
     */
    void close(int envelopes, int lost, int members, Instant at, Instant leaders) {
        if (!isOpen()) {
            throw new IllegalStateException("round " + id + " is closed already");
        }
        status = BarometerRoundStatus.CLOSED;
        closedAt = at;
        taken = envelopes;
        unreadable = lost;
        asked = Math.max(members, envelopes);
        leadershipFrom = leaders;
    }

    /** The one action that the team puts on its board because of this round. */
    void leadTo(UUID action) {
        mustHaveNoAction();
        actionId = action;
    }

    void mustHaveNoAction() {
        mustBeClosed();
        if (actionId != null) {
            throw new DomainException("barometer.actionChosen");
        }
    }

    /** From now on the team reads the words that were not withheld. */
    void wordsChecked() {
        mustBeClosed();
        wordsChecked = true;
    }

    void mustHaveWordsUnchecked() {
        mustBeClosed();
        if (wordsChecked) {
            throw new DomainException("barometer.wordsShown");
        }
    }

    private void mustBeClosed() {
        if (isOpen()) {
            throw new DomainException("barometer.stillOpen");
        }
    }

    /** Whether anything of it may be shown at all. */
    boolean hasEnough() {
        return readable() >= Suppression.MINIMUM;
    }

    /** How many sheets were opened. */
    int readable() {
        return taken == null || unreadable == null ? 0 : taken - unreadable;
    }

    boolean isOpen() {
        return status == BarometerRoundStatus.OPEN;
    }

    BarometerRoundId id() {
        return id;
    }

    SchoolId school() {
        return schoolId;
    }

    TeamId team() {
        return teamId;
    }

    PlanItemId planItem() {
        return planItemId;
    }

    QuestionSet set() {
        return questionSet;
    }

    ProgrammeId programme() {
        return programmeId;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    /** Absent for rounds of before it was kept. */
    @Nullable
    Integer asked() {
        return asked;
    }

    @Nullable
    Instant leadershipFrom() {
        return leadershipFrom;
    }

    boolean areWordsChecked() {
        return wordsChecked;
    }

    @Nullable
    UUID action() {
        return actionId;
    }

    @Nullable
    Integer taken() {
        return taken;
    }

    @Nullable
    Integer unreadable() {
        return unreadable;
    }
}
