package nl.samenbeter.preparations;

import java.time.Instant;
import java.time.LocalDate;
import nl.samenbeter.programme.FollowUp;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A question of the team that waits for a group to take it. */
@Table("preparation_topic")
class PreparationTopic {

    @Id
    private final PreparationTopicId id;

    @Version
    private final @Nullable Integer version;

    private final SchoolId schoolId;
    private final TeamId teamId;
    private final ProgrammeId programmeId;
    private final String title;
    private final @Nullable PersonId ownerId;
    private final @Nullable LocalDate wantedBy;
    private @Nullable WorkDesignId takenByDesignId;
    private final Instant openedAt;

    @PersistenceCreator
    PreparationTopic(
            PreparationTopicId id,
            @Nullable Integer version,
            SchoolId schoolId,
            TeamId teamId,
            ProgrammeId programmeId,
            String title,
            @Nullable PersonId ownerId,
            @Nullable LocalDate wantedBy,
            @Nullable WorkDesignId takenByDesignId,
            Instant openedAt) {
        this.id = id;
        this.version = version;
        this.schoolId = schoolId;
        this.teamId = teamId;
        this.programmeId = programmeId;
        this.title = title;
        this.ownerId = ownerId;
        this.wantedBy = wantedBy;
        this.takenByDesignId = takenByDesignId;
        this.openedAt = openedAt;
    }

    static PreparationTopic of(FollowUp followUp, Instant now) {
        return new PreparationTopic(
                PreparationTopicId.next(),
                null,
                followUp.school(),
                followUp.team(),
                followUp.programme(),
                followUp.title(),
                followUp.owner(),
                followUp.by(),
                null,
                now);
    }

    /** @throws DomainException {@code preparations.topicTaken} by another group, {@code preparations.topicGone} */
    void take(WorkDesign design) {
        if (!design.team().equals(teamId)) {
            throw new DomainException("preparations.topicGone");
        }
        if (takenByDesignId != null && !takenByDesignId.equals(design.id())) {
            throw new DomainException("preparations.topicTaken");
        }
        takenByDesignId = design.id();
    }

    void giveBack(WorkDesign design) {
        if (design.id().equals(takenByDesignId)) {
            takenByDesignId = null;
        }
    }

    PreparationTopicId id() {
        return id;
    }

    String title() {
        return title;
    }

    @Nullable
    PersonId owner() {
        return ownerId;
    }

    @Nullable
    LocalDate wantedBy() {
        return wantedBy;
    }

    @Nullable
    WorkDesignId takenBy() {
        return takenByDesignId;
    }
}
