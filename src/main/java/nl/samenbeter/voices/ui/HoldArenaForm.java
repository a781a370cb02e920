package nl.samenbeter.voices.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import nl.samenbeter.programme.FollowUps;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.ui.TaskForm;
import nl.samenbeter.tasks.ui.TaskFormContent;
import nl.samenbeter.ui.Html;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.voices.ArenaService;
import nl.samenbeter.voices.VoiceQueries;

/** The arena of the plan, held in its task. */
@org.springframework.stereotype.Component
class HoldArenaForm implements TaskForm {

    private final ArenaService service;
    private final VoiceQueries queries;
    private final FollowUps followUps;

    HoldArenaForm(ArenaService service, VoiceQueries queries, FollowUps followUps) {
        this.service = service;
        this.queries = queries;
        this.followUps = followUps;
    }

    @Override
    public String formKey() {
        return "voices/hold-arena";
    }

    @Override
    public TaskFormContent open(TaskDetails task) {
        return new HoldArenaContent(task, service, queries, followUps.kinds());
    }

    @Override
    public Optional<Component> answered(TaskDetails task) {
        return queries.arena(task.row().id())
                .map(arena ->
                        Html.button(VoiceView.route(arena.row().id()), Texts.text("voices.form.seeOutcome"), "ter"));
    }
}
