package nl.samenbeter.sessions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A wall screen that may show the board of one team and hold its sessions, until the school year ends (rulings 32). */
@Table("board_screen")
class BoardScreen {

    static final int LONGEST_PLACE = 80;

    @Id
    private final BoardScreenId id;

    @Version
    private @Nullable Integer version;

    private final SchoolId schoolId;
    private final TeamId teamId;
    private final String place;
    private String tokenHash;
    private boolean tokenRenewed;
    private final LocalDate pairedOn;
    private final LocalDate validUntil;
    private @Nullable Instant revokedAt;

    @PersistenceCreator
    BoardScreen(
            BoardScreenId id,
            @Nullable Integer version,
            SchoolId schoolId,
            TeamId teamId,
            String place,
            String tokenHash,
            boolean tokenRenewed,
            LocalDate pairedOn,
            LocalDate validUntil) {
        this.id = id;
        this.version = version;
        this.schoolId = schoolId;
        this.teamId = teamId;
        this.place = place;
        this.tokenHash = tokenHash;
        this.tokenRenewed = tokenRenewed;
        this.pairedOn = pairedOn;
        this.validUntil = validUntil;
    }

    static BoardScreen pair(SchoolId school, TeamId team, String place, String tokenHash, LocalDate today) {
        return new BoardScreen(
                BoardScreenId.next(), null, school, team, place, tokenHash, false, today, endOfSchoolYear(today));
    }

    /** A school year runs from 1 August to 31 July. */
    static LocalDate endOfSchoolYear(LocalDate day) {
        LocalDate end = LocalDate.of(day.getYear(), Month.JULY, 31);
        return day.isAfter(end) ? end.plusYears(1) : end;
    }

    /** @return false when it was done before: a token is renewed once, at pairing */
    boolean renew(String hash) {
        if (tokenRenewed) {
            return false;
        }
        tokenHash = hash;
        tokenRenewed = true;
        return true;
    }

    void revoke(Instant at) {
        if (revokedAt == null) {
            revokedAt = at;
        }
    }

    boolean mayShow(LocalDate today) {
        return revokedAt == null && !today.isAfter(validUntil);
    }

    BoardScreenId id() {
        return id;
    }

    SchoolId school() {
        return schoolId;
    }

    TeamId team() {
        return teamId;
    }

    String place() {
        return place;
    }

    LocalDate pairedOn() {
        return pairedOn;
    }

    LocalDate validUntil() {
        return validUntil;
    }
}
