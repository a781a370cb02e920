package nl.samenbeter.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.organisation.Member;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People's door to the fields that stand in the models: of tasks without a form of their own, and of a room's form around them. */
@Service
public class TaskFormService {

    private final TaskAnswers answers;
    private final ModelForms forms;
    private final TaskWork work;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock programmeClock;

    TaskFormService(
            TaskAnswers answers,
            ModelForms forms,
            TaskWork work,
            Directory directory,
            ApplicationEventPublisher events,
            Clock programmeClock) {
        this.answers = answers;
        this.forms = forms;
        this.work = work;
        this.directory = directory;
        this.events = events;
        this.programmeClock = programmeClock;
    }

    /** The form of the release that the task came with. */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional(readOnly = true)
    public ModelForm form(TaskId task) {
        return form(origin(task));
    }

    /** Whom a field for a person offers: the members of the task's team, by name. */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional(readOnly = true)
    public List<Member> people(TaskId task) {
        return members(origin(task));
    }

    /** The day it is where the task's school is. */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional(readOnly = true)
    public LocalDate today(TaskId task) {
        return today(origin(task));
    }

    /**
     * Finishes the task with these answers, by field; other names are not looked at.
     *
     * @throws DomainException what is wrong with the first answer that cannot be taken, or how the task ended
     * @throws IllegalArgumentException for a task that has a form of its own
     */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional
    public void answer(TaskId task, Map<String, String> typed) {
        work.answer(task, entry -> {
            TaskAnswers.Origin origin = entry.origin();
            if (!origin.formKey().equals(ModelForm.KEY)) {
                throw new IllegalArgumentException(origin.element() + " has a form of its own");
            }
            return write(task, origin, typed);
        });
    }

    /**
     * As {@link #answer}, for a room whose own form stands around the fields in the model.
     *
     * @param write the room's own rows; runs only when this call is the one that finishes
     */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional
    public void answerWith(TaskId task, Map<String, String> typed, Runnable write) {
        work.answer(task, entry -> {
            write.run();
            return write(task, entry.origin(), typed);
        });
    }

    /** What was answered, field by field; empty while the task is open, and when it lapsed. */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional(readOnly = true)
    public List<FormAnswer> answers(TaskId task) {
        Map<String, String> values = answers.read(task);
        if (values.isEmpty()) {
            return List.of();
        }
        return form(origin(task)).fields().stream()
                .map(field -> new FormAnswer(field, shown(field, values.get(field.id()))))
                .toList();
    }

    private @Nullable String shown(FormField field, @Nullable String value) {
        if (value == null || field.type() != FormFieldType.PERSON) {
            return value;
        }
        return work.nameOf(PersonId.of(value));
    }

    private FinishingTask.Answered write(TaskId task, TaskAnswers.Origin origin, Map<String, String> typed) {
        ModelForm form = form(origin);
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, @Nullable Object> decisions = new HashMap<>();
        for (FormField field : form.fields()) {
            String value = checked(field, origin, typed);
            if (!value.isEmpty()) {
                values.put(field.id(), value);
            }
            if (field.decision()) {
                decisions.put(field.id(), field.decided(value));
            }
        }
        events.publishEvent(new FormAnswered(
                task, origin.process(), origin.element(), origin.programme(), origin.planItem(), Map.copyOf(values)));
        var answered = form.fields().stream()
                .filter(field -> values.containsKey(field.id()))
                .map(field -> new TaskAnswers.Answer(field, values.get(field.id())))
                .toList();
        return new FinishingTask.Answered(decisions, answered);
    }

    private String checked(FormField field, TaskAnswers.Origin origin, Map<String, String> typed) {
        LocalDate today = today(origin);
        String value = field.readonly() ? field.begin(today) : field.clean(typed.get(field.id()));
        field.check(value, today).ifPresent(wrong -> {
            throw wrong;
        });
        if (field.type() == FormFieldType.PERSON
                && !value.isEmpty()
                && members(origin).stream()
                        .noneMatch(member -> member.person().text().equals(value))) {
            throw field.notInTheTeam();
        }
        return value;
    }

    private List<Member> members(TaskAnswers.Origin origin) {
        return origin.team() == null ? List.of() : directory.members(origin.team(), today(origin));
    }

    private LocalDate today(TaskAnswers.Origin origin) {
        return LocalDate.now(programmeClock.withZone(origin.zone()));
    }

    private ModelForm form(TaskAnswers.Origin origin) {
        return forms.of(origin.definition(), origin.element());
    }

    private TaskAnswers.Origin origin(TaskId task) {
        return answers.origin(task).orElseThrow(() -> new DomainException("tasks.gone"));
    }
}
