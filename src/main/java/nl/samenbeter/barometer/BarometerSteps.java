package nl.samenbeter.barometer;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.programme.PlanLedger;
import nl.samenbeter.programme.PlanRef;
import nl.samenbeter.sealing.Seal;
import nl.samenbeter.sealing.SealKeys;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskSubject;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The engine's door to the barometer. Safe to repeat. */
@Service
@Transactional
public class BarometerSteps {

    /** A team under this has no barometer of its own (rulings 25). */
    static final int MINIMUM = Suppression.MINIMUM;

    private static final Logger LOG = LoggerFactory.getLogger(BarometerSteps.class);

    private final BarometerRounds rounds;
    private final Envelopes envelopes;
    private final OpenedAnswers answers;
    private final Figures figures;
    private final SealKeys keys;
    private final PlanLedger plan;
    private final Directory directory;
    private final RoundMoments moments;
    private final RoundsOfOthers others;
    private final SchoolCalendars calendars;
    private final BarometerNotices notices;
    private final BarometerWorkflow workflow;
    private final ApplicationEventPublisher events;
    private final Clock programmeClock;

    BarometerSteps(
            BarometerRounds rounds,
            Envelopes envelopes,
            OpenedAnswers answers,
            Figures figures,
            SealKeys keys,
            PlanLedger plan,
            Directory directory,
            RoundMoments moments,
            RoundsOfOthers others,
            SchoolCalendars calendars,
            BarometerNotices notices,
            BarometerWorkflow workflow,
            ApplicationEventPublisher events,
            Clock programmeClock) {
        this.rounds = rounds;
        this.envelopes = envelopes;
        this.answers = answers;
        this.figures = figures;
        this.keys = keys;
        this.plan = plan;
        this.directory = directory;
        this.moments = moments;
        this.others = others;
        this.calendars = calendars;
        this.notices = notices;
        this.workflow = workflow;
        this.events = events;
        this.programmeClock = programmeClock;
    }

    /** Opens the round of a plan item with a key pair of its own; a plan item has one round at most. */
    public BarometerRoundId open(PlanRef ref, QuestionSet set) {
        PlanLedger.Item item = plan.item(ref);
        Optional<BarometerRound> there = rounds.findByPlanItemId(item.id());
        if (there.isPresent()) {
            return there.get().id();
        }
        BarometerRoundId id = BarometerRoundId.next();
        Seal.KeyPair pair = Seal.newKeyPair();
        keys.destroyIfRolledBack(SealedRounds.KIND.of(id));
        keys.keep(SealedRounds.KIND.of(id), pair.privateKey());
        rounds.save(BarometerRound.open(
                id, item.school(), item.team(), item.programme(), item.id(), set, pair.publicKey()));
        if (participants(id).isEmpty()) {
            plan.skipped(item.id(), "teamTooSmall"); // nobody is asked, so nobody let it lapse
        }
        if (set.looksBack()) {
            others.ask(item.school(), item.team(), item.programme());
        }
        return id;
    }

    /**
     * Whom it asks today, as ids; nobody when the team has become too small. Leadership may be fewer, for it is shown
     * together with that of other schools.
     */
    @Transactional(readOnly = true)
    public List<String> participants(BarometerRoundId id) {
        BarometerRound round = round(id);
        List<String> people = moments.people(round).stream().map(PersonId::text).toList();
        return people.size() < MINIMUM && round.audience() != Audience.LEADERSHIP ? List.of() : people;
    }

    /**
     * Gives somebody who joined a team a task in each of its open rounds that closes while this person is a member
     * (rulings 17); nothing to whoever has or had one.
     *
     * @return how many tasks
     */
    public int memberJoined(TeamId team, PersonId person) {
        return count(
                team,
                (round, item) -> isMemberOn(item.dueAt().toLocalDate(), item, person)
                        && !item.over()
                        && workflow.ask(round.id(), person));
    }

    /**
     * Cancels the open tasks of somebody who is a member of a team no longer; nobody gets them (rulings 17). Whoever
     * still is one today keeps them: a task is seen by a member only, and it ends with its round.
     *
     * @return how many tasks
     */
    public int memberLeft(TeamId team, PersonId person) {
        return count(
                team,
                (round, item) -> !isMemberOn(today(item), item, person) && workflow.noLongerAsk(round.id(), person));
    }

    /** Keeps each round from closing meanwhile. */
    private int count(TeamId team, BiPredicate<BarometerRound, PlanLedger.Item> change) {
        int changed = 0;
        for (BarometerRound open : rounds.findByTeamIdAndStatus(team, BarometerRoundStatus.OPEN)) {
            BarometerRound round = rounds.findToAnswer(open.id()).orElseThrow();
            if (round.isOpen() && round.isOfTeam() && change.test(round, plan.item(round.planItem()))) {
                changed++;
            }
        }
        return changed;
    }

    private boolean isMemberOn(LocalDate day, PlanLedger.Item item, PersonId person) {
        return directory.members(item.team(), day).stream()
                .anyMatch(member -> member.person().equals(person));
    }

    private LocalDate today(PlanLedger.Item item) {
        return LocalDate.now(programmeClock.withZone(item.zone()));
    }

    @Transactional(readOnly = true)
    public Date closesAt(BarometerRoundId id) {
        return Date.from(moments.closes(round(id)));
    }

    /** When it closes by itself; in a pause it does not. */
    @Transactional(readOnly = true)
    public Date closesByItselfAt(BarometerRoundId id) {
        return Date.from(moments.closesByItself(round(id)));
    }

    @Transactional(readOnly = true)
    public Date remindsAt(BarometerRoundId id) {
        return Date.from(moments.reminds(round(id)));
    }

    /** Tells everybody, also who has answered, for nobody may know who has (rulings 24). */
    public void remindAll(BarometerRoundId id) {
        BarometerRound round = round(id);
        if (round.isOpen() && !moments.isOver(round)) {
            notices.closing(round);
            round.reminded(programmeClock.instant());
            rounds.save(round);
        }
    }

    /** When leadership can see the results of a closed round of a team. */
    @Transactional(readOnly = true)
    public Date leadershipSeesAt(BarometerRoundId id) {
        return Date.from(Objects.requireNonNull(round(id).leadershipFrom()));
    }

    /** Tells leadership that it can. */
    public void tellLeadership(BarometerRoundId id) {
        notices.leadershipSees(round(id));
    }

    /**
     * Whether the closed round of a plan item can be shown (rulings 25); a team that has no barometer of its own does not
     * wait for one.
     */
    @Transactional(readOnly = true)
    public boolean enoughAnswers(PlanRef ref) {
        return rounds.findByPlanItemId(plan.item(ref).id())
                .map(BarometerRound::taken)
                .map(taken -> taken >= MINIMUM)
                .orElse(true);
    }

    /** What the tasks of a round are about. */
    @Transactional(readOnly = true)
    public TaskSubject subject(BarometerRoundId id) {
        return moments.subject(round(id));
    }

    /**
     * Opens all envelopes, writes the answers in random order, deletes the envelopes and destroys the key once that is
     * committed. What cannot be opened is counted and gone: a round closes in any case.
     */
    public void close(BarometerRoundId id) {
        BarometerRound round = rounds.findToClose(id).orElseThrow(() -> new IllegalStateException("no round " + id));
        keys.destroyAfterCommit(SealedRounds.KIND.of(id));
        if (!round.isOpen()) {
            return;
        }
        List<byte[]> sealed = envelopes.of(id);
        List<Answers> sheets = sealed.isEmpty() ? List.of() : unseal(round, sealed);
        answers.add(round, sheets);
        envelopes.delete(id);
        int lost = sealed.size() - sheets.size();
        int people = moments.people(round).size();
        round.close(sealed.size(), lost, people, programmeClock.instant(), leadershipFrom(round));
        rounds.save(round);
        if (round.about() != null) {
            closedForATeam(round, sheets);
        }
        if (lost > 0) {
            LOG.error("Round {} closed without {} of {} answers: they could not be opened", id, lost, sealed.size());
            events.publishEvent(new RoundUnreadable(id, lost));
        }
    }

    private void closedForATeam(BarometerRound round, List<Answers> sheets) {
        figures.add(round, sheets);
        if (round.hasEnough()) {
            workflow.closed(round.id());
        }
        if (Objects.equals(round.taken(), 0)) {
            if (round.isOfTeam()) {
                plan.lapsed(round.planItem());
            }
        } else {
            notices.closed(round);
        }
    }

    /** The team sees it first; leadership on the next school day at the same hour (rulings 11). */
    private @Nullable Instant leadershipFrom(BarometerRound round) {
        if (round.about() == null) {
            return null;
        }
        LocalDateTime now = LocalDateTime.now(programmeClock.withZone(moments.zone(round)));
        LocalDate day = calendars.of(round.school()).addSchoolDays(now.toLocalDate(), 1);
        return day.atTime(now.toLocalTime()).atZone(moments.zone(round)).toInstant();
    }

    private List<Answers> unseal(BarometerRound round, List<byte[]> sealed) {
        Optional<byte[]> key = keys.find(SealedRounds.KIND.of(round.id()));
        List<Answers> sheets = new ArrayList<>();
        for (byte[] envelope : key.isPresent() ? sealed : List.<byte[]>of()) {
            try {
                sheets.add(
                        SheetCodec.read(round.set(), Seal.open(key.get(), SealedRounds.KIND.of(round.id()), envelope)));
            } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
                // counted by the caller; the cause could carry what was written
            }
        }
        return sheets;
    }

    private BarometerRound round(BarometerRoundId id) {
        return rounds.findById(id).orElseThrow(() -> new IllegalStateException("no round " + id));
    }
}
