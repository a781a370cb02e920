package nl.samenbeter.voices;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.programme.ProgrammeQueries;
import nl.samenbeter.programme.ProgrammeRow;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.Permission;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was asked in the own teams and what came of it. */
@Service
@Transactional(readOnly = true)
public class VoiceQueries {

    private final Voices voices;
    private final VoiceLines lines;
    private final ArenaTasks tasks;
    private final SurveyPaper paper;
    private final SurveyResults results;
    private final ProgrammeQueries programmes;
    private final SchoolCalendars calendars;
    private final Access access;

    VoiceQueries(
            Voices voices,
            VoiceLines lines,
            ArenaTasks tasks,
            SurveyPaper paper,
            SurveyResults results,
            ProgrammeQueries programmes,
            SchoolCalendars calendars,
            Access access) {
        this.voices = voices;
        this.lines = lines;
        this.tasks = tasks;
        this.paper = paper;
        this.results = results;
        this.programmes = programmes;
        this.calendars = calendars;
        this.access = access;
    }

    /** The running programmes for whose teams one may ask. */
    @PreAuthorize("isAuthenticated()")
    public List<ProgrammeRow> askable() {
        return programmes.mine().stream()
                .filter(row -> row.status().isGoingOn() && access.team(row.team(), Permission.VOICES_ASK))
                .toList();
    }

    /** Newest first, of the teams one may see. */
    @PreAuthorize("@access.somewhere('VOICES_SEE')")
    public List<VoiceRow> mine() {
        Map<TeamId, String> teams = new LinkedHashMap<>();
        programmes.mine().stream()
                .filter(row -> access.team(row.team(), Permission.VOICES_SEE))
                .forEach(row -> teams.put(row.team(), row.teamName()));
        return rows(teams.keySet()).stream()
                .map(voice -> row(voice, teams.get(voice.place().team())))
                .toList();
    }

    private List<Voice> rows(Collection<TeamId> teams) {
        return teams.isEmpty() ? List.of() : voices.findByTeamIdInOrderByAskedOnDesc(teams);
    }

    /** The arena of a task; empty until somebody begins it. */
    @PreAuthorize("@taskAccess.mine(#task)")
    public Optional<VoiceDetails> arena(TaskId task) {
        return tasks.arena(task).map(this::details);
    }

    @PreAuthorize("@voiceAccess.may(#id, 'VOICES_SEE')")
    public VoiceDetails details(VoiceId id) {
        return details(voices.findById(id).orElseThrow());
    }

    private VoiceDetails details(Voice voice) {
        TeamId team = voice.place().team();
        boolean mayAsk = access.team(team, Permission.VOICES_ASK);
        boolean mayWithhold = access.team(team, Permission.VOICES_WITHHOLD);
        String teamName = programmes.mine().stream()
                .filter(row -> row.team().equals(team))
                .map(ProgrammeRow::teamName)
                .findFirst()
                .orElse("");
        return new VoiceDetails(
                row(voice, teamName),
                voice.kind() == VoiceKind.SURVEY ? survey(voice, mayAsk, mayWithhold) : null,
                lines(voice),
                voice.report(),
                mayAsk,
                mayWithhold);
    }

    private List<HeardLine> lines(Voice voice) {
        var heard = lines.findByVoiceIdOrderByPosition(voice.id()).stream().map(VoiceLine::row);
        return voice.status() == VoiceStatus.OPEN
                ? heard.toList()
                : heard.sorted(HeardLine.BY_WORTH).toList();
    }

    private VoiceDetails.Survey survey(Voice voice, boolean words, boolean withheldToo) {
        Voice.Survey survey = voice.survey();
        Integer taken = voice.taken();
        return new VoiceDetails.Survey(
                survey.code(),
                survey.expected(),
                taken == null ? paper.sealed(voice.id()) : taken,
                LocalDateTime.ofInstant(
                        survey.closesAt(), calendars.of(voice.place().school()).zone()),
                results.of(voice, words, withheldToo).orElse(null));
    }

    private static VoiceRow row(Voice voice, @Nullable String teamName) {
        return new VoiceRow(
                voice.id(),
                voice.kind(),
                teamName == null ? "" : teamName,
                voice.asked(),
                voice.askedOn(),
                voice.status(),
                voice.reportDueOn(),
                voice.reportedOn());
    }
}
