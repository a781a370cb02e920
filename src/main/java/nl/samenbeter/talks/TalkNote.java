package nl.samenbeter.talks;

import java.time.Instant;
import java.time.LocalDate;
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

/** What a coach and a member agreed in a talk, and a line of the member's own. Only the two read it (domain 1.11). */
@Table("talk_note")
class TalkNote {

    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]|\\p{Cs}");

    @Id
    private final TalkNoteId id;

    @Version
    private @Nullable Integer version;

    private final SchoolId schoolId;
    private final TeamId teamId;
    private final ProgrammeId programmeId;
    private final CoachTalksId talksId;
    private final PersonId coachId;
    private final PersonId memberId;
    private final LocalDate heldOn;
    private String agreed;
    private String ownLine;
    private final Instant writtenAt;

    @PersistenceCreator
    TalkNote(
            TalkNoteId id,
            @Nullable Integer version,
            SchoolId schoolId,
            TeamId teamId,
            ProgrammeId programmeId,
            CoachTalksId talksId,
            PersonId coachId,
            PersonId memberId,
            LocalDate heldOn,
            String agreed,
            String ownLine,
            Instant writtenAt) {
        this.id = id;
        this.version = version;
        this.schoolId = schoolId;
        this.teamId = teamId;
        this.programmeId = programmeId;
        this.talksId = talksId;
        this.coachId = coachId;
        this.memberId = memberId;
        this.heldOn = heldOn;
        this.agreed = agreed;
        this.ownLine = ownLine;
        this.writtenAt = writtenAt;
    }

    /**
     * @param talk one that was held
     * @throws DomainException {@code talks.note.notHeld}, {@code talks.note.missing}, {@code shared.textTooLong}
     */
    static TalkNote write(
            CoachTalks talks, CoachTalks.Talk talk, PersonId coach, String agreed, LocalDate today, Instant now) {
        if (talk.status() != TalkStatus.HELD) {
            throw new DomainException("talks.note.notHeld");
        }
        return new TalkNote(
                TalkNoteId.next(),
                null,
                talks.school(),
                talks.team(),
                talks.programme(),
                talks.id(),
                coach,
                talk.person(),
                talk.day() == null ? today : talk.day(),
                written(agreed),
                "",
                now);
    }

    /** @throws DomainException {@code talks.note.changedMeanwhile}, {@code talks.note.missing}, {@code shared.textTooLong} */
    void rewrite(String words, int seen) {
        seen(seen);
        agreed = written(words);
    }

    /** @throws DomainException {@code talks.note.changedMeanwhile}, {@code shared.textTooLong} */
    void ownLine(String words, int seen) {
        seen(seen);
        ownLine = readable(words, TalkNoteService.LONGEST_OWN_LINE);
    }

    private void seen(int seen) {
        if (version() != seen) {
            throw new DomainException("talks.note.changedMeanwhile");
        }
    }

    private static String written(String typed) {
        String words = readable(typed, TalkNoteService.LONGEST_AGREED);
        if (words.isEmpty()) {
            throw new DomainException("talks.note.missing");
        }
        return words;
    }

    private static String readable(String typed, int longest) {
        String words = UNREADABLE.matcher(typed).replaceAll("").strip();
        if (words.length() > longest) {
            throw new DomainException("shared.textTooLong", longest, words.length());
        }
        return words;
    }

    boolean isOf(PersonId member) {
        return memberId.equals(member);
    }

    boolean isBy(PersonId coach) {
        return coachId.equals(coach);
    }

    TalkNoteId id() {
        return id;
    }

    int version() {
        return version == null ? 0 : version;
    }

    CoachTalksId talks() {
        return talksId;
    }

    TeamId team() {
        return teamId;
    }

    PersonId coach() {
        return coachId;
    }

    PersonId member() {
        return memberId;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    String agreed() {
        return agreed;
    }

    String ownLine() {
        return ownLine;
    }

    SchoolId school() {
        return schoolId;
    }

    ProgrammeId programme() {
        return programmeId;
    }

    Instant writtenAt() {
        return writtenAt;
    }
}
