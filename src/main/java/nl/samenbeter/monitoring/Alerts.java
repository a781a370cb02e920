package nl.samenbeter.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenbeter.board.BoardFigures;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.monitoring.Snoozes.Key;
import nl.samenbeter.programme.ProgrammeSignals;
import nl.samenbeter.programme.ProgrammeSigns;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.workflow.StuckProcesses;
import nl.samenbeter.workflow.StuckStep;
import org.springframework.stereotype.Component;

/** The rules asked about many programmes: a fixed number of statements, and the calendar of each school. No rights. */
@Component
class Alerts {

    private static final int ALL = Integer.MAX_VALUE;

    private final ProgrammeSignals signals;
    private final StuckProcesses processes;
    private final BoardFigures boards;
    private final SchoolCalendars calendars;
    private final Snoozes snoozes;
    private final Clock programmeClock;

    Alerts(
            ProgrammeSignals signals,
            StuckProcesses processes,
            BoardFigures boards,
            SchoolCalendars calendars,
            Snoozes snoozes,
            Clock programmeClock) {
        this.signals = signals;
        this.processes = processes;
        this.boards = boards;
        this.calendars = calendars;
        this.snoozes = snoozes;
        this.programmeClock = programmeClock;
    }

    record Found(ProgrammeSigns signs, AlertSign sign) {}

    /** The most urgent first, then by team. */
    List<Found> of(Collection<TeamId> teams, Collection<SchoolId> schools) {
        List<ProgrammeSigns> all = signals.of(teams, schools);
        Map<String, LocalDate> stuck = stuck(all);
        Map<TeamId, BoardFigures.Row> onBoards = onBoards(all);
        Map<SchoolId, SchoolCalendar> known = new HashMap<>();
        List<Found> found = new ArrayList<>();
        for (ProgrammeSigns signs : all) {
            SchoolCalendar calendar = known.computeIfAbsent(signs.school(), calendars::of);
            new AlertRules(calendar::isSchoolDay)
                    .of(
                            signs,
                            stuck.get(signs.programme().text()),
                            onBoards.getOrDefault(signs.team(), BoardFigures.Row.EMPTY))
                    .forEach(sign -> found.add(new Found(signs, sign)));
        }
        found.sort(Comparator.comparing((Found one) -> one.sign().kind())
                .thenComparing(one -> one.signs().teamName(), String.CASE_INSENSITIVE_ORDER));
        return List.copyOf(found);
    }

    /** As they are shown, with those that are kept quiet. */
    List<Alert> shown(List<Found> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Key, Snooze> quiet = snoozes.of(
                found.stream().map(one -> one.signs().programme()).distinct().toList(),
                found.getFirst().signs().today());
        return found.stream().map(one -> alert(one, quiet)).toList();
    }

    private static Alert alert(Found found, Map<Key, Snooze> quiet) {
        ProgrammeSigns signs = found.signs();
        AlertSign sign = found.sign();
        return new Alert(
                signs.programme(),
                signs.team(),
                signs.teamName(),
                signs.school(),
                signs.schoolName(),
                sign.kind(),
                sign.since(),
                sign.count(),
                sign.of(),
                quiet.get(new Key(signs.programme(), sign.kind())));
    }

    private Map<TeamId, BoardFigures.Row> onBoards(List<ProgrammeSigns> all) {
        return boards.of(all.stream()
                .collect(Collectors.toMap(ProgrammeSigns::team, ProgrammeSigns::today, (one, other) -> one)));
    }

    private Map<String, LocalDate> stuck(List<ProgrammeSigns> all) {
        return processes.of(all.stream().map(signs -> signs.programme().text()).toList(), ALL).stream()
                .collect(Collectors.toMap(
                        StuckStep::businessKey,
                        step -> LocalDate.ofInstant(step.since(), programmeClock.getZone()),
                        (one, other) -> one.isBefore(other) ? one : other));
    }
}
