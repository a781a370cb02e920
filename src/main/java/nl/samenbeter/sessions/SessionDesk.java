package nl.samenbeter.sessions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.samenbeter.notifications.ChangeKind;
import nl.samenbeter.notifications.ChangeScope;
import nl.samenbeter.notifications.Changes;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.programme.PlanLedger;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import org.springframework.stereotype.Component;

/** Holds a session for both doors, that of people and that of paired screens. Asks nobody's rights. */
@Component
class SessionDesk {

    private final BoardSessionBlocks blocks;
    private final SessionRecords records;
    private final SessionRows rows;
    private final SessionTips tips;
    private final SessionLists lists;
    private final SessionSight sight;
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
            SessionSight sight,
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
        this.sight = sight;
        this.plan = plan;
        this.directory = directory;
        this.digest = digest;
        this.changes = changes;
        this.programmeClock = programmeClock;
    }

    /**
     * The session of today begins on this screen; when it has begun elsewhere already, nothing changes.
     *
     * @throws DomainException {@code sessions.noneToday}, {@code sessions.finished}, {@code sessions.hatOfNobody}
     */
    void start(TeamId team, SessionHats hats, SessionScreen screen) {
        LocalDate today = sight.today(team);
        Optional<BoardSessionBlock> planned = sight.block(team, today);
        if (sight.record(team, planned, today).isPresent()) {
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
        LocalDate today = sight.today(team);
        if (sight.block(team, today).isPresent()) {
            start(team, hats, screen);
            return;
        }
        if (!TimeBoxes.LENGTHS.contains(minutes)) {
            throw new DomainException("sessions.lengthUnknown");
        }
        if (sight.record(team, Optional.empty(), today).isPresent()) {
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

    private void mustBeThere(TeamId team, SessionHats hats, LocalDate today) {
        List<PersonId> people =
                sight.people(team, today).stream().map(SessionPerson::id).toList();
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
            case TIP, TOP -> tips.tell(record, command, sight.today(record.zone()));
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
                .or(() -> sight.block(record.team(), record.day()))
                .filter(block -> !block.isFinished())
                .filter(block -> block.answer(AnswerSession.held(record.day(), present), sight.today(record.zone())))
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

    private void changed(TeamId team) {
        changes.changed(ChangeKind.SESSIONS, List.of(ChangeScope.of(team)));
    }
}
