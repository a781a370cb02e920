package nl.samenbeter.sessions;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.samenbeter.board.TeamBoard;
import nl.samenbeter.board.TeamBoards;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.Permission;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sessions that are over, for screens. */
@Service
@Transactional(readOnly = true)
public class SessionRecordQueries {

    private static final int LONGEST_AWAY_DAYS = 14;

    private final SessionRecords records;
    private final SessionRows rows;
    private final SessionTips tips;
    private final SessionSight sight;
    private final TeamBoards boards;
    private final Directory directory;
    private final Access access;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;

    SessionRecordQueries(
            SessionRecords records,
            SessionRows rows,
            SessionTips tips,
            SessionSight sight,
            TeamBoards boards,
            Directory directory,
            Access access,
            CurrentUser currentUser,
            JdbcClient jdbc) {
        this.records = records;
        this.rows = rows;
        this.tips = tips;
        this.sight = sight;
        this.boards = boards;
        this.directory = directory;
        this.access = access;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
    }

    @PreAuthorize("@access.team(#team, 'SESSIONS_SEE')")
    public String teamName(TeamId team) {
        return directory.team(team).name();
    }

    /** The last twenty, newest first. What the coach saw of them is for the team and the coach. */
    @PreAuthorize("@access.team(#team, 'SESSIONS_SEE')")
    public List<HeldSession> held(TeamId team) {
        boolean own = access.team(team, Permission.SESSIONS_HOLD);
        return records.findTop20ByTeamIdOrderByDayDesc(team).stream()
                .filter(SessionRecord::isOver)
                .map(record -> held(record, own ? checks(record.id()) : Map.of()))
                .toList();
    }

    private static HeldSession held(SessionRecord record, Map<CheckItem, Boolean> checks) {
        Integer lasted = record.minutesHeld();
        Integer present = record.present();
        return new HeldSession(
                record.id(),
                record.day(),
                record.minutes(),
                lasted == null ? 0 : lasted,
                present == null ? 0 : present,
                record.decisions(),
                checks);
    }

    private Map<CheckItem, Boolean> checks(SessionRecordId record) {
        Map<CheckItem, Boolean> checks = new EnumMap<>(CheckItem.class);
        jdbc.sql("select item, seen from session_check where record_id = ?")
                .param(record.value())
                .query(row -> {
                    checks.put(CheckItem.valueOf(row.getString("item")), row.getBoolean("seen"));
                });
        return checks;
    }

    /** The check-in of this week, counted over its sessions; absent when too few took part (rulings 28). */
    @PreAuthorize("@access.team(#team, 'SESSIONS_HOLD')")
    public @Nullable MoodCounts moodsOfTheWeek(TeamId team) {
        return rows.week(team, sight.today(team).with(DayOfWeek.MONDAY));
    }

    /** What was told to the reader as leader of sessions in the last week. */
    @PreAuthorize("isAuthenticated()")
    public List<SessionTip> myTips() {
        return tips.of(currentUser.requirePerson(), currentUser.today());
    }

    /** The sessions since the reader last worked, newest first: of today too for who does not work today. */
    @PreAuthorize("isAuthenticated()")
    public List<SessionDigest> missed() {
        PersonId me = currentUser.requirePerson();
        List<TeamId> teams = directory.teamsOf(me, currentUser.today());
        return teams.stream().flatMap(team -> missed(me, team)).toList();
    }

    private Stream<SessionDigest> missed(PersonId me, TeamId team) {
        LocalDate today = sight.today(team);
        List<SessionRecord> over =
                records
                        .findByTeamIdAndDayGreaterThanEqualOrderByDayDesc(team, today.minusDays(LONGEST_AWAY_DAYS))
                        .stream()
                        .filter(SessionRecord::isOver)
                        .toList();
        if (over.isEmpty()) {
            return Stream.empty();
        }
        Set<LocalDate> away = away(me, today);
        TeamBoard board = boards.read(team, null, false, false);
        return over.stream().filter(record -> away.contains(record.day())).map(record -> digest(record, board));
    }

    /** Today when the reader does not work, and the days before it back to the last one worked. */
    private Set<LocalDate> away(PersonId me, LocalDate today) {
        Set<LocalDate> away = new HashSet<>();
        if (!directory.worksOn(me, today)) {
            away.add(today);
        }
        LocalDate day = today.minusDays(1);
        while (day.isAfter(today.minusDays(LONGEST_AWAY_DAYS)) && !directory.worksOn(me, day)) {
            away.add(day);
            day = day.minusDays(1);
        }
        return away;
    }

    private SessionDigest digest(SessionRecord record, TeamBoard board) {
        Set<UUID> made = rows.commands(record.id());
        return new SessionDigest(
                board.teamName(),
                record.day(),
                record.decisions(),
                board.successes().stream()
                        .filter(success -> made.contains(success.id().value()))
                        .map(success -> success.what())
                        .toList(),
                board.actions().stream()
                        .filter(action -> made.contains(action.id().value()))
                        .map(action -> new SessionDigest.NewAction(action.title(), action.ownerName()))
                        .toList());
    }
}
