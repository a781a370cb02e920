package nl.samenbeter.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.samenbeter.programme.ProgrammeStatus;
import nl.samenbeter.programme.TeamMark;
import nl.samenbeter.programme.TeamProgress;
import nl.samenbeter.programme.TeamProgress.LateItem;
import org.jspecify.annotations.Nullable;

/**
 * How a team's programme goes, in the order in which teams stand on the screen. Computed from counts of the team, never
 * from a person (screens 1). The rule in words is the text {@code monitoring.rule.<status>}.
 */
public enum ProgressStatus {
    LATE,
    ATTENTION,
    IN_RHYTHM,
    PAUSED,
    NOT_STARTED,
    OVER;

    /** A sentence as text key and arguments: numbers, days, and items that are late. */
    public record Sentence(String key, List<Object> arguments) {

        static Sentence of(String key, Object... arguments) {
            return new Sentence("monitoring.sentence." + key, List.of(arguments));
        }
    }

    /** @param progress absent: the team has no programme */
    public static ProgressStatus of(@Nullable TeamProgress progress) {
        return progress == null
                ? NOT_STARTED
                : of(progress.status(), progress.late() > 0, progress.lapsed() > 0 || progress.sessionsNotHeld() > 0);
    }

    static ProgressStatus marked(TeamMark mark) {
        return of(mark.status(), mark.late(), mark.lost());
    }

    /** The rule. */
    private static ProgressStatus of(@Nullable ProgrammeStatus status, boolean late, boolean lost) {
        return switch (status) {
            case null -> NOT_STARTED;
            case PREPARING -> NOT_STARTED;
            case STOPPED -> OVER;
            case PAUSED -> PAUSED;
            case RUNNING -> late ? LATE : lost ? ATTENTION : IN_RHYTHM;
        };
    }

    /** What is going on, most important first. */
    public static List<Sentence> sentences(@Nullable TeamProgress progress) {
        return switch (of(progress)) {
            case LATE -> late(progress);
            case ATTENTION -> attention(progress);
            case IN_RHYTHM ->
                progress.sessionsPlanned() == 0
                        ? List.of(Sentence.of("onCourse"))
                        : List.of(Sentence.of("inRhythm", progress.sessionsHeld(), progress.sessionsPlanned()));
            case PAUSED ->
                List.of(Sentence.of(
                        "paused", Objects.requireNonNull(progress.pause()).since()));
            case NOT_STARTED -> List.of(notStarted(progress));
            case OVER -> List.of(Sentence.of("stopped"));
        };
    }

    private static List<Sentence> late(TeamProgress progress) {
        LateItem first = Objects.requireNonNull(progress.firstLate());
        var sentences = new ArrayList<Sentence>();
        sentences.add(
                progress.late() == 1
                        ? Sentence.of("lateOne", first)
                        : Sentence.of("lateMore", progress.late(), first, progress.late() - 1));
        sentences.addAll(lost(progress));
        return List.copyOf(sentences);
    }

    private static List<Sentence> attention(TeamProgress progress) {
        var sentences = new ArrayList<Sentence>();
        sentences.add(Sentence.of("onCourseBut"));
        sentences.addAll(lost(progress));
        return List.copyOf(sentences);
    }

    private static List<Sentence> lost(TeamProgress progress) {
        var sentences = new ArrayList<Sentence>();
        if (progress.sessionsNotHeld() > 0) {
            sentences.add(Sentence.of("notHeld", progress.sessionsNotHeld(), progress.sessionsPlanned()));
        }
        if (progress.lapsed() > 0) {
            sentences.add(Sentence.of("lapsed", progress.lapsed()));
        }
        return sentences;
    }

    private static Sentence notStarted(@Nullable TeamProgress progress) {
        if (progress == null) {
            return Sentence.of("noProgramme");
        }
        LocalDate start = progress.startsOn();
        if (progress.consentMissing() && progress.timeMissing()) {
            return Sentence.of("bothMissing", start);
        }
        if (progress.consentMissing()) {
            return Sentence.of("consentMissing", start);
        }
        return Sentence.of(progress.timeMissing() ? "timeMissing" : "ready", start);
    }
}
