package nl.samenbeter.board;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.notifications.ChangeKind;
import nl.samenbeter.notifications.ChangeScope;
import nl.samenbeter.notifications.Changes;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts things on a board, for people and for other rooms. No rights. */
@Component
@Transactional
class BoardEntries {

    private static final int USUAL_SCHOOL_DAYS = 5;

    private final Actions actions;
    private final Successes successes;
    private final AttentionPoints points;
    private final Goals goals;
    private final Directory directory;
    private final SchoolCalendars calendars;
    private final Changes changes;
    private final Clock programmeClock;

    BoardEntries(
            Actions actions,
            Successes successes,
            AttentionPoints points,
            Goals goals,
            Directory directory,
            SchoolCalendars calendars,
            Changes changes,
            Clock programmeClock) {
        this.actions = actions;
        this.successes = successes;
        this.points = points;
        this.goals = goals;
        this.directory = directory;
        this.calendars = calendars;
        this.changes = changes;
        this.programmeClock = programmeClock;
    }

    ActionId add(TeamId team, AddAction action) {
        if (actions.existsById(action.id())) {
            return action.id();
        }
        SchoolId school = school(team);
        SchoolCalendar calendar = calendars.of(school);
        LocalDate today = LocalDate.now(programmeClock.withZone(calendar.zone()));
        LocalDate readyBy =
                action.readyBy() == null ? calendar.addSchoolDays(today, USUAL_SCHOOL_DAYS) : action.readyBy();
        checkMember(team, action.owner(), today);
        if (action.goal() != null) {
            goals.findById(action.goal()).filter(goal -> goal.isOf(team)).orElseThrow(BoardEntries::gone);
        }
        if (action.point() != null) {
            takeUp(team, action.point());
        }
        actions.save(Action.add(school, team, action, readyBy, today, now()));
        changed(team);
        return action.id();
    }

    private void takeUp(TeamId team, AttentionPointId id) {
        AttentionPoint point =
                points.findById(id).filter(found -> found.isOf(team)).orElseThrow(BoardEntries::gone);
        point.takeUp(now());
        points.save(point);
    }

    SuccessId add(TeamId team, AddSuccess success) {
        if (!successes.existsById(success.id())) {
            SchoolId school = school(team);
            successes.save(Success.tell(school, team, success, today(school), now()));
            changed(team);
        }
        return success.id();
    }

    /** @param writer who reports it; absent when that is somebody else */
    AttentionPointId add(TeamId team, AddPoint point, @Nullable PersonId writer) {
        if (!points.existsById(point.id())) {
            SchoolId school = school(team);
            points.save(AttentionPoint.add(school, team, point, writer, today(school), now()));
            changed(team);
        }
        return point.id();
    }

    /** @param person absent is fine: nobody has it */
    void checkMember(TeamId team, @Nullable PersonId person, LocalDate today) {
        if (person != null && !directory.teamsOf(person, today).contains(team)) {
            throw new DomainException("board.ownerNotInTeam");
        }
    }

    SchoolId school(TeamId team) {
        return directory.team(team).school();
    }

    LocalDate today(SchoolId school) {
        return LocalDate.now(programmeClock.withZone(directory.school(school).zone()));
    }

    Instant now() {
        return programmeClock.instant();
    }

    void changed(TeamId team) {
        changes.changed(ChangeKind.BOARD, List.of(ChangeScope.of(team)));
    }

    static DomainException gone() {
        return new DomainException("board.gone");
    }
}
