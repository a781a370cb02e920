package nl.samenbeter.todos;

import java.time.Instant;
import java.util.List;
import nl.samenbeter.shared.PersonId;
import org.springframework.data.repository.CrudRepository;

interface Todos extends CrudRepository<Todo, TodoId> {

    List<Todo> findByPersonIdAndDoneAtIsNull(PersonId person);

    List<Todo> findByPersonIdAndDoneAtAfterOrderByDoneAtDesc(PersonId person, Instant since);

    int countByPersonIdAndDoneAtIsNull(PersonId person);

    int deleteByDoneAtBefore(Instant moment);
}
