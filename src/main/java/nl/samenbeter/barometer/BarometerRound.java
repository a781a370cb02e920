package nl.samenbeter.barometer;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import nl.samenbeter.sealing.Seal;
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
 * One asking of a barometer. That of a team closes when its plan item is due, so that moment lives in the plan only; one of
 * others has no plan item and says itself when it closes.
 * Envelopes and answers are no part of it: nothing ever loads them together.
 */
@Table("barometer_round")
class BarometerRound {

    @Id
    private final BarometerRoundId id;

    @Version
    private final @Nullable Integer version;

    private final SchoolId schoolId;
    private final @Nullable TeamId teamId;
    private final @Nullable ProgrammeId programmeId;
    private final @Nullable PlanItemId planItemId;
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
    private final @Nullable Instant closesAt;
    private @Nullable Instant remindedAt;

    @PersistenceCreator
    BarometerRound(
            BarometerRoundId id,
            @Nullable Integer version,
            SchoolId schoolId,
            @Nullable TeamId teamId,
            @Nullable ProgrammeId programmeId,
            @Nullable PlanItemId planItemId,
            QuestionSet questionSet,
            byte[] publicKey,
            BarometerRoundStatus status,
            @Nullable Instant closedAt,
            @Nullable Integer taken,
            @Nullable Integer unreadable,
            @Nullable Integer asked,
            @Nullable Instant leadershipFrom,
            boolean wordsChecked,
            @Nullable UUID actionId,
            @Nullable Instant closesAt,
            @Nullable Instant remindedAt) {
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
        this.closesAt = closesAt;
        this.remindedAt = remindedAt;
    }

    static BarometerRound open(
            BarometerRoundId id,
            SchoolId school,
            TeamId team,
            ProgrammeId programme,
            PlanItemId planItem,
            QuestionSet set,
            byte[] publicKey) {
        return opened(id, school, team, programme, planItem, set, publicKey, null);
    }

    /**
     * A round of others than a team.
     *
     * @param about whose service; absent for all teams of the school
     */
    static BarometerRound ofOthers(
            BarometerRoundId id,
            SchoolId school,
            @Nullable TeamId about,
            @Nullable ProgrammeId programme,
            QuestionSet set,
            Instant closes,
            byte[] publicKey) {
        return opened(id, school, about, programme, null, set, publicKey, closes);
    }

    private static BarometerRound opened(
            BarometerRoundId id,
            SchoolId school,
            @Nullable TeamId team,
            @Nullable ProgrammeId programme,
            @Nullable PlanItemId planItem,
            QuestionSet set,
            byte[] publicKey,
            @Nullable Instant closes) {
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
                null,
                closes,
                null);
    }

    /** Everybody was reminded of it; once. */
    void reminded(Instant at) {
        if (remindedAt == null) {
            remindedAt = at;
        }
    }

    /** Whether everybody was reminded at that moment or later. */
    boolean wasRemindedSince(Instant moment) {
        return remindedAt != null && !remindedAt.isBefore(moment);
    }

    /** @return the envelope */
    byte[] seal(Answers answers) {
        if (!isOpen()) {
            throw new DomainException("barometer.closed");
        }
        answers.mustFit(questionSet);
        return Seal.close(publicKey, SealedRounds.KIND.of(id), SheetCodec.write(questionSet, answers));
    }

    /**
     * @param envelopes how many people answered
     * @param lost how many of these could not be opened
     * @param members how many people could answer at this moment
     * @param leaders when leadership may see the results; absent for what it answers itself
     */
    void close(int envelopes, int lost, int members, Instant at, @Nullable Instant leaders) {
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

    Audience audience() {
        return questionSet.audience();
    }

    boolean isOfTeam() {
        return audience() == Audience.TEAM;
    }

    /** When it closes, if it is not of a team. */
    Instant closes() {
        return Objects.requireNonNull(closesAt);
    }

    /** Absent for what leadership answers. */
    @Nullable
    TeamId about() {
        return teamId;
    }

    TeamId team() {
        return Objects.requireNonNull(teamId);
    }

    PlanItemId planItem() {
        return Objects.requireNonNull(planItemId);
    }

    QuestionSet set() {
        return questionSet;
    }

    ProgrammeId programme() {
        return Objects.requireNonNull(programmeId);
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
