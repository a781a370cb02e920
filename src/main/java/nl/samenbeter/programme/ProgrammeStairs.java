package nl.samenbeter.programme;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.organisation.SchoolDetails;
import nl.samenbeter.shared.ProgrammeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The stairs of all teams of a school at once: one statement, and one for its calendar. No rights. Not for views. */
@Component
@Transactional(readOnly = true)
public class ProgrammeStairs {

    private static final String WEEKS = """
            with here as materialized (
                select p.id, %s as now_at from programme p where p.id = %s)
            select h.id, cast(h.now_at as date) as today, r.run_number, w.week_number, w.monday,
                exists (select 1 from plan_item i where i.programme_id = h.id and i.run_number = r.run_number
                    and i.week_number = w.week_number and i.status = 'OPEN' and i.due_at < cast(h.now_at as date)) as lagging
            from here h join programme_run r on r.programme_id = h.id join programme_week w on w.run_id = r.id
            order by h.id, r.run_number, w.position
            """.formatted(StandsAt.SQL, StandsAt.GIVEN);

    private final JdbcClient jdbc;
    private final SchoolCalendars calendars;
    private final Clock programmeClock;

    ProgrammeStairs(JdbcClient jdbc, SchoolCalendars calendars, Clock programmeClock) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.programmeClock = programmeClock;
    }

    /** The run of today of each programme of these teams of one school. */
    public Map<ProgrammeId, Stair> of(SchoolDetails school, Collection<TeamStanding> teams) {
        Map<ProgrammeId, List<Week>> weeks = weeks(teams.stream()
                .flatMap(team -> team.progress() == null
                        ? Stream.empty()
                        : Stream.of(team.progress().programme().value()))
                .toArray(UUID[]::new));
        if (weeks.isEmpty()) {
            return Map.of();
        }
        SchoolCalendar calendar = calendars.of(school);
        Map<ProgrammeId, Stair> stairs = new LinkedHashMap<>();
        for (TeamStanding team : teams) {
            TeamProgress progress = team.progress();
            if (progress != null && weeks.containsKey(progress.programme())) {
                stairs.put(progress.programme(), stair(row(team, progress), weeks.get(progress.programme()), calendar));
            }
        }
        return stairs;
    }

    private record Week(ProgrammeWeek week, LocalDate today, boolean lagging) {}

    private Map<ProgrammeId, List<Week>> weeks(UUID[] programmes) {
        Map<ProgrammeId, List<Week>> weeks = new HashMap<>();
        jdbc.sql(WEEKS)
                .param("now", Timestamp.from(programmeClock.instant()))
                .param("programmes", programmes)
                .query(row -> {
                    List<Week> own = weeks.computeIfAbsent(
                            new ProgrammeId(row.getObject("id", UUID.class)), none -> new ArrayList<>());
                    own.add(new Week(
                            new ProgrammeWeek(
                                    own.size() + 1,
                                    row.getInt("run_number"),
                                    row.getInt("week_number"),
                                    row.getObject("monday", LocalDate.class)),
                            row.getObject("today", LocalDate.class),
                            row.getBoolean("lagging")));
                });
        return weeks;
    }

    private static Stair stair(ProgrammeRow row, List<Week> all, SchoolCalendar calendar) {
        LocalDate today = all.getFirst().today();
        int run = Stair.current(all.stream().map(Week::week).toList(), today).run();
        List<Week> shown = all.stream().filter(week -> week.week().run() == run).toList();
        Set<Integer> lagging = shown.stream()
                .filter(Week::lagging)
                .map(week -> week.week().sequence())
                .collect(Collectors.toSet());
        return new Stair(row, today, Stair.steps(shown.stream().map(Week::week).toList(), today, lagging, calendar));
    }

    private static ProgrammeRow row(TeamStanding team, TeamProgress progress) {
        return new ProgrammeRow(
                progress.programme(),
                team.school(),
                team.team(),
                team.name(),
                progress.status(),
                progress.startsOn(),
                progress.week(),
                progress.weeks(),
                progress.pause());
    }
}
