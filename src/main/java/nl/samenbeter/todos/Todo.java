package nl.samenbeter.todos;

import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** One line of somebody's own list. */
@Table("todo")
class Todo {

    static final int MOST_WORDS = 200;

    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\s]+");

    @Id
    private final TodoId id;

    @Version
    private @Nullable Integer version;

    private final PersonId personId;
    private String words;
    private @Nullable LocalDate day;
    private final Instant madeAt;
    private @Nullable Instant doneAt;

    @PersistenceCreator
    Todo(
            TodoId id,
            @Nullable Integer version,
            PersonId personId,
            String words,
            @Nullable LocalDate day,
            Instant madeAt,
            @Nullable Instant doneAt) {
        this.id = id;
        this.version = version;
        this.personId = personId;
        this.words = words;
        this.day = day;
        this.madeAt = madeAt;
        this.doneAt = doneAt;
    }

    static Todo write(PersonId person, String words, @Nullable LocalDate day, Instant now) {
        return new Todo(TodoId.next(), null, person, readable(words), day, now, null);
    }

    void change(String words, @Nullable LocalDate day) {
        this.words = readable(words);
        this.day = day;
    }

    void tick(Instant now) {
        if (doneAt == null) {
            doneAt = now;
        }
    }

    void untick() {
        doneAt = null;
    }

    private static String readable(String typed) {
        String words = UNREADABLE.matcher(typed).replaceAll(" ").strip();
        if (words.isEmpty()) {
            throw new DomainException("todos.wordsMissing");
        }
        if (words.length() > MOST_WORDS) {
            throw new DomainException("shared.textTooLong", MOST_WORDS, words.length());
        }
        return words;
    }

    TodoId id() {
        return id;
    }

    boolean isOf(PersonId person) {
        return personId.equals(person);
    }

    String words() {
        return words;
    }

    @Nullable
    LocalDate day() {
        return day;
    }

    Instant madeAt() {
        return madeAt;
    }

    @Nullable
    Instant doneAt() {
        return doneAt;
    }
}
