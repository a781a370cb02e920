package nl.samenbeter.timeline;

import java.sql.Date;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.samenbeter.organisation.AbsenceSteps;
import nl.samenbeter.programme.PersonalAppointment;
import nl.samenbeter.programme.PersonalAppointments;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.timeline.Diaries.Busy;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what people have beside the plan of one team, in as many statements for many people as for one. */
@Component
class DiaryReader {

    /** Board sessions are at the same time in many teams; a coach is at one of them. */
    static final int SHORTEST_MEETING = 20;

    private final AbsenceSteps absences;
    private final ObjectProvider<PersonalAppointments> appointments;
    private final JdbcClient jdbc;

    DiaryReader(AbsenceSteps absences, ObjectProvider<PersonalAppointments> appointments, JdbcClient jdbc) {
        this.absences = absences;
        this.appointments = appointments;
        this.jdbc = jdbc;
    }

    /**
     * What has to be known of people.
     *
     * @param days whole weeks, so that another moment in them can be found, and the days on which things stood
     */
    record Asked(LocalDate from, LocalDate to, Set<LocalDate> days) {

        static Asked of(PlanState before, List<Item> moved) {
            Set<LocalDate> days = new TreeSet<>();
            for (Item item : moved) {
                week(item.moments().firstDay(), days);
                week(item.moments().lastDay(), days);
                before.item(item.id()).ifPresent(old -> {
                    week(old.moments().firstDay(), days);
                    week(old.moments().lastDay(), days);
                });
            }
            return new Asked(Collections.min(days), Collections.max(days), days);
        }

        private static void week(LocalDate day, Set<LocalDate> days) {
            LocalDate monday = WeekSteps.monday(day);
            monday.datesUntil(monday.plusDays(5)).forEach(days::add);
        }
    }

    record Agreed(PersonId person, PersonalAppointment what) {}

    List<Agreed> agreed(Set<PersonId> people, Asked asked) {
        return appointments.stream()
                .map(room -> room.of(people, asked.from(), asked.to()))
                .flatMap(found -> found.entrySet().stream())
                .flatMap(entry -> entry.getValue().stream()
                        .filter(one -> !one.over() && one.begins() != null)
                        .map(one -> new Agreed(entry.getKey(), one)))
                .toList();
    }

    /** Who of the team is not there, by day. */
    Map<LocalDate, Set<PersonId>> away(TeamId team, Asked asked) {
        return absences.notThere(team, asked.days());
    }

    /** Meetings of their other teams: who is where, and nothing more. */
    List<Busy> inOtherTeams(
            TeamId team, Set<PersonId> people, Collection<ProgrammeId> aside, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        with other as materialized (
                            select g.person_id, g.scope_id as team_id, g.role, g.begins_on, g.ends_on from role_grant g
                            where g.scope_kind = 'TEAM' and g.scope_id <> :team and g.person_id = any(:people)
                                and g.role in ('MEMBER', 'COACH')),
                        meeting as (
                            select o.*, i.first_day as day, i.begins, i.minutes - i.own_minutes as minutes, i.audience
                            from other o join plan_item i on i.team_id = o.team_id
                            where i.first_day = i.last_day and i.begins is not null
                                and (i.status = 'PLANNED' or i.status = 'OPEN' and i.audience <> 'GROUPS')
                                and i.first_day between :from and :to and i.programme_id <> all(:aside)
                            union all
                            select o.*, s.held_on, s.begins, s.minutes, i.audience
                            from other o join plan_item i on i.team_id = o.team_id
                            join plan_session s on s.plan_item_id = i.id
                            where s.held is null and i.status in ('PLANNED', 'OPEN') and s.held_on between :from and :to
                                and i.last_day >= :from and i.first_day <= :to and i.programme_id <> all(:aside))
                        select person_id, day, begins, minutes from meeting
                        where begins_on <= day and (ends_on is null or ends_on >= day)
                            and (role = 'MEMBER' and audience in ('ALL', 'GROUPS') or role = 'COACH' and audience in ('ALL', 'GROUPS', 'COACH'))
                            and minutes >= :least
                        """)
                .param("team", team.value())
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
                            begins.plusMinutes(row.getInt("minutes")),
                            null);
                })
                .list();
    }
}
