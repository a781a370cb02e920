package nl.samenbeter.talks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
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

/** The talks of one plan item, one for each member, each with its moment and answer. Days and times are the school's. */
@Table("coach_talks")
class CoachTalks {

    @Id
    private final CoachTalksId id;

    @Version
    private final @Nullable Integer version;

    private final SchoolId schoolId;
    private final TeamId teamId;
    private final ProgrammeId programmeId;
    private final PlanItemId planItemId;
    private final String zone;
    private final int minutes;
    private @Nullable PersonId coachId;
    private @Nullable String taskId;
    private @Nullable Instant finishedAt;
    private boolean closed;

    @MappedCollection(idColumn = "talks_id", keyColumn = "position")
    private List<Talk> talks;

    @PersistenceCreator
    CoachTalks(
            CoachTalksId id,
            @Nullable Integer version,
            SchoolId schoolId,
            TeamId teamId,
            ProgrammeId programmeId,
            PlanItemId planItemId,
            String zone,
            int minutes,
            @Nullable PersonId coachId,
            @Nullable String taskId,
            @Nullable Instant finishedAt,
            boolean closed,
            List<Talk> talks) {
        this.id = id;
        this.version = version;
        this.schoolId = schoolId;
        this.teamId = teamId;
        this.programmeId = programmeId;
        this.planItemId = planItemId;
        this.zone = zone;
        this.minutes = minutes;
        this.coachId = coachId;
        this.taskId = taskId;
        this.finishedAt = finishedAt;
        this.closed = closed;
        this.talks = new ArrayList<>(talks);
    }

    /**
     * The talk with one member.
     *
     * @param day absent, and {@code begins} with it, until there is a moment
     */
    @Table("coach_talk")
    record Talk(
            @Column("person_id") PersonId person,
            @Column("planned_on") @Nullable LocalDate day,
            @Nullable LocalTime begins,
            TalkStatus status,
            @Nullable NotHeldReason reason) {

        static Talk with(PersonId person, @Nullable LocalDateTime moment) {
            return new Talk(
                    person,
                    moment == null ? null : moment.toLocalDate(),
                    moment == null ? null : moment.toLocalTime(),
                    TalkStatus.PLANNED,
                    null);
        }

        boolean isAnswered() {
            return status != TalkStatus.PLANNED;
        }

        Optional<LocalDateTime> moment() {
            return day == null || begins == null ? Optional.empty() : Optional.of(day.atTime(begins));
        }

        private Talk answered(AnswerTalk answer) {
            return new Talk(
                    person,
                    day,
                    begins,
                    answer.held() ? TalkStatus.HELD : TalkStatus.NOT_HELD,
                    answer.held() ? null : answer.reason());
        }
    }

    static CoachTalks of(PlanLedger.Item item, Collection<PersonId> people, Map<PersonId, LocalDateTime> moments) {
        return new CoachTalks(
                CoachTalksId.next(),
                null,
                item.school(),
                item.team(),
                item.programme(),
                item.id(),
                item.zone().getId(),
                item.minutes(),
                null,
                null,
                null,
                false,
                people.stream()
                        .map(person -> Talk.with(person, moments.get(person)))
                        .toList());
    }

    /**
     * The answer about one talk; another answer corrects it until all are finished.
     *
     * @return whether it is another answer than before
     * @throws DomainException {@code talks.finished}, {@code talks.noSuchTalk}, {@code talks.notYet} for a talk that is
     *     said to be held before its day, {@code talks.reasonMissing}
     */
    boolean answer(AnswerTalk answer, LocalDate today) {
        mustNotBeFinished();
        Talk talk = talk(answer.person());
        if (answer.held() && talk.day() != null && talk.day().isAfter(today)) {
            throw new DomainException("talks.notYet", talk.day());
        }
        if (!answer.held() && answer.reason() == null) {
            throw new DomainException("talks.reasonMissing");
        }
        Talk answered = talk.answered(answer);
        talks.set(talks.indexOf(talk), answered);
        return !answered.equals(talk);
    }

    /**
     * @throws DomainException {@code talks.finished}, {@code talks.noSuchTalk}, {@code talks.answered},
     *     {@code talks.overlaps} with the moment of another talk
     */
    void move(PersonId person, LocalDateTime moment) {
        mustNotBeFinished();
        Talk talk = talk(person);
        if (talk.isAnswered()) {
            throw new DomainException("talks.answered");
        }
        talks.stream()
                .filter(other -> !other.person().equals(person))
                .flatMap(other -> other.moment().stream())
                .filter(other -> TalkMoments.overlap(moment, other, minutes))
                .findFirst()
                .ifPresent(other -> {
                    throw new DomainException(
                            "talks.overlaps",
                            other.toLocalDate(),
                            other.toLocalTime().toString());
                });
        talks.set(talks.indexOf(talk), Talk.with(person, moment));
    }

    /** Talks without an answer go to other days. */
    void move(UnaryOperator<LocalDate> days) {
        talks.replaceAll(talk -> talk.isAnswered()
                ? talk
                : Talk.with(
                        talk.person(),
                        talk.moment()
                                .map(at -> days.apply(at.toLocalDate()).atTime(at.toLocalTime()))
                                .orElse(null)));
    }

    /** @throws DomainException {@code talks.unanswered} with the number of talks without an answer */
    void finish(Instant at) {
        long unanswered = talks.stream().filter(talk -> !talk.isAnswered()).count();
        if (unanswered > 0) {
            throw new DomainException("talks.unanswered", unanswered);
        }
        if (finishedAt == null) {
            finishedAt = at;
        }
    }

    /** @return whether this is news */
    boolean join(PersonId person, @Nullable LocalDateTime moment) {
        boolean isNew = talks.stream().noneMatch(talk -> talk.person().equals(person));
        if (isNew) {
            talks.add(Talk.with(person, moment));
        }
        return isNew;
    }

    /** Whether the open talk of this person has a moment on such a day. */
    boolean meetsWithin(PersonId person, Predicate<LocalDate> days) {
        return !isFinished()
                && talks.stream()
                        .filter(talk -> talk.person().equals(person) && !talk.isAnswered())
                        .anyMatch(talk -> talk.day() != null && days.test(talk.day()));
    }

    /** @param moment absent when it has to be agreed again */
    void meet(PersonId person, @Nullable LocalDateTime moment) {
        Talk talk = talk(person);
        talks.set(talks.indexOf(talk), Talk.with(person, moment));
    }

    /** Without the talk that will not be; one that was answered stays in the record. */
    boolean leave(PersonId person) {
        return talks.removeIf(talk -> talk.person().equals(person) && !talk.isAnswered());
    }

    void taskOpened(String task) {
        taskId = task;
    }

    /** Whoever holds them: nobody else sees them. */
    boolean heldBy(@Nullable PersonId coach) {
        boolean isNew = !Objects.equals(coachId, coach);
        coachId = coach;
        return isNew;
    }

    void close() {
        closed = true;
    }

    /** Every talk has an answer and none of them was held. */
    boolean wasNotHeld() {
        return talks.stream().allMatch(talk -> talk.status() == TalkStatus.NOT_HELD);
    }

    private void mustNotBeFinished() {
        if (isFinished()) {
            throw new DomainException("talks.finished");
        }
    }

    /** @throws DomainException {@code talks.noSuchTalk} */
    Talk talk(PersonId person) {
        return talks.stream()
                .filter(talk -> talk.person().equals(person))
                .findFirst()
                .orElseThrow(() -> new DomainException("talks.noSuchTalk"));
    }

    boolean isFinished() {
        return finishedAt != null;
    }

    /** Finished, lapsed or cancelled. */
    boolean isClosed() {
        return closed;
    }

    CoachTalksId id() {
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

    int minutes() {
        return minutes;
    }

    /** Absent while several coaches may still take the talks. */
    @Nullable
    PersonId coach() {
        return coachId;
    }

    @Nullable
    String task() {
        return taskId;
    }

    LocalDateTime now(Clock clock) {
        return LocalDateTime.now(clock.withZone(zone()));
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }

    List<Talk> talks() {
        return List.copyOf(talks);
    }
}
