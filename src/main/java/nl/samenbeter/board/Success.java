package nl.samenbeter.board;

import java.time.Instant;
import java.time.LocalDate;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** Something that went well and whom it helped. It is the team's: it does not know who told it. */
@Table("team_success")
class Success {

    @Id
    private final SuccessId id;

    @Version
    private @Nullable Integer version;

    private final SchoolId schoolId;
    private final TeamId teamId;
    private final String what;
    private final String effect;
    private final LocalDate day;
    private final Instant toldAt;

    @PersistenceCreator
    Success(
            SuccessId id,
            @Nullable Integer version,
            SchoolId schoolId,
            TeamId teamId,
            String what,
            String effect,
            LocalDate day,
            Instant toldAt) {
        this.id = id;
        this.version = version;
        this.schoolId = schoolId;
        this.teamId = teamId;
        this.what = what;
        this.effect = effect;
        this.day = day;
        this.toldAt = toldAt;
    }

    static Success tell(SchoolId school, TeamId team, AddSuccess success, LocalDate today, Instant now) {
        return new Success(
                success.id(),
                null,
                school,
                team,
                Typed.line(success.what(), AddSuccess.LONGEST, "board.successMissing"),
                Typed.optional(success.effect(), AddSuccess.LONGEST),
                today,
                now);
    }

    boolean isOf(TeamId team) {
        return teamId.equals(team);
    }

    SuccessId id() {
        return id;
    }

    String what() {
        return what;
    }

    String effect() {
        return effect;
    }

    LocalDate day() {
        return day;
    }

    SchoolId school() {
        return schoolId;
    }

    Instant toldAt() {
        return toldAt;
    }
}
