package nl.samenbeter.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.Permission;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What coaches said of how it goes. */
@Service
@Transactional(readOnly = true)
public class CoachStatusQueries {

    /** Older words are shown in grey. */
    private static final int FRESH_SCHOOL_DAYS = 10;

    private static final String NEWEST = """
            select distinct on (programme_id) id from coach_status
            where programme_id = any(:programmes) and (team_id = any(:teams) or school_id = any(:schools))
            order by programme_id, sequence desc""";

    private final CoachStatuses statuses;
    private final SchoolCalendars calendars;
    private final Directory directory;
    private final CurrentUser currentUser;
    private final Access access;
    private final JdbcClient jdbc;
    private final Clock programmeClock;

    CoachStatusQueries(
            CoachStatuses statuses,
            SchoolCalendars calendars,
            Directory directory,
            CurrentUser currentUser,
            Access access,
            JdbcClient jdbc,
            Clock programmeClock) {
        this.statuses = statuses;
        this.calendars = calendars;
        this.directory = directory;
        this.currentUser = currentUser;
        this.access = access;
        this.jdbc = jdbc;
        this.programmeClock = programmeClock;
    }

    /** The newest of each of these programmes that the reader follows; of those of which nothing was said: none. */
    @PreAuthorize("@access.somewhere('PROGRESS_SEE')")
    public Map<ProgrammeId, CoachWords> newest(Collection<ProgrammeId> programmes) {
        if (programmes.isEmpty()) {
            return Map.of();
        }
        var reader = new ProgressScopes(currentUser.require());
        List<CoachStatusId> newest = jdbc.sql(NEWEST)
                .param("programmes", programmes.stream().map(ProgrammeId::value).toArray(UUID[]::new))
                .param("teams", reader.teams().stream().map(TeamId::value).toArray(UUID[]::new))
                .param(
                        "schools",
                        reader.schoolsWithTeams().stream().map(SchoolId::value).toArray(UUID[]::new))
                .query((row, n) -> new CoachStatusId(row.getObject("id", UUID.class)))
                .list();
        return newest.isEmpty()
                ? Map.of()
                : words(statuses.findAllById(newest)).stream()
                        .collect(Collectors.toMap(CoachWords::programme, Function.identity()));
    }

    /** All that was said of a programme, newest first. */
    @PreAuthorize("@programmeAccess.may(#programme, 'PROGRESS_SEE')")
    public List<CoachWords> history(ProgrammeId programme) {
        List<CoachWords> all = words(statuses.findByProgrammeIdOrderBySequenceDesc(programme));
        return IntStream.range(0, all.size())
                .mapToObj(at -> at == 0 ? all.get(at) : all.get(at).replaced())
                .toList();
    }

    private List<CoachWords> words(List<CoachStatus> told) {
        PersonId me = currentUser.requirePerson();
        Map<PersonId, String> names =
                directory.names(told.stream().map(CoachStatus::coach).toList());
        Map<SchoolId, SchoolCalendar> known = new HashMap<>();
        return told.stream()
                .map(one -> words(one, names, known.computeIfAbsent(one.school(), calendars::of), me))
                .toList();
    }

    private CoachWords words(CoachStatus one, Map<PersonId, String> names, SchoolCalendar calendar, PersonId me) {
        LocalDate today = LocalDate.now(programmeClock.withZone(calendar.zone()));
        LocalDate day = LocalDate.ofInstant(one.toldAt(), calendar.zone());
        return new CoachWords(
                one.id(),
                one.programme(),
                one.says(),
                one.reason(),
                names.getOrDefault(one.coach(), ""),
                day,
                day.isBefore(calendar.addSchoolDays(today, -FRESH_SCHOOL_DAYS)),
                day.equals(today) && one.coach().equals(me) && access.team(one.team(), Permission.PROGRESS_TELL));
    }
}
