package nl.samenbeter.programme;

import java.util.Comparator;
import java.util.List;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.shared.DateRange;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The programmes of a school's teams, for the school's year. No rights: the caller carries the scope. Not for views. */
@Component
@Transactional(readOnly = true)
public class SchoolProgrammes {

    private final Programmes programmes;
    private final PlanItems items;
    private final ProgrammeRuns runs;
    private final Directory directory;

    SchoolProgrammes(Programmes programmes, PlanItems items, ProgrammeRuns runs, Directory directory) {
        this.programmes = programmes;
        this.items = items;
        this.runs = runs;
        this.directory = directory;
    }

    /** By start, then by team. */
    public List<TeamProgramme> of(SchoolId school) {
        return programmes.findBySchoolId(school).stream()
                .map(programme -> new TeamProgramme(
                        programme.id(),
                        programme.team(),
                        directory.team(programme.team()).name(),
                        programme.status(),
                        programme.startsOn(),
                        programme.weeks(),
                        runs(programme.id())))
                .sorted(Comparator.comparing(TeamProgramme::startsOn).thenComparing(TeamProgramme::teamName))
                .toList();
    }

    private List<TeamProgramme.Run> runs(ProgrammeId programme) {
        return runs.findByProgrammeIdOrderByRunNumber(programme).stream()
                .map(run -> new TeamProgramme.Run(
                        run.number(),
                        run.weeks().getFirst().monday(),
                        run.weeks().getLast().monday().plusDays(4)))
                .toList();
    }

    /**
     * What the teams did in a stretch of days, each team that had something planned in it.
     *
     * @param sessionsPlanned board sessions, held or not
     * @param visits rounds that were done; a person visits or is visited once in each
     */
    public record Rhythm(TeamId team, int sessionsHeld, int sessionsPlanned, int visits) {}

    public List<Rhythm> rhythm(SchoolId school, DateRange days) {
        return programmes.findBySchoolId(school).stream()
                .map(programme -> rhythm(
                        programme.team(),
                        items.findByProgrammeIdOrderByRunNumberAscPositionAsc(programme.id()).stream()
                                .filter(item -> days.overlaps(new DateRange(item.firstDay(), item.lastDay())))
                                .toList(),
                        days))
                .filter(rhythm -> rhythm.sessionsPlanned() > 0)
                .toList();
    }

    private static Rhythm rhythm(TeamId team, List<PlanItem> plan, DateRange days) {
        var sessions = plan.stream()
                .flatMap(item -> item.sessions().stream())
                .filter(session -> days.contains(session.day()))
                .toList();
        return new Rhythm(
                team,
                (int) sessions.stream()
                        .filter(session -> Boolean.TRUE.equals(session.held()))
                        .count(),
                sessions.size(),
                (int) plan.stream()
                        .filter(item -> item.kind() == PlanKind.VISIT && item.status() == PlanItemStatus.DONE)
                        .filter(item -> days.contains(item.lastDay()))
                        .count());
    }
}
