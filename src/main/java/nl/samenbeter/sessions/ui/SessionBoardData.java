package nl.samenbeter.sessions.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenbeter.board.ActionRow;
import nl.samenbeter.board.ActionStatus;
import nl.samenbeter.board.GoalReading;
import nl.samenbeter.board.GoalRow;
import nl.samenbeter.board.GoalStatus;
import nl.samenbeter.board.PointRow;
import nl.samenbeter.board.PointStatus;
import nl.samenbeter.board.SuccessRow;
import nl.samenbeter.board.TeamBoard;
import nl.samenbeter.sessions.SessionState;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** The lists of the board in words for a session. That an action is late is only counted, for the team (rulings 28). */
final class SessionBoardData {

    private static final int WHOLE = 100;
    private static final int WEEK = 7;

    private SessionBoardData() {}

    static SessionData.Board of(TeamBoard board, List<SessionData.Line> planning) {
        return new SessionData.Board(
                board.successes().stream()
                        .map(row -> success(row, board.today()))
                        .toList(),
                board.goals(GoalStatus.ACTIVE).map(SessionBoardData::goal).toList(),
                board.actions().stream()
                        .filter(action -> action.status() != ActionStatus.LAPSED)
                        .map(action -> card(action, board))
                        .toList(),
                board.points().stream()
                        .filter(point -> point.status() != PointStatus.CLOSED)
                        .map(point -> point(point, board.today()))
                        .toList(),
                planning,
                board.lateActions());
    }

    /** Members who are there today: nobody gets an action behind their back (domain 4.2). */
    static List<SessionData.Person> owners(SessionState state) {
        Set<PersonId> members =
                state.board().people().stream().map(TeamBoard.Who::id).collect(Collectors.toSet());
        return state.people().stream()
                .filter(person -> members.contains(person.id()))
                .map(person -> new SessionData.Person(person.id().text(), person.name()))
                .toList();
    }

    private static SessionData.Line success(SuccessRow row, LocalDate today) {
        String when = Dates.sentence(Dates.relativeDay(today, row.day()));
        return new SessionData.Line(
                row.what(), row.effect().isEmpty() ? when : row.effect() + " · " + when, null, null, null);
    }

    private static SessionData.Line point(PointRow row, LocalDate today) {
        String status = Texts.text("board.point." + row.status());
        String small = row.status() == PointStatus.NEW
                ? Texts.text("sessions.mode.point.since", status, Dates.relativeDay(today, row.day()))
                : Texts.text("sessions.mode.point.day", status, ChronoUnit.DAYS.between(row.day(), today) + 1);
        return switch (row.status()) {
            case NEW -> line(row, small, Icon.UPCOMING, "rest");
            case IN_HAND -> line(row, small, Icon.RUNNING, "info");
            case REFERRED, CLOSED -> line(row, small, Icon.CLOCK, "rest");
        };
    }

    private static SessionData.Line line(PointRow row, String small, Icon icon, String tone) {
        return new SessionData.Line(row.title(), small, null, SessionWords.name(icon), tone);
    }

    /** As colleagues call each other, unless two are called the same. */
    private static String owner(ActionRow row, TeamBoard board) {
        if (row.ownerName().isEmpty()) {
            return Texts.text("sessions.mode.word.nobody");
        }
        String first = first(row.ownerName());
        long same = board.people().stream()
                .filter(one -> first(one.name()).equals(first))
                .count();
        return same > 1 ? row.ownerName() : first;
    }

    private static String first(String name) {
        return name.strip().split("\\s+")[0];
    }

    private static SessionData.Card card(ActionRow row, TeamBoard board) {
        return new SessionData.Card(
                row.id().text(),
                row.title(),
                row.status().name(),
                owner(row, board),
                row.status() == ActionStatus.DONE ? null : day(board.today(), row.readyBy()));
    }

    private static String day(LocalDate today, LocalDate day) {
        long away = ChronoUnit.DAYS.between(today, day);
        if (away >= -1 && away <= 1) {
            return Dates.relativeDay(today, day);
        }
        return away > 1 && away < WEEK ? Dates.shortWeekday(day.getDayOfWeek()) : Dates.dayMonth(day);
    }

    private static SessionData.Goal goal(GoalRow row) {
        GoalReading last = row.lastReading();
        BigDecimal now = last == null ? row.baseline() : last.value();
        return new SessionData.Goal(
                row.title(),
                now == null ? null : number(now, row.unit()),
                row.baseline() == null
                        ? null
                        : Texts.text("sessions.mode.goal.was", number(row.baseline(), row.unit())),
                row.target() == null ? null : Texts.text("sessions.mode.goal.target", number(row.target(), row.unit())),
                percent(row.baseline(), now, row.target()));
    }

    private static String number(BigDecimal number, String unit) {
        String digits = NumberFormat.getInstance(Texts.locale()).format(number);
        return unit.equals("%") ? digits + unit : digits;
    }

    /** How far on the way from the first number to the target. */
    private static int percent(@Nullable BigDecimal from, @Nullable BigDecimal now, @Nullable BigDecimal to) {
        if (from == null || now == null || to == null || from.compareTo(to) == 0) {
            return 0;
        }
        BigDecimal part = now.subtract(from)
                .multiply(BigDecimal.valueOf(WHOLE))
                .divide(to.subtract(from), 0, RoundingMode.HALF_UP);
        return Math.clamp(part.longValue(), 0, WHOLE);
    }
}
