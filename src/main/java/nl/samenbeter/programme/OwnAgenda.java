package nl.samenbeter.programme;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.programme.Today.OwnHours;
import nl.samenbeter.security.Actor;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.DateRange;
import nl.samenbeter.shared.ProgrammeId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands in one person's agenda: the plans of the teams they take part in, and what is theirs alone. */
@Component
class OwnAgenda {

    private final ProgrammeQueries programmes;
    private final ProgrammePlans plans;
    private final List<PersonalAppointments> rooms;
    private final Directory directory;

    OwnAgenda(
            ProgrammeQueries programmes, ProgrammePlans plans, List<PersonalAppointments> rooms, Directory directory) {
        this.programmes = programmes;
        this.plans = plans;
        this.rooms = rooms;
        this.directory = directory;
    }

    static boolean takesPart(Actor me, ProgrammeRow row) {
        return isMember(me, row) || me.has(Role.COACH, Scope.of(row.team()));
    }

    private static boolean isMember(Actor me, ProgrammeRow row) {
        return me.has(Role.MEMBER, Scope.of(row.team()));
    }

    /** By moment. */
    List<Appointment> plan(Collection<ProgrammeRow> rows) {
        return rows.stream()
                .flatMap(row -> programmes.appointments(row).stream())
                .sorted(ProgrammeQueries.BY_MOMENT)
                .toList();
    }

    /** The week that begins on that Monday; nothing in a holiday, before the start and after the end. */
    Optional<ProgrammeWeek> weekOf(ProgrammeRow row, LocalDate monday) {
        return plans.weeks(row.id()).stream()
                .filter(week -> week.monday().equals(monday))
                .findFirst();
    }

    List<Today.Own> personal(Actor me, DateRange days) {
        LocalDate last = days.last();
        List<PersonalAppointment> own = rooms.stream()
                .flatMap(room -> room.of(me.person(), days.first(), last).stream())
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

    /** "Tuesday to Thursday, at a moment of your own" says less than the appointment that was made for it. */
    static List<Appointment> withoutVague(List<Appointment> plan, List<Today.Own> personal) {
        return plan.stream()
                .filter(item -> !item.isWindow()
                        || personal.stream()
                                .noneMatch(one ->
                                        item.item().equals(one.appointment().item())))
                .toList();
    }

    /**
     * @param rows whose plan it is; only those count of which the reader is a member
     * @param day any day of the week
     */
    @Nullable
    OwnHours hours(Actor me, List<ProgrammeRow> rows, List<Appointment> plan, LocalDateTime now, LocalDate day) {
        List<ProgrammeRow> member =
                rows.stream().filter(row -> isMember(me, row)).toList();
        Set<ProgrammeId> counted = member.stream().map(ProgrammeRow::id).collect(Collectors.toSet());
        List<Appointment> own =
                plan.stream().filter(item -> counted.contains(item.programme())).toList();
        if (own.isEmpty()) {
            return null;
        }
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var week = new DateRange(monday, monday.plusDays(6));
        List<Appointment> thisWeek =
                own.stream().filter(item -> week.contains(item.firstDay())).toList();
        return new OwnHours(
                minutes(thisWeek.stream()),
                minutes(thisWeek.stream().filter(item -> isBehind(item, now))),
                minutes(thisWeek.stream()
                        .filter(item -> !isBehind(item, now) && item.lastDay().equals(now.toLocalDate()))),
                thisWeek.stream()
                        .filter(item -> !item.insideNorm() && !item.isOff())
                        .mapToInt(Appointment::minutes)
                        .sum(),
                member.stream()
                        .flatMap(row -> weekOf(row, monday).stream())
                        .mapToInt(ProgrammeWeek::norm)
                        .sum());
    }

    private static boolean isBehind(Appointment item, LocalDateTime now) {
        return item.isDone() || !item.ends().isAfter(now);
    }

    private static int minutes(Stream<Appointment> items) {
        return items.mapToInt(Appointment::countedMinutes).sum();
    }
}
