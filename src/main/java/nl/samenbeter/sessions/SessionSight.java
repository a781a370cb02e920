package nl.samenbeter.sessions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenbeter.board.TeamBoards;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.organisation.Member;
import nl.samenbeter.programme.PlanLedger;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A session as it is seen through both doors, that of people and that of paired screens. Asks nobody's rights. */
@Component
class SessionSight {

    private static final int AHEAD = 7;

    private final BoardSessionBlocks blocks;
    private final SessionRecords records;
    private final SessionRows rows;
    private final TeamBoards boards;
    private final PlanLedger plan;
    private final Directory directory;
    private final Clock programmeClock;

    SessionSight(
            BoardSessionBlocks blocks,
            SessionRecords records,
            SessionRows rows,
            TeamBoards boards,
            PlanLedger plan,
            Directory directory,
            Clock programmeClock) {
        this.blocks = blocks;
        this.records = records;
        this.rows = rows;
        this.boards = boards;
        this.plan = plan;
        this.directory = directory;
        this.programmeClock = programmeClock;
    }

    /**
     * @param mayHold false for who only looks: without the check-in, which is the team's
     * @param pointsShown whether attention points are for the reader
     */
    SessionState state(TeamId team, SessionScreen screen, boolean mayHold, boolean pointsShown) {
        LocalDate today = today(team);
        Optional<BoardSessionBlock> block = block(team, today);
        Optional<SessionRecord> record = record(team, block, today);
        List<SessionPerson> people = people(team, today);
        SessionHats hats = record.map(SessionRecord::hats)
                .orElseGet(() -> proposal(
                        team, block.map(one -> plan.assignee(one.planItem())).orElse(null), today));
        Map<PersonId, String> names = names(people, hats, record.orElse(null));
        return new SessionState(
                team,
                directory.team(team).name(),
                today,
                block.flatMap(one -> one.on(today)).map(SessionSight::row).orElse(null),
                block.isPresent() ? null : rows.after(team, today).orElse(null),
                people,
                hats,
                names,
                block.map(one -> meetings(one.programme(), today)).orElse(List.of()),
                boards.read(team, null, mayHold, pointsShown),
                record.map(one -> live(one, screen, names, mayHold)).orElse(null),
                mayHold);
    }

    private List<SessionState.Meeting> meetings(ProgrammeId programme, LocalDate today) {
        return plan.meetings(programme, today, today.plusDays(AHEAD)).stream()
                .map(item -> new SessionState.Meeting(
                        item.firstDay(),
                        Objects.requireNonNull(item.begins()),
                        item.element(),
                        item.name(),
                        item.place()))
                .toList();
    }

    private Map<PersonId, String> names(List<SessionPerson> people, SessionHats hats, @Nullable SessionRecord record) {
        Map<PersonId, String> names = new HashMap<>();
        people.forEach(person -> names.put(person.id(), person.name()));
        Collection<PersonId> others = Stream.of(
                        hats.leader(),
                        hats.timeKeeper(),
                        hats.scribe(),
                        record == null ? null : record.screen().person())
                .filter(Objects::nonNull)
                .filter(person -> !names.containsKey(person))
                .toList();
        names.putAll(directory.names(others));
        return names;
    }

    private LiveSession live(SessionRecord record, SessionScreen screen, Map<PersonId, String> names, boolean mayHold) {
        Instant now = programmeClock.instant();
        SessionScreen leading = record.screen();
        return new LiveSession(
                record.id(),
                record.minutes(),
                record.part(),
                record.clock().part(now),
                record.clock().total(now),
                record.clock().isPaused(),
                record.isLedBy(screen),
                leading.person() == null ? null : names.get(leading.person()),
                leading.place(),
                mayHold && !record.isOver() ? record.moods() : null,
                record.decisions(),
                record.present(),
                record.minutesHeld());
    }

    /** Members who work that day, and the coaches, who lead the first sessions. */
    List<SessionPerson> people(TeamId team, LocalDate day) {
        List<SessionPerson> members = working(team, day)
                .map(member -> new SessionPerson(member.person(), member.name()))
                .toList();
        Map<PersonId, String> coaches = directory.names(directory.coaches(team, day));
        return Stream.concat(
                        members.stream(),
                        coaches.entrySet().stream().map(coach -> new SessionPerson(coach.getKey(), coach.getValue())))
                .distinct()
                .toList();
    }

    private Stream<Member> working(TeamId team, LocalDate day) {
        return directory.members(team, day).stream().filter(member -> directory.worksOn(member.person(), day));
    }

    private SessionHats proposal(TeamId team, @Nullable String leader, LocalDate day) {
        PersonId leads = leader == null ? null : PersonId.of(leader);
        List<SessionHats> earlier = records.findTop20ByTeamIdOrderByDayDesc(team).reversed().stream()
                .map(SessionRecord::hats)
                .toList();
        SessionHats others = Hats.propose(working(team, day).map(Member::person).toList(), leads, earlier);
        return new SessionHats(leads, others.timeKeeper(), others.scribe());
    }

    /** Of today's session in the plan, or of one that began without a plan. */
    Optional<SessionRecord> record(TeamId team, Optional<BoardSessionBlock> block, LocalDate today) {
        return block.flatMap(one -> records.findByBlockIdAndDay(one.id(), today))
                .or(() -> records.findByTeamIdAndDayAndBlockIdIsNull(team, today));
    }

    Optional<BoardSessionBlock> block(TeamId team, LocalDate day) {
        return rows.blockOn(team, day).flatMap(blocks::findById);
    }

    private static SessionRow row(BoardSessionBlock.Session s) {
        return new SessionRow(s.day(), s.begins(), s.minutes(), s.status(), s.reason(), s.present());
    }

    LocalDate today(TeamId team) {
        return today(directory.school(directory.team(team).school()).zone());
    }

    LocalDate today(ZoneId zone) {
        return LocalDate.now(programmeClock.withZone(zone));
    }
}
