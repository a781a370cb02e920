package nl.samenbeter.todos;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People's door to their own list. Another's line is refused like one that is not there. */
@Service
@Transactional
public class TodoService {

    /** A longer list helps nobody to remember. */
    static final int MOST_OPEN = 100;

    /** So long a line that is done stays in sight. */
    private static final Duration SHOWN = Duration.ofDays(1);

    private static final ZoneId HOME = ZoneId.of("Europe/Amsterdam");

    private final Todos todos;
    private final CurrentUser currentUser;
    private final Clock programmeClock;

    TodoService(Todos todos, CurrentUser currentUser, Clock programmeClock) {
        this.todos = todos;
        this.currentUser = currentUser;
        this.programmeClock = programmeClock;
    }

    /** What is open by day, without a day last; then what was done in the last day, newest first. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<TodoRow> mine() {
        PersonId me = me();
        return Stream.concat(
                        open(me), todos.findByPersonIdAndDoneAtAfterOrderByDoneAtDesc(me, now().minus(SHOWN)).stream())
                .map(todo -> new TodoRow(todo.id(), todo.words(), todo.day(), todo.doneAt() != null))
                .toList();
    }

    /** The programme's date where the schools are, for words like "morgen". */
    @PreAuthorize("isAuthenticated()")
    public LocalDate today() {
        return LocalDate.now(programmeClock.withZone(HOME));
    }

    /**
     * @param day any day, also one that has gone by; absent for any time
     * @throws DomainException {@code todos.wordsMissing}, {@code shared.textTooLong}, {@code todos.tooMany}
     */
    @PreAuthorize("isAuthenticated()")
    public TodoId add(String words, @Nullable LocalDate day) {
        PersonId me = me();
        if (todos.countByPersonIdAndDoneAtIsNull(me) >= MOST_OPEN) {
            throw new DomainException("todos.tooMany", MOST_OPEN);
        }
        return todos.save(Todo.write(me, words, day, now())).id();
    }

    /** @throws DomainException as {@link #add}, or {@code todos.gone} */
    @PreAuthorize("isAuthenticated()")
    public void change(TodoId id, String words, @Nullable LocalDate day) {
        Todo todo = mine(id);
        todo.change(words, day);
        todos.save(todo);
    }

    /** @throws DomainException {@code todos.gone} */
    @PreAuthorize("isAuthenticated()")
    public void tick(TodoId id, boolean done) {
        Todo todo = mine(id);
        if (done) {
            todo.tick(now());
        } else {
            todo.untick();
        }
        todos.save(todo);
    }

    /** At once and for good; deleting what is gone already is fine. */
    @PreAuthorize("isAuthenticated()")
    public void delete(TodoId id) {
        todos.findById(id).filter(todo -> todo.isOf(me())).ifPresent(todos::delete);
    }

    private Stream<Todo> open(PersonId me) {
        return todos.findByPersonIdAndDoneAtIsNull(me).stream()
                .sorted(Comparator.comparing(Todo::day, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Todo::madeAt)
                        .thenComparing(todo -> todo.id().value()));
    }

    private Todo mine(TodoId id) {
        return todos.findById(id).filter(todo -> todo.isOf(me())).orElseThrow(() -> new DomainException("todos.gone"));
    }

    private PersonId me() {
        return currentUser.require().person();
    }

    private Instant now() {
        return programmeClock.instant();
    }
}
