package nl.samenbeter.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.samenbeter.board.BoardFigures;
import nl.samenbeter.programme.ProgrammeSigns;
import org.jspecify.annotations.Nullable;

/** When a programme asks for somebody. In a pause and before the start only a step that is stuck does. Pure. */
final class AlertRules {

    /** Of school (domain 1.4, CO-09). */
    static final int DAYS_WITHOUT_SESSION = 5;

    /** Of school. */
    static final int DAYS_WITHOUT_MOVE = 10;

    private final Predicate<LocalDate> schoolDay;

    /** @param schoolDay whether there is school on a day */
    AlertRules(Predicate<LocalDate> schoolDay) {
        this.schoolDay = schoolDay;
    }

    /**
     * @param stuckSince day since which a step of it is stuck; absent when none is
     * @param board of its team
     */
    List<AlertSign> of(ProgrammeSigns signs, @Nullable LocalDate stuckSince, BoardFigures.Row board) {
        List<AlertSign> found = new ArrayList<>();
        if (stuckSince != null) {
            found.add(new AlertSign(AlertKind.STUCK, stuckSince, 1, 1));
        }
        if (signs.moving()) {
            Stream.of(standsStill(signs), noSession(signs), overdue(signs), goalOverdue(board), relapse(signs))
                    .flatMap(Optional::stream)
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    private Optional<AlertSign> standsStill(ProgrammeSigns signs) {
        return Optional.ofNullable(signs.movedOn())
                .map(moved -> afterPause(moved, signs))
                .filter(since -> passed(since, signs.today(), DAYS_WITHOUT_MOVE))
                .map(since -> new AlertSign(AlertKind.STANDS_STILL, since, DAYS_WITHOUT_MOVE, DAYS_WITHOUT_MOVE));
    }

    /** A team without sessions in its plan misses none. */
    private Optional<AlertSign> noSession(ProgrammeSigns signs) {
        var sessions = signs.sessions();
        if (sessions.firstPlanned() == null || sessions.missed() == 0) {
            return Optional.empty();
        }
        LocalDate last = sessions.lastHeld() == null ? sessions.firstPlanned().minusDays(1) : sessions.lastHeld();
        return Optional.of(afterPause(last, signs))
                .filter(since -> passed(since, signs.today(), DAYS_WITHOUT_SESSION))
                .map(since -> new AlertSign(AlertKind.NO_SESSION, since, sessions.missed(), sessions.missed()));
    }

    private static Optional<AlertSign> overdue(ProgrammeSigns signs) {
        return Optional.ofNullable(signs.lateSince())
                .map(since -> new AlertSign(AlertKind.OVERDUE, since, signs.late(), signs.late()));
    }

    private static Optional<AlertSign> goalOverdue(BoardFigures.Row board) {
        return Optional.ofNullable(board.overdueSince())
                .map(since -> new AlertSign(AlertKind.GOAL_OVERDUE, since, board.overdue(), board.active()));
    }

    private static Optional<AlertSign> relapse(ProgrammeSigns signs) {
        return Optional.ofNullable(signs.sessions().recent())
                .filter(recent -> recent.held() * 2 < recent.planned())
                .map(recent -> new AlertSign(AlertKind.RELAPSE, recent.since(), recent.held(), recent.planned()));
    }

    /** What did not happen before a pause was over is not counted. */
    private static LocalDate afterPause(LocalDate since, ProgrammeSigns signs) {
        LocalDate resumed = signs.resumedOn();
        return resumed != null && resumed.isAfter(since) ? resumed.minusDays(1) : since;
    }

    /** So many school days lie wholly between: neither the first day nor today is counted. */
    private boolean passed(LocalDate since, LocalDate today, int schoolDays) {
        return since.isBefore(today)
                && since.plusDays(1)
                                .datesUntil(today)
                                .filter(schoolDay)
                                .limit(schoolDays)
                                .count()
                        == schoolDays;
    }
}
