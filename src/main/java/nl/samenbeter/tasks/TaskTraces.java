package nl.samenbeter.tasks;

import static nl.samenbeter.security.PersonColumn.emptied;
import static nl.samenbeter.security.PersonColumn.rowGoes;
import static nl.samenbeter.security.PersonColumn.unnamed;
import static nl.samenbeter.security.PersonColumn.unnamedWithin;
import static nl.samenbeter.security.WordColumn.closed;
import static nl.samenbeter.security.WordColumn.shared;

import java.util.List;
import nl.samenbeter.security.PersonColumn;
import nl.samenbeter.security.PersonTraces;
import nl.samenbeter.security.WordColumn;
import nl.samenbeter.shared.PersonId;
import org.camunda.bpm.engine.TaskService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who did, lent, commented on and asked about tasks; drafts and the way somebody looks at the list go. */
@Component
class TaskTraces implements PersonTraces {

    private static final String OPEN = """
            select t.id_ from act_ru_task t join task_entry e on e.task_id = t.id_
            where t.assignee_ = ? and e.state = 'OPEN' and (e.candidate_groups = '{}') = ? order by t.id_""";

    private final TaskNotes notes;
    private final TaskService engine;
    private final JdbcClient jdbc;

    TaskTraces(TaskNotes notes, TaskService engine, JdbcClient jdbc) {
        this.notes = notes;
        this.engine = engine;
        this.jdbc = jdbc;
    }

    @Override
    public List<PersonColumn> people() {
        return List.of(
                rowGoes("task_draft", "person_id"),
                rowGoes("task_choice", "person_id"),
                emptied("task_choice", "whose_id"),
                rowGoes("task_loan", "owner_id"),
                unnamed("task_loan", "stand_in_id"),
                unnamed("task_entry", "last_assignee"),
                unnamed("task_note", "person_id"),
                unnamed("task_note", "other_id"),
                unnamedWithin("task_answer", "value"));
    }

    @Override
    public List<WordColumn> words() {
        return List.of(
                shared("task_answer", "value"),
                closed("task_note", "words").openWhen("t.kind = 'COMMENT'"),
                closed("task_draft", "content"));
    }

    /** What only this person can do ends when the role in the team does. */
    @Override
    public List<Unsettled> unsettled(PersonId person) {
        int own = open(person, true).size();
        return own == 0 ? List.of() : List.of(new Unsettled("tasks.erasing.own", own));
    }

    /** Without the role the others may do them already; now they are nobody's. */
    @Override
    public void forget(PersonId person) {
        open(person, false).forEach(task -> {
            engine.setAssignee(task, null);
            notes.write(new TaskId(task), TaskNoteKind.OPENED_UP, person);
        });
    }

    private List<String> open(PersonId person, boolean own) {
        return jdbc.sql(OPEN).params(person.text(), own).query(String.class).list();
    }
}
