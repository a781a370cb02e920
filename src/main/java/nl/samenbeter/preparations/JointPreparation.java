package nl.samenbeter.preparations;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.samenbeter.preparations.PreparationGroups.Earlier;
import nl.samenbeter.programme.PlanLedger;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** The groups of one plan item, who is in which, and how each went. Days and times are the school's. */
@Table("joint_preparation")
class JointPreparation {

    private static final int FEWEST = 2;

    @Id
    private final JointPreparationId id;

    @Version
    private final @Nullable Integer version;

    private final SchoolId schoolId;
    private final TeamId teamId;
    private final ProgrammeId programmeId;
    private final PlanItemId planItemId;
    private final String zone;
    private final Instant openedAt;

    @MappedCollection(idColumn = "preparation_id", keyColumn = "position")
    private List<PreparationGroup> groups;

    @MappedCollection(idColumn = "preparation_id", keyColumn = "position")
    private List<Participant> participants;

    @PersistenceCreator
    JointPreparation(
            JointPreparationId id,
            @Nullable Integer version,
            SchoolId schoolId,
            TeamId teamId,
            ProgrammeId programmeId,
            PlanItemId planItemId,
            String zone,
            Instant openedAt,
            List<PreparationGroup> groups,
            List<Participant> participants) {
        this.id = id;
        this.version = version;
        this.schoolId = schoolId;
        this.teamId = teamId;
        this.programmeId = programmeId;
        this.planItemId = planItemId;
        this.zone = zone;
        this.openedAt = openedAt;
        this.groups = new ArrayList<>(groups);
        this.participants = new ArrayList<>(participants);
    }

    @Table("preparation_participant")
    record Participant(@Column("person_id") PersonId person, int groupNumber) {}

    /** @param moments the day and time of each group, in order */
    static JointPreparation of(
            PlanLedger.Item item,
            List<PreparationGroups.Group> split,
            List<LocalDateTime> moments,
            int minutes,
            Instant now) {
        List<PreparationGroup> groups = new ArrayList<>();
        List<Participant> participants = new ArrayList<>();
        for (PreparationGroups.Group one : split) {
            int number = groups.size() + 1;
            LocalDateTime moment = moments.get(groups.size());
            groups.add(PreparationGroup.planned(number, one.questionOwner(), moment, minutes, item.place()));
            one.people().forEach(person -> participants.add(new Participant(person, number)));
        }
        return new JointPreparation(
                JointPreparationId.next(),
                null,
                item.school(),
                item.team(),
                item.programme(),
                item.id(),
                item.zone().getId(),
                now,
                groups,
                participants);
    }

    /** How later preparations see this one; a group that did not meet brought nobody together. */
    Earlier asEarlier() {
        return new Earlier(
                groups.stream()
                        .filter(group -> group.status() != GroupStatus.NOT_HELD)
                        .map(group -> Set.copyOf(people(group.number())))
                        .toList(),
                groups.stream()
                        .map(PreparationGroup::questionOwner)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }

    /**
     * Puts somebody into another group; the question they owned passes to the next of the group they leave.
     *
     * @throws DomainException {@code preparations.notInIt}, {@code preparations.noSuchGroup},
     *     {@code preparations.groupClosed}, {@code preparations.groupTooSmall}
     */
    void movePerson(PersonId person, int to) {
        int from = groupOf(person);
        if (from == to) {
            return;
        }
        PreparationGroup old = open(from);
        open(to);
        if (people(from).size() <= FEWEST) {
            throw new DomainException("preparations.groupTooSmall", FEWEST);
        }
        takeOut(person, old);
        participants.add(new Participant(person, to));
    }

    /** @throws DomainException {@code preparations.notInGroup}, {@code preparations.groupClosed} */
    void changeOwner(int number, PersonId person) {
        PreparationGroup group = open(number);
        if (!people(number).contains(person)) {
            throw new DomainException("preparations.notInGroup");
        }
        group.owned(person);
    }

    /** @throws DomainException {@code preparations.groupClosed}, {@code preparations.placeTooLong} */
    void moveGroup(int number, MoveGroup move) {
        group(number).move(move);
    }

    /** Groups that still can meet go to other days. */
    void move(UnaryOperator<LocalDate> days) {
        groups.forEach(group -> group.moveDay(days));
    }

    /**
     * The answer about one group.
     *
     * @throws DomainException {@code preparations.notYet} for a group that is said to have met before its day,
     *     {@code preparations.reasonMissing}, {@code preparations.minutesOutOfRange},
     *     {@code preparations.presentOutOfRange}, {@code preparations.groupClosed}
     */
    void hold(int number, HoldPreparation answer, LocalDate today) {
        group(number).answer(answer, today);
    }

    /**
     * The answer of the group with that task was a mistake.
     *
     * @return what it was
     */
    HoldPreparation reopen(String task) {
        return groupOfTask(task).reopen();
    }

    /** A place in the smallest group that is still open; nothing for who is in one or when all have met. */
    boolean join(PersonId person) {
        if (isIn(person)) {
            return false;
        }
        Optional<PreparationGroup> smallest = groups.stream()
                .filter(PreparationGroup::isOpen)
                .min(Comparator.comparing(group -> people(group.number()).size()));
        smallest.ifPresent(group -> participants.add(new Participant(person, group.number())));
        return smallest.isPresent();
    }

    /** Out of an open group; the question passes to the next one. Who was in a group that met stays in its record. */
    boolean leave(PersonId person) {
        if (!isIn(person) || !group(groupOf(person)).isOpen()) {
            return false;
        }
        takeOut(person, group(groupOf(person)));
        return true;
    }

    private void takeOut(PersonId person, PreparationGroup group) {
        List<PersonId> people = people(group.number());
        if (person.equals(group.questionOwner())) {
            group.owned(people.size() == 1 ? null : people.get((people.indexOf(person) + 1) % people.size()));
        }
        participants.removeIf(participant -> participant.person().equals(person));
    }

    /** @return whether this is news */
    boolean taskOpened(int number, String task) {
        return group(number).taskOpened(task);
    }

    /** @return whether this is news */
    boolean taskEnded(String task) {
        return groups.stream().filter(group -> task.equals(group.task())).anyMatch(PreparationGroup::taskEnded);
    }

    /** Every group has an answer and none of them met. */
    boolean wasNotHeld() {
        return groups.stream().allMatch(group -> group.status() == GroupStatus.NOT_HELD);
    }

    /** @throws DomainException {@code preparations.noSuchGroup} */
    PreparationGroup group(int number) {
        return find(group -> group.number() == number);
    }

    /** @throws DomainException {@code preparations.noSuchGroup} */
    PreparationGroup groupOfTask(String task) {
        return find(group -> task.equals(group.task()));
    }

    private PreparationGroup find(Predicate<PreparationGroup> wanted) {
        return groups.stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new DomainException("preparations.noSuchGroup"));
    }

    private PreparationGroup open(int number) {
        PreparationGroup group = group(number);
        group.mustBeOpen();
        return group;
    }

    boolean isIn(PersonId person) {
        return participants.stream()
                .anyMatch(participant -> participant.person().equals(person));
    }

    /** @throws DomainException {@code preparations.notInIt} */
    int groupOf(PersonId person) {
        return participants.stream()
                .filter(participant -> participant.person().equals(person))
                .map(Participant::groupNumber)
                .findFirst()
                .orElseThrow(() -> new DomainException("preparations.notInIt"));
    }

    /** In the order in which they came. */
    List<PersonId> people(int number) {
        return participants.stream()
                .filter(participant -> participant.groupNumber() == number)
                .map(Participant::person)
                .toList();
    }

    LocalDateTime now(Clock clock) {
        return LocalDateTime.now(clock.withZone(zone()));
    }

    JointPreparationId id() {
        return id;
    }

    SchoolId school() {
        return schoolId;
    }

    TeamId team() {
        return teamId;
    }

    ProgrammeId programme() {
        return programmeId;
    }

    PlanItemId planItem() {
        return planItemId;
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }

    List<PreparationGroup> groups() {
        return List.copyOf(groups);
    }
}
