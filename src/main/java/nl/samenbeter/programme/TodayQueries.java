package nl.samenbeter.programme;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import nl.samenbeter.security.Actor;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DateRange;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reader's day. */
@Service
@Transactional(readOnly = true)
public class TodayQueries {

    private static final int CHANGES = 3;
    private static final int AHEAD = 7;

    private final ProgrammeQueries programmes;
    private final OwnAgenda agenda;
    private final CurrentUser currentUser;

    TodayQueries(ProgrammeQueries programmes, OwnAgenda agenda, CurrentUser currentUser) {
        this.programmes = programmes;
        this.agenda = agenda;
        this.currentUser = currentUser;
    }

    @PreAuthorize("isAuthenticated()")
    public Today today() {
        Actor me = currentUser.require();
        LocalDateTime now = programmes.now();
        LocalDate today = now.toLocalDate();
        List<ProgrammeRow> goingOn = programmes.mine().stream()
                .filter(row -> row.status().isGoingOn())
                .toList();
        List<ProgrammeRow> own =
                goingOn.stream().filter(row -> OwnAgenda.takesPart(me, row)).toList();
        List<Today.Own> personal = agenda.personal(me, new DateRange(today, today.plusDays(AHEAD)));
        List<Appointment> whole = agenda.plan(own);
        List<Appointment> plan = OwnAgenda.withoutVague(whole, personal);
        return new Today(
                now,
                goingOn.stream().map(row -> programmes.stair(row.id())).toList(),
                !own.isEmpty(),
                plan.stream().filter(item -> isOn(item, today)).toList(),
                next(plan, now),
                nextDay(plan, today),
                personal,
                agenda.hours(me, own, whole, now, today),
                changes(goingOn));
    }

    private List<Today.Change> changes(List<ProgrammeRow> rows) {
        return rows.stream()
                .flatMap(row ->
                        programmes.history(row.id()).stream().map(event -> new Today.Change(row.teamName(), event)))
                .sorted(Comparator.comparing(
                                (Today.Change change) -> change.row().at())
                        .reversed())
                .limit(CHANGES)
                .toList();
    }

    private static @Nullable Appointment next(List<Appointment> plan, LocalDateTime now) {
        return plan.stream()
                .filter(item -> !item.isWindow() && !item.isDone() && !item.isOff())
                .filter(item -> item.ends().isAfter(now))
                .findFirst()
                .orElse(null);
    }

    private static List<Appointment> nextDay(List<Appointment> plan, LocalDate today) {
        return plan.stream()
                .map(Appointment::firstDay)
                .filter(day -> day.isAfter(today))
                .min(Comparator.naturalOrder())
                .map(day -> plan.stream()
                        .filter(item -> item.firstDay().equals(day))
                        .toList())
                .orElse(List.of());
    }

    private static boolean isOn(Appointment item, LocalDate day) {
        return new DateRange(item.firstDay(), item.lastDay()).contains(day);
    }
}
