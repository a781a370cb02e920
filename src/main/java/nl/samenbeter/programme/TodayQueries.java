package nl.samenbeter.programme;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.programme.Today.OwnHours;
import nl.samenbeter.security.Actor;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
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
    private final List<PersonalAppointments> rooms;
    private final Directory directory;
    private final CurrentUser currentUser;

    TodayQueries(
            ProgrammeQueries programmes,
            List<PersonalAppointments> rooms,
            Directory directory,
            CurrentUser currentUser) {
        this.programmes = programmes;
        this.rooms = rooms;
        this.directory = directory;
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
        List<ProgrammeRow> own = goingOn.stream()
                .filter(row -> me.has(Role.MEMBER, Scope.of(row.team())) || me.has(Role.COACH, Scope.of(row.team())))
                .toList();
        List<Today.Own> personal = own(me, today);
        List<Appointment> plan = appointments(own).stream()
                .filter(item -> personal.stream().noneMatch(one -> isMoreExact(one, item)))
                .toList();
        List<Appointment> asMember = appointments(own.stream()
                .filter(row -> me.has(Role.MEMBER, Scope.of(row.team())))
                .toList());
        return new Today(
                now,
                goingOn.stream().map(row -> programmes.stair(row.id())).toList(),
                !own.isEmpty(),
                plan.stream().filter(item -> isOn(item, today)).toList(),
                next(plan, now),
                nextDay(plan, today),
                personal,
                asMember.isEmpty() ? null : hours(asMember, now),
                changes(goingOn));
    }

    private List<Appointment> appointments(Collection<ProgrammeRow> rows) {
        return rows.stream()
                .flatMap(row -> programmes.appointments(row).stream())
                .sorted(ProgrammeQueries.BY_MOMENT)
                .toList();
    }

    /** "Tuesday to Thursday, at a moment of your own" says less than the appointment that was made for it. */
    private static boolean isMoreExact(Today.Own own, Appointment item) {
        return item.isWindow() && own.appointment().item().equals(item.item());
    }

    private List<Today.Own> own(Actor me, LocalDate today) {
        List<PersonalAppointment> own = rooms.stream()
                .flatMap(room -> room.of(me.person(), today, today.plusDays(AHEAD)).stream())
                .sorted(Comparator.comparing(PersonalAppointment::day)
                        .thenComparing(PersonalAppointment::begins, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        var names = directory.names(
                own.stream().flatMap(one -> one.with().stream()).distinct().toList());
        return own.stream()
                .map(one -> new Today.Own(
                        one,
                        one.with().stream()
                                .map(person -> names.getOrDefault(person, ""))
                                .toList()))
                .toList();
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

    static OwnHours hours(List<Appointment> plan, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var week = new DateRange(monday, monday.plusDays(6));
        List<Appointment> thisWeek =
                plan.stream().filter(item -> week.contains(item.firstDay())).toList();
        return new OwnHours(
                minutes(thisWeek.stream()),
                minutes(thisWeek.stream().filter(item -> isBehind(item, now))),
                minutes(thisWeek.stream()
                        .filter(item -> !isBehind(item, now) && item.lastDay().equals(today))),
                thisWeek.stream()
                        .filter(item -> !item.insideNorm() && !item.isOff())
                        .mapToInt(Appointment::minutes)
                        .sum());
    }

    private static boolean isBehind(Appointment item, LocalDateTime now) {
        return item.isDone() || !item.ends().isAfter(now);
    }

    private static int minutes(Stream<Appointment> items) {
        return items.mapToInt(Appointment::countedMinutes).sum();
    }

    private static boolean isOn(Appointment item, LocalDate day) {
        return new DateRange(item.firstDay(), item.lastDay()).contains(day);
    }
}
