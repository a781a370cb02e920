package nl.samenbeter.preparations;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.function.UnaryOperator;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/** One group of a joint preparation: whose question it is, when it meets, and whether it did. */
@Table("preparation_group")
class PreparationGroup {

    static final int MOST_MINUTES = 480;
    static final int MOST_PRESENT = 99;
    static final int PLACE_LENGTH = 120;

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
    PreparationGroup(
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

    static PreparationGroup planned(
            int number, @Nullable PersonId questionOwner, LocalDateTime moment, int minutes, @Nullable String place) {
        return new PreparationGroup(
                number,
                questionOwner,
                moment.toLocalDate(),
                moment.toLocalTime(),
                minutes,
                place,
                GroupStatus.PLANNED,
                null,
                null,
                null,
                null,
                false);
    }

    /** @throws DomainException as {@link JointPreparation#hold} */
    void answer(HoldPreparation answer, LocalDate today) {
        mustBeOpen();
        if (answer.held()) {
            if (day.isAfter(today)) {
                throw new DomainException("preparations.notYet", day);
            }
            mustBeBetween("preparations.minutesOutOfRange", answer.minutes(), MOST_MINUTES);
            mustBeBetween("preparations.presentOutOfRange", answer.present(), MOST_PRESENT);
        } else if (answer.reason() == null) {
            throw new DomainException("preparations.reasonMissing");
        }
        status = answer.held() ? GroupStatus.HELD : GroupStatus.NOT_HELD;
        reason = answer.held() ? null : answer.reason();
        minutesHeld = answer.held() ? answer.minutes() : null;
        present = answer.held() ? answer.present() : null;
    }

    private static void mustBeBetween(String code, @Nullable Integer count, int most) {
        if (count == null || count < 1 || count > most) {
            throw new DomainException(code, most);
        }
    }

    /**
     * Its answer was a mistake.
     *
     * @return what it was
     */
    HoldPreparation reopen() {
        if (status == GroupStatus.PLANNED) {
            throw new IllegalStateException("a group without an answer");
        }
        var answer = new HoldPreparation(status == GroupStatus.HELD, reason, minutesHeld, present);
        status = GroupStatus.PLANNED;
        reason = null;
        minutesHeld = null;
        present = null;
        closed = false;
        return answer;
    }

    /** @throws DomainException {@code preparations.groupClosed}, {@code preparations.placeTooLong} */
    void move(MoveGroup move) {
        mustBeOpen();
        if (move.place() != null && move.place().length() > PLACE_LENGTH) {
            throw new DomainException("preparations.placeTooLong", PLACE_LENGTH);
        }
        day = move.day();
        begins = move.begins();
        place = move.place();
    }

    /** With its plan item; one that has met, or cannot any more, stays where it is. */
    void moveDay(UnaryOperator<LocalDate> days) {
        if (isOpen()) {
            day = days.apply(day);
        }
    }

    /** Nobody when nobody of the group is left. */
    void owned(@Nullable PersonId person) {
        questionOwner = person;
    }

    /** @return whether this is news */
    boolean taskOpened(String opened) {
        boolean news = !opened.equals(task);
        task = opened;
        return news;
    }

    /**
     * However it ended.
     *
     * @return whether this is news
     */
    boolean taskEnded() {
        boolean news = !closed;
        closed = true;
        return news;
    }

    /** @throws DomainException {@code preparations.groupClosed} */
    void mustBeOpen() {
        if (!isOpen()) {
            throw new DomainException("preparations.groupClosed");
        }
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
