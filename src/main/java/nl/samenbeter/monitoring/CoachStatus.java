package nl.samenbeter.monitoring;

import java.time.Instant;
import java.util.regex.Pattern;
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

/** How a coach says it goes with a team, and why. */
@Table("coach_status")
class CoachStatus {

    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\s]+");

    @Id
    private final CoachStatusId id;

    @Version
    private @Nullable Integer version;

    private final SchoolId schoolId;
    private final TeamId teamId;
    private final ProgrammeId programmeId;
    private final int sequence;
    private final CoachSays says;
    private final String reason;
    private final PersonId personId;
    private final Instant toldAt;

    @PersistenceCreator
    CoachStatus(
            CoachStatusId id,
            @Nullable Integer version,
            SchoolId schoolId,
            TeamId teamId,
            ProgrammeId programmeId,
            int sequence,
            CoachSays says,
            String reason,
            PersonId personId,
            Instant toldAt) {
        this.id = id;
        this.version = version;
        this.schoolId = schoolId;
        this.teamId = teamId;
        this.programmeId = programmeId;
        this.sequence = sequence;
        this.says = says;
        this.reason = reason;
        this.personId = personId;
        this.toldAt = toldAt;
    }

    /** @param before the one that this replaces */
    static CoachStatus tell(
            SchoolId school, TeamId team, TellStatus told, @Nullable CoachStatus before, PersonId coach, Instant now) {
        return new CoachStatus(
                CoachStatusId.next(),
                null,
                school,
                team,
                told.programme(),
                before == null ? 1 : before.sequence + 1,
                told.says(),
                readable(told.reason()),
                coach,
                now);
    }

    private static String readable(String typed) {
        String words = UNREADABLE.matcher(typed).replaceAll(" ").strip();
        if (words.isEmpty()) {
            throw new DomainException("monitoring.reasonMissing");
        }
        if (words.length() > CoachStatusService.LONGEST_REASON) {
            throw new DomainException("shared.textTooLong", CoachStatusService.LONGEST_REASON, words.length());
        }
        return words;
    }

    CoachStatusId id() {
        return id;
    }

    SchoolId school() {
        return schoolId;
    }

    TeamId team() {
        return teamId;
    }

    ProgrammeId programme() {
        return programmeId;
    }

    CoachSays says() {
        return says;
    }

    String reason() {
        return reason;
    }

    PersonId coach() {
        return personId;
    }

    Instant toldAt() {
        return toldAt;
    }
}
