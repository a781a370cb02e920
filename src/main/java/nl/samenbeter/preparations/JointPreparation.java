package nl.samenbeter.preparations;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
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

    static final int MOST_MINUTES = 480;
    static final int MOST_PRESENT = 99;
    static final int PLACE_LENGTH = 120;
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
    private List<Group> groups;

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
            List<Group> groups,
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

    /** One group with its moment. */
    @Table("preparation_group")
    static class Group {

        @Column("group_number")
        private final int number;

        @Column("question_owner_id")
        private @Nullable PersonId questionOwner;

        @Column("planned_on")
        private LocalDate day;

        private LocalTime begins;
        private final int minutes;
        private @Nullable String place;
        private GroupStatus status;
        private @Nullable NotHeldReason reason;
        private @Nullable Integer minutesHeld;
        private @Nullable Integer present;

        @Column("task_id")
        private @Nullable String task;

        private boolean closed;

        @PersistenceCreator
        Group(
                int number,
                @Nullable PersonId questionOwner,
                LocalDate day,
                LocalTime begins,
                int minutes,
                @Nullable String place,
                GroupStatus status,
                @Nullable NotHeldReason reason,
                @Nullable Integer minutesHeld,
                @Nullable Integer present,
                @Nullable String task,
                boolean closed) {
            this.number = number;
            this.questionOwner = questionOwner;
            this.day = day;
            this.begins = begins;
            this.minutes = minutes;
            this.place = place;
            this.status = status;
            this.reason = reason;
            this.minutesHeld = minutesHeld;
            this.present = present;
            this.task = task;
            this.closed = closed;
        }

        private void answer(HoldPreparation answer) {
            status = answer.held() ? GroupStatus.HELD : GroupStatus.NOT_HELD;
            reason = answer.held() ? null : answer.reason();
            minutesHeld = answer.held() ? answer.minutes() : null;
            present = answer.held() ? answer.present() : null;
        }

        private HoldPreparation reopen() {
            var answer = new HoldPreparation(status == GroupStatus.HELD, reason, minutesHeld, present);
            status = GroupStatus.PLANNED;
            reason = null;
            minutesHeld = null;
            present = null;
            closed = false;
            return answer;
        }

        private void move(MoveGroup move) {
            day = move.day();
            begins = move.begins();
            place = move.place();
        }

        /** Can still meet: no answer yet, and its task has not lapsed or been cancelled. */
        boolean isOpen() {
            return status == GroupStatus.PLANNED && !closed;
        }

        LocalDateTime ends() {
            return day.atTime(begins).plusMinutes(minutes);
        }

        int number() {
            return number;
        }

        /** Absent when nobody of the group is left. */
        @Nullable
        PersonId questionOwner() {
            return questionOwner;
        }

        LocalDate day() {
            return day;
        }

        LocalTime begins() {
            return begins;
        }

        int minutes() {
            return minutes;
        }

        @Nullable
        String place() {
            return place;
        }

        GroupStatus status() {
            return status;
        }

        @Nullable
        NotHeldReason reason() {
            return reason;
        }

        @Nullable
        Integer minutesHeld() {
            return minutesHeld;
        }

        @Nullable
        Integer present() {
            return present;
        }

        /** The engine's task of the question owner; absent until it opens. */
        @Nullable
        String task() {
            return task;
        }
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
        List<Group> groups = new ArrayList<>();
        List<Participant> participants = new ArrayList<>();
        for (PreparationGroups.Group one : split) {
            int number = groups.size() + 1;
            LocalDateTime moment = moments.get(groups.size());
            groups.add(new Group(
                    number,
                    one.questionOwner(),
                    moment.toLocalDate(),
                    moment.toLocalTime(),
                    minutes,
                    item.place(),
                    GroupStatus.PLANNED,
                    null,
                    null,
                    null,
                    null,
                    false));
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
                        .map(Group::questionOwner)
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
        Group old = open(from);
        open(to);
        if (people(from).size() <= FEWEST) {
            throw new DomainException("preparations.groupTooSmall", FEWEST);
        }
        if (person.equals(old.questionOwner())) {
            old.questionOwner = next(old, person);
        }
        participants.removeIf(participant -> participant.person().equals(person));
        participants.add(new Participant(person, to));
    }

    /** @throws DomainException {@code preparations.notInGroup}, {@code preparations.groupClosed} */
    void changeOwner(int number, PersonId person) {
        Group group = open(number);
        if (!people(number).contains(person)) {
            throw new DomainException("preparations.notInGroup");
        }
        group.questionOwner = person;
    }

    /** @throws DomainException {@code preparations.groupClosed}, {@code preparations.placeTooLong} */
    void moveGroup(int number, MoveGroup move) {
        Group group = open(number);
        if (move.place() != null && move.place().length() > PLACE_LENGTH) {
            throw new DomainException("preparations.placeTooLong", PLACE_LENGTH);
        }
        group.move(move);
    }

    /** Groups that still can meet go to other days. */
    void move(UnaryOperator<LocalDate> days) {
        groups.stream().filter(Group::isOpen).forEach(group -> group.day = days.apply(group.day));
    }

    /**
     * The answer about one group.
     *
     * @throws DomainException {@code preparations.notYet} for a group that is said to have met before its day,
     *     {@code preparations.reasonMissing}, {@code preparations.minutesOutOfRange},
     *     {@code preparations.presentOutOfRange}, {@code preparations.groupClosed}
     */
    void hold(int number, HoldPreparation answer, LocalDate today) {
        Group group = open(number);
        if (answer.held()) {
            if (group.day().isAfter(today)) {
                throw new DomainException("preparations.notYet", group.day());
            }
            mustBeBetween("preparations.minutesOutOfRange", answer.minutes(), MOST_MINUTES);
            mustBeBetween("preparations.presentOutOfRange", answer.present(), MOST_PRESENT);
        } else if (answer.reason() == null) {
            throw new DomainException("preparations.reasonMissing");
        }
        group.answer(answer);
    }

    /**
     * The answer of the group with that task was a mistake.
     *
     * @return what it was
     */
    HoldPreparation reopen(String task) {
        Group group = groupOfTask(task);
        if (group.status() == GroupStatus.PLANNED) {
            throw new IllegalStateException("a group without an answer");
        }
        return group.reopen();
    }

    private static void mustBeBetween(String code, @Nullable Integer count, int most) {
        if (count == null || count < 1 || count > most) {
            throw new DomainException(code, most);
        }
    }

    /** A place in the smallest group that is still open; nothing for who is in one or when all have met. */
    boolean join(PersonId person) {
        if (isIn(person)) {
            return false;
        }
        Optional<Group> smallest = groups.stream()
                .filter(Group::isOpen)
                .min(Comparator.comparing(group -> people(group.number()).size()));
        smallest.ifPresent(group -> participants.add(new Participant(person, group.number())));
        return smallest.isPresent();
    }

    /** Out of an open group; the question passes to the next one. Who was in a group that met stays in its record. */
    boolean leave(PersonId person) {
        if (!isIn(person) || !group(groupOf(person)).isOpen()) {
            return false;
        }
        Group group = group(groupOf(person));
        if (person.equals(group.questionOwner())) {
            group.questionOwner = next(group, person);
        }
        participants.removeIf(participant -> participant.person().equals(person));
        return true;
    }

    private @Nullable PersonId next(Group group, PersonId person) {
        List<PersonId> people = people(group.number());
        return people.size() == 1 ? null : people.get((people.indexOf(person) + 1) % people.size());
    }

    /** @return whether this is news */
    boolean taskOpened(int number, String task) {
        Group group = group(number);
        if (task.equals(group.task())) {
            return false;
        }
        group.task = task;
        return true;
    }

    /** @return whether this is news */
    boolean taskEnded(String task) {
        Optional<Group> ended = groups.stream()
                .filter(group -> task.equals(group.task()) && !group.closed)
                .findFirst();
        ended.ifPresent(group -> group.closed = true);
        return ended.isPresent();
    }

    /** Every group has an answer and none of them met. */
    boolean wasNotHeld() {
        return groups.stream().allMatch(group -> group.status() == GroupStatus.NOT_HELD);
    }

    /** @throws DomainException {@code preparations.noSuchGroup} */
    Group group(int number) {
        return find(group -> group.number() == number);
    }

    /** @throws DomainException {@code preparations.noSuchGroup} */
    Group groupOfTask(String task) {
        return find(group -> task.equals(group.task()));
    }

    private Group find(Predicate<Group> wanted) {
        return groups.stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new DomainException("preparations.noSuchGroup"));
    }

    private Group open(int number) {
        Group group = group(number);
        if (!group.isOpen()) {
            throw new DomainException("preparations.groupClosed");
        }
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

    List<Group> groups() {
        return List.copyOf(groups);
    }
}
