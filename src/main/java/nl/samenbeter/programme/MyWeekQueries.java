package nl.samenbeter.programme;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import nl.samenbeter.security.Actor;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DateRange;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reader's own week. */
@Service
@Transactional(readOnly = true)
public class MyWeekQueries {

    private final ProgrammeQueries programmes;
    private final OwnAgenda agenda;
    private final CurrentUser currentUser;

    MyWeekQueries(ProgrammeQueries programmes, OwnAgenda agenda, CurrentUser currentUser) {
        this.programmes = programmes;
        this.agenda = agenda;
        this.currentUser = currentUser;
    }

    /** @param day any day of the week; absent for the week of today, in a weekend for the next one */
    @PreAuthorize("isAuthenticated()")
    public MyWeek week(@Nullable LocalDate day) {
        Actor me = currentUser.require();
        LocalDateTime now = programmes.now();
        LocalDate monday = monday(day == null ? nearest(now.toLocalDate()) : day);
        var days = new DateRange(monday, monday.plusDays(6));
        List<ProgrammeRow> rows = programmes.mine().stream()
                .filter(row -> row.status().isGoingOn() && OwnAgenda.takesPart(me, row))
                .toList();
        List<Today.Own> own = agenda.personal(me, days);
        List<Appointment> whole = agenda.plan(rows);
        List<Appointment> plan = OwnAgenda.withoutVague(whole, own).stream()
                .filter(item -> !item.isOff())
                .filter(item -> new DateRange(item.firstDay(), item.lastDay()).overlaps(days))
                .toList();
        return new MyWeek(
                monday,
                now.toLocalDate(),
                rows.stream()
                        .flatMap(row -> agenda.weekOf(row, monday).stream()
                                .map(week -> new MyWeek.TeamWeek(row.teamName(), week)))
                        .toList(),
                plan,
                own,
                agenda.hours(me, rows, whole, now, monday));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static LocalDate nearest(LocalDate today) {
        return today.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue() ? today.plusDays(2) : today;
    }
}
