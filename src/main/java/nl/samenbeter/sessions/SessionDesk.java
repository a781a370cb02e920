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
import nl.samenbeter.notifications.ChangeKind;
import nl.samenbeter.notifications.ChangeScope;
import nl.samenbeter.notifications.Changes;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.organisation.Member;
import nl.samenbeter.programme.PlanLedger;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A session as both doors hold it, that of people and that of paired screens. Asks nobody's rights. */
@Component
class SessionDesk {

    private static final int AHEAD = 7;

    private final BoardSessionBlocks blocks;
    private final SessionRecords records;
    private final SessionRows rows;
    private final SessionTips tips;
    private final SessionLists lists;
    private final TeamBoards boards;
    private final PlanLedger plan;
    private final Directory directory;
    private final SessionDigestNotices digest;
    private final Changes changes;
    private final Clock programmeClock;

    SessionDesk(
            BoardSessionBlocks blocks,
            SessionRecords records,
            SessionRows rows,
            SessionTips tips,
            SessionLists lists,
            TeamBoards boards,
            PlanLedger plan,
            Directory directory,
            SessionDigestNotices digest,
            Changes changes,
            Clock programmeClock) {
        this.blocks = blocks;
        this.records = records;
        this.rows = rows;
        this.tips = tips;
        this.lists = lists;
        this.boards = boards;
        this.plan = plan;
        this.directory = directory;
        this.digest = digest;
        this.changes = changes;
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
                block.flatMap(one -> one.on(today)).map(SessionDesk::row).orElse(null),
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
    private List<SessionPerson> people(TeamId team, LocalDate day) {
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

    /**
     * The session of today begins on this screen; when it has begun elsewhere already, nothing changes.
     *
     * @throws DomainException {@code sessions.noneToday}, {@code sessions.finished}, {@code sessions.hatOfNobody}
     */
    void start(TeamId team, SessionHats hats, SessionScreen screen) {
        LocalDate today = today(team);
        Optional<BoardSessionBlock> planned = block(team, today);
        if (record(team, planned, today).isPresent()) {
            return;
        }
        BoardSessionBlock block = planned.orElseThrow(() -> new DomainException("sessions.noneToday"));
        if (block.isFinished()) {
            throw new DomainException("sessions.finished");
        }
        mustBeThere(team, hats, today);
        rows.sweep(team, today);
        records.save(SessionRecord.start(block, block.on(today).orElseThrow(), hats, screen, programmeClock.instant()));
        changed(team);
    }

    /**
     * A session that the plan does not have; when today's has one after all, that one begins.
     *
     * @throws DomainException as {@link #start}, {@code sessions.lengthUnknown}
     */
    void startUnplanned(TeamId team, SessionHats hats, int minutes, SessionScreen screen) {
        LocalDate today = today(team);
        if (block(team, today).isPresent()) {
            start(team, hats, screen);
            return;
        }
        if (!TimeBoxes.LENGTHS.contains(minutes)) {
            throw new DomainException("sessions.lengthUnknown");
        }
        if (record(team, Optional.empty(), today).isPresent()) {
            return;
        }
        mustBeThere(team, hats, today);
        rows.sweep(team, today);
        records.save(SessionRecord.startUnplanned(
                directory.school(directory.team(team).school()),
                team,
                today,
                minutes,
                hats,
                screen,
                programmeClock.instant()));
        changed(team);
    }

    /** Of today's session in the plan, or of one that began without a plan. */
    private Optional<SessionRecord> record(TeamId team, Optional<BoardSessionBlock> block, LocalDate today) {
        return block.flatMap(one -> records.findByBlockIdAndDay(one.id(), today))
                .or(() -> records.findByTeamIdAndDayAndBlockIdIsNull(team, today));
    }

    private void mustBeThere(TeamId team, SessionHats hats, LocalDate today) {
        List<PersonId> people =
                people(team, today).stream().map(SessionPerson::id).toList();
        hats.people().filter(person -> !people.contains(person)).findAny().ifPresent(stranger -> {
            throw new DomainException("sessions.hatOfNobody");
        });
    }

    void takeOver(TeamId team, SessionRecordId id, SessionScreen screen) {
        SessionRecord record = locked(team, id);
        record.takeOver(screen);
        records.save(record);
        changed(team);
    }

    /** Does what was done on a screen, once per command. */
    void handle(TeamId team, SessionScreen screen, SessionCommand command) {
        SessionRecord record = locked(team, command.session());
        if (!rows.isNew(record, command.id())) {
            return;
        }
        if (command.kind().isForBoard()) {
            lists.handle(team, command);
            return;
        }
        Instant at = command.at(programmeClock.instant());
        switch (command.kind()) {
            case TAP -> record.tap(command.mood());
            case UNTAP -> untap(record, command);
            case PART -> record.goTo(command.part(), screen, at);
            case PAUSE -> record.pause(screen, at);
            case RESUME -> record.resume(screen, at);
            case HAT -> hat(team, record, command);
            case DECIDE -> record.decide(command.value());
            case END -> end(record, command.number(), screen, at);
            case TIP, TOP -> tips.tell(record, command, today(record.zone()));
            default -> throw new IllegalArgumentException(command.kind().name());
        }
        records.save(record);
        changed(team);
    }

    /** A tap that has not come in yet is not counted when it does. */
    private void untap(SessionRecord record, SessionCommand command) {
        boolean counted = command.about() == null || !rows.isNew(record, command.about());
        if (counted) {
            record.untap(command.mood());
        }
    }

    private void hat(TeamId team, SessionRecord record, SessionCommand command) {
        PersonId person = command.about() == null ? null : new PersonId(command.about());
        SessionHats hats = record.hats().with(command.one(SessionHats.Hat.class), person);
        if (person != null) {
            mustBeThere(team, new SessionHats(person, null, null), record.day());
        }
        record.wear(hats);
    }

    /** Answers the session of the plan; one without a plan answers that of today if there is one by now. */
    private void end(SessionRecord record, int present, SessionScreen screen, Instant at) {
        record.end(present, screen, at).ifPresent(counts -> rows.addToWeek(record, counts));
        record.block()
                .flatMap(blocks::findById)
                .or(() -> block(record.team(), record.day()))
                .filter(block -> !block.isFinished())
                .filter(block -> block.answer(AnswerSession.held(record.day(), present), today(record.zone())))
                .ifPresent(block -> {
                    blocks.save(block);
                    plan.sessionAnswered(block.planItem(), record.day(), true);
                });
        digest.tell(record);
    }

    private SessionRecord locked(TeamId team, SessionRecordId id) {
        rows.lock(id);
        return records.findById(id)
                .filter(record -> record.team().equals(team))
                .orElseThrow(() -> new DomainException("sessions.gone"));
    }

    private Optional<BoardSessionBlock> block(TeamId team, LocalDate day) {
        return rows.blockOn(team, day).flatMap(blocks::findById);
    }

    private static SessionRow row(BoardSessionBlock.Session s) {
        return new SessionRow(s.day(), s.begins(), s.minutes(), s.status(), s.reason(), s.present());
    }

    LocalDate today(TeamId team) {
        return today(directory.school(directory.team(team).school()).zone());
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.now(programmeClock.withZone(zone));
    }

    private void changed(TeamId team) {
        changes.changed(ChangeKind.SESSIONS, List.of(ChangeScope.of(team)));
    }
}
