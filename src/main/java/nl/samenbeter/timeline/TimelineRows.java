package nl.samenbeter.timeline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.organisation.SchoolDetails;
import nl.samenbeter.programme.ProgrammeRow;
import nl.samenbeter.programme.ProgrammeWeek;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.Permission;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds to programmes what a list of timelines shows of each. */
@Component
class TimelineRows {

    private final Directory directory;
    private final Access access;
    private final JdbcClient jdbc;
    private final Clock programmeClock;

    TimelineRows(Directory directory, Access access, JdbcClient jdbc, Clock programmeClock) {
        this.directory = directory;
        this.access = access;
        this.jdbc = jdbc;
        this.programmeClock = programmeClock;
    }

    List<TimelineRow> of(List<ProgrammeRow> programmes) {
        Map<SchoolId, SchoolDetails> schools = new HashMap<>();
        Map<ProgrammeId, List<ProgrammeWeek>> weeks =
                weeks(programmes.stream().map(ProgrammeRow::id).toList());
        return programmes.stream()
                .map(programme -> row(
                        programme,
                        schools.computeIfAbsent(programme.school(), directory::school),
                        weeks.getOrDefault(programme.id(), List.of())))
                .sorted(Comparator.comparing(
                                (TimelineRow row) -> !row.programme().status().isGoingOn())
                        .thenComparing(TimelineRow::schoolName)
                        .thenComparing(row -> row.programme().teamName())
                        .thenComparing(row -> row.programme().startsOn()))
                .toList();
    }

    private TimelineRow row(ProgrammeRow programme, SchoolDetails school, List<ProgrammeWeek> weeks) {
        LocalDate today = today(school.zone());
        return new TimelineRow(
                programme,
                school.name(),
                school.region(),
                coaches(programme.team(), today),
                weeks,
                today,
                programme.status().isGoingOn() && access.team(programme.team(), Permission.PROGRAMME_PLAN));
    }

    private List<String> coaches(TeamId team, LocalDate today) {
        List<PersonId> coaches = directory.coaches(team, today);
        return directory.names(coaches).values().stream().sorted().toList();
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.now(programmeClock.withZone(zone));
    }

    private Map<ProgrammeId, List<ProgrammeWeek>> weeks(List<ProgrammeId> programmes) {
        Map<ProgrammeId, List<ProgrammeWeek>> weeks = new HashMap<>();
        jdbc.sql("select r.programme_id, r.run_number, w.week_number, w.monday from programme_run r "
                        + "join programme_week w on w.run_id = r.id where r.programme_id = any(?) "
                        + "order by r.programme_id, r.run_number, w.monday")
                .param(programmes.stream().map(ProgrammeId::value).toArray(UUID[]::new))
                .query(row -> {
                    var of = weeks.computeIfAbsent(
                            new ProgrammeId(row.getObject("programme_id", UUID.class)), id -> new ArrayList<>());
                    of.add(new ProgrammeWeek(
                            of.size() + 1,
                            row.getInt("run_number"),
                            row.getInt("week_number"),
                            row.getObject("monday", LocalDate.class)));
                });
        return weeks;
    }
}
