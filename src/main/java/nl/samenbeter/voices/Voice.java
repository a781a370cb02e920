package nl.samenbeter.voices;

import java.time.Instant;
import java.time.LocalDate;
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

/** One time that others were asked, until they were told what comes of it. Knows nobody who asked or answered. */
@Table("voice")
class Voice {

    @Id
    private final VoiceId id;

    @Version
    private final @Nullable Integer version;

    private final SchoolId schoolId;
    private final TeamId teamId;
    private final ProgrammeId programmeId;
    private final @Nullable PlanItemId planItemId;
    private final VoiceKind kind;
    private final String asked;
    private final LocalDate askedOn;
    private VoiceStatus status;
    private @Nullable LocalDate reportDueOn;
    private @Nullable String heard;
    private @Nullable String doing;
    private @Nullable String visibleBy;
    private @Nullable LocalDate reportedOn;
    private final @Nullable String code;
    private final @Nullable Integer expected;
    private final @Nullable Instant closesAt;
    private final byte @Nullable [] publicKey;
    private @Nullable Integer taken;

    @PersistenceCreator
    Voice(
            VoiceId id,
            @Nullable Integer version,
            SchoolId schoolId,
            TeamId teamId,
            ProgrammeId programmeId,
            @Nullable PlanItemId planItemId,
            VoiceKind kind,
            String asked,
            LocalDate askedOn,
            VoiceStatus status,
            @Nullable LocalDate reportDueOn,
            @Nullable String heard,
            @Nullable String doing,
            @Nullable String visibleBy,
            @Nullable LocalDate reportedOn,
            @Nullable String code,
            @Nullable Integer expected,
            @Nullable Instant closesAt,
            byte @Nullable [] publicKey,
            @Nullable Integer taken) {
        this.id = id;
        this.version = version;
        this.schoolId = schoolId;
        this.teamId = teamId;
        this.programmeId = programmeId;
        this.planItemId = planItemId;
        this.kind = kind;
        this.asked = asked;
        this.askedOn = askedOn;
        this.status = status;
        this.reportDueOn = reportDueOn;
        this.heard = heard;
        this.doing = doing;
        this.visibleBy = visibleBy;
        this.reportedOn = reportedOn;
        this.code = code;
        this.expected = expected;
        this.closesAt = closesAt;
        this.publicKey = publicKey;
        this.taken = taken;
    }

    /** Whose it is. */
    record Place(SchoolId school, TeamId team, ProgrammeId programme) {}

    /** What a survey has and an arena has not. */
    record Survey(SurveyCode code, int expected, Instant closesAt, byte[] publicKey) {}

    static Voice survey(VoiceId id, Place place, String asked, LocalDate today, Survey survey) {
        return new Voice(
                id,
                null,
                place.school(),
                place.team(),
                place.programme(),
                null,
                VoiceKind.SURVEY,
                clean(asked, OpenSurvey.LONGEST_ASKED, "voices.askedMissing"),
                today,
                VoiceStatus.OPEN,
                null,
                null,
                null,
                null,
                null,
                survey.code().value(),
                survey.expected(),
                survey.closesAt(),
                survey.publicKey(),
                null);
    }

    /** @param planItem the row of the plan that it is; absent for one beside the plan */
    static Voice arena(VoiceId id, Place place, String asked, LocalDate today, @Nullable PlanItemId planItem) {
        return new Voice(
                id,
                null,
                place.school(),
                place.team(),
                place.programme(),
                planItem,
                VoiceKind.ARENA,
                clean(asked, OpenSurvey.LONGEST_ASKED, "voices.askedMissing"),
                today,
                VoiceStatus.OPEN,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Whether answers may come in now. */
    boolean takesAnswers(Instant now) {
        return kind == VoiceKind.SURVEY && status == VoiceStatus.OPEN && now.isBefore(survey().closesAt());
    }

    /** The survey is over with this many answers; without any nobody waits for a report. */
    void close(int answers, LocalDate reportDue) {
        become(VoiceStatus.HEARD);
        taken = answers;
        reportDueOn = answers == 0 ? null : reportDue;
    }

    /** @throws DomainException {@code voices.arenaOver} */
    void mustBeHeard() {
        if (kind != VoiceKind.ARENA || status != VoiceStatus.OPEN) {
            throw new DomainException("voices.arenaOver");
        }
    }

    /** The arena is over and what was heard is sorted. */
    void finishArena(LocalDate reportDue) {
        mustBeHeard();
        become(VoiceStatus.HEARD);
        reportDueOn = reportDue;
    }

    /** @throws DomainException {@code voices.reportMissing}, {@code shared.textTooLong} */
    void reportBack(ReportBack report, LocalDate today) {
        become(VoiceStatus.REPORTED);
        heard = clean(report.heard(), ReportBack.LONGEST, "voices.reportMissing");
        doing = clean(report.doing(), ReportBack.LONGEST, "voices.reportMissing");
        visibleBy = clean(report.visibleBy(), ReportBack.LONGEST, "voices.reportMissing");
        reportedOn = today;
    }

    private void become(VoiceStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException(id + " is " + status);
        }
        status = next;
    }

    static String clean(String typed, int longest, String missing) {
        String clean = typed.replaceAll("[\\p{Cc}\\p{Cs}&&[^\\n]]+", " ").strip();
        if (clean.isEmpty()) {
            throw new DomainException(missing);
        }
        if (clean.length() > longest) {
            throw new DomainException("shared.textTooLong", longest, clean.length());
        }
        return clean;
    }

    VoiceId id() {
        return id;
    }

    Place place() {
        return new Place(schoolId, teamId, programmeId);
    }

    @Nullable
    PlanItemId planItem() {
        return planItemId;
    }

    VoiceKind kind() {
        return kind;
    }

    String asked() {
        return asked;
    }

    LocalDate askedOn() {
        return askedOn;
    }

    VoiceStatus status() {
        return status;
    }

    @Nullable
    LocalDate reportDueOn() {
        return reportDueOn;
    }

    @Nullable
    LocalDate reportedOn() {
        return reportedOn;
    }

    /** Absent until those asked were told. */
    @Nullable
    ReportBack report() {
        return heard == null || doing == null || visibleBy == null ? null : new ReportBack(heard, doing, visibleBy);
    }

    /** @throws IllegalStateException for an arena */
    Survey survey() {
        if (code == null || expected == null || closesAt == null || publicKey == null) {
            throw new IllegalStateException(id + " is no survey");
        }
        return new Survey(new SurveyCode(code), expected, closesAt, publicKey);
    }

    /** Absent while a survey is open. */
    @Nullable
    Integer taken() {
        return taken;
    }
}
