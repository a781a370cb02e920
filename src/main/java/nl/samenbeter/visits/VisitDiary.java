package nl.samenbeter.visits;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.organisation.AbsenceSteps;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.organisation.Member;
import nl.samenbeter.programme.PlanLedger;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When the people of a visit are there and free: their days, the plan of their team, and all their visits. */
@Component
class VisitDiary {

    private static final int PER_DAY = 2;
    private static final int MOST = 4;
    private static final Set<DayOfWeek> USUAL = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private final Visits visits;
    private final Directory directory;
    private final AbsenceSteps absences;
    private final SchoolCalendars calendars;
    private final PlanLedger plan;
    private final JdbcClient jdbc;

    VisitDiary(
            Visits visits,
            Directory directory,
            AbsenceSteps absences,
            SchoolCalendars calendars,
            PlanLedger plan,
            JdbcClient jdbc) {
        this.visits = visits;
        this.directory = directory;
        this.absences = absences;
        this.calendars = calendars;
        this.plan = plan;
        this.jdbc = jdbc;
    }

    /** A few moments at which both are free, in order; none when there is none in the days that are left. */
    List<LocalDateTime> free(Visit visit, VisitFrames.Frame frame) {
        return free(visit, frame, visit.minutes());
    }

    private List<LocalDateTime> free(Visit visit, VisitFrames.Frame frame, int minutes) {
        return moments(visit, frame).free(people(visit), minutes, PER_DAY, MOST).stream()
                .map(moment -> moment.day().atTime(moment.begins()))
                .toList();
    }

    /**
     * @throws DomainException {@code visits.dayOff}, {@code visits.busy} with the name of who cannot and what would work;
     *     {@code …Nothing} when nothing would
     */
    void check(Visit visit, VisitFrames.Frame frame, MakeAppointment appointment) {
        LocalDate day = appointment.day();
        if (day == null || day.isBefore(frame.today())) {
            return;
        }
        lock(visit);
        VisitMoments moments = moments(visit, frame);
        for (PersonId person : people(visit)) {
            if (!moments.work(person, day)) {
                throw refused("visits.dayOff", person, visit, frame, appointment.minutes(), day);
            }
            LocalTime begins = appointment.begins();
            if (begins != null
                    && !moments.isFree(person, new VisitMoments.Moment(day, begins), appointment.minutes())) {
                throw refused("visits.busy", person, visit, frame, appointment.minutes(), day.atTime(begins));
            }
        }
    }

    /** Until the end of the transaction nobody else makes an appointment for one of them. */
    private void lock(Visit visit) {
        people(visit).stream()
                .map(PersonId::text)
                .sorted()
                .forEach(person -> jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))::text")
                        .param("key", "visits " + person)
                        .query(String.class)
                        .optional());
    }

    private DomainException refused(
            String code, PersonId person, Visit visit, VisitFrames.Frame frame, int minutes, Object when) {
        String name = directory.names(List.of(person)).getOrDefault(person, "");
        List<LocalDateTime> free = free(visit, frame, minutes);
        return free.isEmpty()
                ? new DomainException(code + "Nothing", name, when)
                : new DomainException(code, name, when, free);
    }

    private VisitMoments moments(Visit visit, VisitFrames.Frame frame) {
        List<LocalDate> days = days(visit, frame);
        Map<PersonId, Set<DayOfWeek>> workingDays = new HashMap<>();
        List<PersonId> people = people(visit);
        people.forEach(person -> workingDays.put(person, USUAL));
        List<Member> members = directory.members(visit.team(), frame.lastMoment());
        members.forEach(member -> workingDays.replace(member.person(), member.workingDays()));
        var moments = new VisitMoments(days, workingDays, frame.now());
        absences.notThere(visit.team(), days)
                .forEach((day, absent) -> absent.forEach(person -> moments.away(person, day)));
        people.forEach(person -> taken(moments, person, visit, frame));
        return moments;
    }

    private List<LocalDate> days(Visit visit, VisitFrames.Frame frame) {
        SchoolCalendar calendar = calendars.of(visit.school());
        LocalDate from = frame.first().isBefore(frame.today()) ? frame.today() : frame.first();
        return from.isAfter(frame.lastMoment())
                ? List.of()
                : from.datesUntil(frame.lastMoment().plusDays(1))
                        .filter(calendar::isSchoolDay)
                        .toList();
    }

    private void taken(VisitMoments moments, PersonId person, Visit visit, VisitFrames.Frame frame) {
        visits.findByVisitorIdInOrHostIdIn(List.of(person), List.of(person)).stream()
                .filter(other -> !other.id().equals(visit.id()) && other.isOf(person))
                .filter(other -> other.status() != VisitStatus.NOT_HELD)
                .forEach(other -> {
                    if (other.day() != null && other.begins() != null) {
                        moments.take(person, new VisitMoments.Moment(other.day(), other.begins()), other.minutes());
                    }
                });
        plan.busy(visit.programme(), frame.today(), frame.lastMoment())
                .forEach(busy ->
                        moments.take(person, new VisitMoments.Moment(busy.day(), busy.begins()), busy.minutes()));
    }

    private static List<PersonId> people(Visit visit) {
        var people = new ArrayList<PersonId>();
        people.add(visit.visitor());
        if (visit.host() != null) {
            people.add(visit.host());
        }
        return people;
    }
}
