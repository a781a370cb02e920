package nl.samenbeter.timeline;

import java.sql.Date;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.samenbeter.organisation.AbsenceSteps;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.organisation.Member;
import nl.samenbeter.programme.PersonalAppointment;
import nl.samenbeter.programme.PersonalAppointments;
import nl.samenbeter.programme.PlanAudience;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom a changed plan asks for while they have something else, or do not work. */
@Component
class PeopleClashes {

    /** Board sessions are at the same time in many teams; a coach is at one of them. */
    static final int SHORTEST_MEETING = 20;

    private final Directory directory;
    private final AbsenceSteps absences;
    private final ObjectProvider<PersonalAppointments> appointments;
    private final JdbcClient jdbc;

    PeopleClashes(
            Directory directory,
            AbsenceSteps absences,
            ObjectProvider<PersonalAppointments> appointments,
            JdbcClient jdbc) {
        this.directory = directory;
        this.absences = absences;
        this.appointments = appointments;
        this.jdbc = jdbc;
    }

    private record Busy(PersonId person, LocalDateTime begins, LocalDateTime ends) {}

    /** @param aside programmes that change together with this one: as they stand now they say nothing */
    List<Clash> of(PlanState before, PlanState after, Collection<ProgrammeId> aside) {
        List<Item> meetings = PlanClashes.moved(before, after).stream()
                .filter(Item::isMeeting)
                .filter(item -> item.audience() == PlanAudience.ALL || item.audience() == PlanAudience.COACH)
                .sorted(Comparator.comparing(item -> item.moments().firstDay()))
                .toList();
        if (meetings.isEmpty()) {
            return List.of();
        }
        LocalDate from = meetings.getFirst().moments().firstDay();
        LocalDate to = meetings.getLast().moments().firstDay();
        List<Member> members = directory.members(after.programme().team(), from);
        List<PersonId> coaches = directory.coaches(after.programme().team(), from);
        Set<PersonId> people = new LinkedHashSet<>(coaches);
        members.forEach(member -> people.add(member.person()));
        List<Busy> busy = new ArrayList<>(inOtherTeams(after, people, aside, from, to));
        busy.addAll(agreed(after, people, from, to));
        List<Clash> clashes = new ArrayList<>();
        var away = absences.notThere(
                after.programme().team(),
                meetings.stream().map(item -> item.moments().firstDay()).toList());
        var was = before.byId();
        for (Item item : meetings) {
            busy(item, item.audience() == PlanAudience.COACH ? coaches : people, busy, clashes);
            var old = was.get(item.id());
            boolean sameWeekday = old != null
                    && old.moments().firstDay().getDayOfWeek()
                            == item.moments().firstDay().getDayOfWeek();
            notWorking(item, away, sameWeekday ? List.of() : members, clashes);
        }
        return clashes;
    }

    private void busy(Item item, Iterable<PersonId> people, List<Busy> busy, List<Clash> clashes) {
        LocalDateTime begins = item.moments()
                .firstDay()
                .atTime(Objects.requireNonNull(item.moments().begins()));
        LocalDateTime ends = begins.plusMinutes(item.meetingMinutes());
        List<PersonId> there = new ArrayList<>();
        people.forEach(there::add);
        List<PersonId> taken = busy.stream()
                .filter(one -> there.contains(one.person()))
                .filter(one -> one.begins().isBefore(ends) && begins.isBefore(one.ends()))
                .map(Busy::person)
                .distinct()
                .toList();
        if (!taken.isEmpty()) {
            clashes.add(busy(item, taken));
        }
    }

    private static void notWorking(
            Item item, Map<LocalDate, Set<PersonId>> notThere, List<Member> members, List<Clash> clashes) {
        if (item.audience() != PlanAudience.ALL) {
            return;
        }
        LocalDate day = item.moments().firstDay();
        DayOfWeek weekday = day.getDayOfWeek();
        Set<PersonId> away = notThere.getOrDefault(day, Set.of());
        List<PersonId> missing = members.stream()
                .filter(member -> away.contains(member.person())
                        || !member.workingDays().isEmpty()
                                && !member.workingDays().contains(weekday))
                .map(Member::person)
                .toList();
        if (!missing.isEmpty()) {
            clashes.add(clash(Clash.Kind.NOT_WORKING, item, missing));
        }
    }

    static Clash busy(Item item, List<PersonId> people) {
        return clash(Clash.Kind.BUSY, item, people);
    }

    private static Clash clash(Clash.Kind kind, Item item, List<PersonId> people) {
        return new Clash(
                kind,
                item.id(),
                item.element(),
                item.name(),
                item.moments().firstDay(),
                item.moments().begins(),
                null,
                people,
                null);
    }

    private List<Busy> agreed(PlanState plan, Set<PersonId> people, LocalDate from, LocalDate to) {
        List<Busy> busy = new ArrayList<>();
        appointments.forEach(room -> room.of(people, from, to)
                .forEach((person, theirs) -> theirs.stream()
                        .filter(one -> !one.over() && one.begins() != null)
                        .forEach(one -> busy.add(busy(person, one)))));
        return busy;
    }

    private static Busy busy(PersonId person, PersonalAppointment one) {
        LocalDateTime begins = one.day().atTime(Objects.requireNonNull(one.begins()));
        return new Busy(person, begins, begins.plusMinutes(one.minutes()));
    }

    /** Meetings of their other teams: who is where, and nothing more. */
    private List<Busy> inOtherTeams(
            PlanState plan, Set<PersonId> people, Collection<ProgrammeId> aside, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        with other as materialized (
                            select g.person_id, g.scope_id as team_id, g.role, g.begins_on, g.ends_on from role_grant g
                            where g.scope_kind = 'TEAM' and g.scope_id <> :team and g.person_id = any(:people)
                                and g.role in ('MEMBER', 'COACH')),
                        meeting as (
                            select o.*, i.first_day as day, i.begins, i.minutes - i.own_minutes as minutes, i.audience
                            from other o join plan_item i on i.team_id = o.team_id
                            where i.first_day = i.last_day and i.begins is not null and i.status in ('PLANNED', 'OPEN')
                                and i.first_day between :from and :to and i.programme_id <> all(:aside)
                            union all
                            select o.*, s.held_on, s.begins, s.minutes, i.audience
                            from other o join plan_item i on i.team_id = o.team_id
                            join plan_session s on s.plan_item_id = i.id
                            where s.held is null and i.status in ('PLANNED', 'OPEN') and s.held_on between :from and :to
                                and i.last_day >= :from and i.first_day <= :to and i.programme_id <> all(:aside))
                        select person_id, day, begins, minutes from meeting
                        where begins_on <= day and (ends_on is null or ends_on >= day)
                            and (role = 'MEMBER' and audience = 'ALL' or role = 'COACH' and audience in ('ALL', 'COACH'))
                            and minutes >= :least
                        """)
                .param("team", plan.programme().team().value())
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("aside", aside.stream().map(ProgrammeId::value).toArray(UUID[]::new))
                .param("from", Date.valueOf(from))
                .param("to", Date.valueOf(to))
                .param("least", SHORTEST_MEETING)
                .query((row, n) -> {
                    LocalDateTime begins =
                            row.getObject("day", LocalDate.class).atTime(row.getObject("begins", LocalTime.class));
                    return new Busy(
                            new PersonId(row.getObject("person_id", UUID.class)),
                            begins,
                            begins.plusMinutes(row.getInt("minutes")));
                })
                .list();
    }
}
