package nl.samenbeter.security;

import static nl.samenbeter.security.Role.ADMIN;
import static nl.samenbeter.security.Role.BOARD;
import static nl.samenbeter.security.Role.COACH;
import static nl.samenbeter.security.Role.EXPERT_COACH;
import static nl.samenbeter.security.Role.MEMBER;
import static nl.samenbeter.security.Role.PROGRAMME_OFFICE;
import static nl.samenbeter.security.Role.SCHOOL_LEADER;
import static nl.samenbeter.security.Role.TEACHER;

import java.util.EnumSet;
import java.util.Set;

/**
 * What one may do, and which roles may (domain 1.11, rulings 29). Where the role must hold is asked at
 * {@link Access}. Programme office and board stop at school level, so they hold no permission that is asked for a team.
 */
public enum Permission {
    /** The organisation of a school: its teams, people, memberships. */
    ORGANISATION_MANAGE(ADMIN),
    /** Getting processes of a school's programmes going again that do not by themselves; by id, without what people wrote. */
    PROCESSES_REPAIR(ADMIN),
    /** Names of a team's people, for those who work with the team. */
    TEAM_SEE(MEMBER, COACH, SCHOOL_LEADER, EXPERT_COACH, ADMIN),
    /** Who of a team is not there on which days, and who stands in (rulings 26). */
    ABSENCE_MANAGE(COACH),
    CALENDAR_SEE(MEMBER, COACH, SCHOOL_LEADER, EXPERT_COACH, BOARD, PROGRAMME_OFFICE, TEACHER, ADMIN),
    CALENDAR_MANAGE(ADMIN),
    /** Plan, week and timeline of a team's programme. */
    PROGRAMME_SEE(MEMBER, COACH, SCHOOL_LEADER, EXPERT_COACH),
    /** Starting a programme for a team and changing its timeline. */
    PROGRAMME_PLAN(COACH),
    /** Consent of the participation council, time freed, go or no-go. */
    PROGRAMME_DECIDE(SCHOOL_LEADER),
    /** The year of a school: its dates, tranches and events. */
    YEAR_PLAN_SEE(MEMBER, COACH, SCHOOL_LEADER, EXPERT_COACH, BOARD, PROGRAMME_OFFICE, TEACHER),
    /** Making the plan of a school's year. */
    YEAR_PLAN_MAKE(SCHOOL_LEADER, COACH),
    /** How a team's programme goes, in words and counts. */
    PROGRESS_SEE(COACH, SCHOOL_LEADER, EXPERT_COACH),
    /** Saying how it goes with a team, beside what is computed. */
    PROGRESS_TELL(COACH),
    /** Keeping an alert about a team's programme quiet for a while. */
    ALERT_SNOOZE(COACH, SCHOOL_LEADER),
    /** The months of a school as a report that names its teams. */
    SCHOOL_REPORT_SEE(SCHOOL_LEADER, EXPERT_COACH),
    /** How programmes go, counted per school. */
    SCHOOL_PROGRESS_SEE(SCHOOL_LEADER, EXPERT_COACH, BOARD, PROGRAMME_OFFICE),
    /** The team's own board sessions: the agreed moment and whether they were held. */
    SESSIONS_SEE(MEMBER, COACH, SCHOOL_LEADER, EXPERT_COACH),
    /** The team's joint preparations: for a member the own group, for the coach all of them. */
    PREPARATIONS_SEE(MEMBER, COACH),
    /** Putting people into groups, naming question owners, moving any group. */
    PREPARATIONS_ARRANGE(COACH),
    /** Taking part in the team's barometer. */
    BAROMETER_ANSWER(MEMBER),
    /** Who visits whom in the own team. */
    VISITS_SEE(MEMBER, COACH),
    /** Pairing the visitors and hosts of a team. */
    VISITS_PAIR(COACH),
    /** How many visits a team of the school made, without names. */
    VISITS_COUNT(SCHOOL_LEADER),
    /** What pupils and teachers were asked, what came out and what they were told. */
    VOICES_SEE(MEMBER, COACH, SCHOOL_LEADER),
    /** Opening a survey, holding an arena, and reading what was written. */
    VOICES_ASK(MEMBER, COACH),
    /** Keeping something that was written from the team. */
    VOICES_WITHHOLD(COACH),
    /** Meetings with other schools: when, where, who of the own team comes. */
    EVENTS_SEE(MEMBER, COACH, SCHOOL_LEADER, EXPERT_COACH, BOARD, PROGRAMME_OFFICE, TEACHER),
    /** Saying who of a team comes to a meeting. */
    EVENTS_REGISTER(COACH, SCHOOL_LEADER),
    /** Making, moving and calling off meetings; who comes to them, with the diet notes. */
    EVENTS_MANAGE(PROGRAMME_OFFICE);

    private final Set<Role> roles;

    Permission(Role first, Role... rest) {
        this.roles = EnumSet.of(first, rest);
    }

    public boolean isHeldBy(Role role) {
        return roles.contains(role);
    }
}
