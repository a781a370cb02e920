package nl.samenbeter.visits.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.Map;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.ui.TaskFormContent;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import nl.samenbeter.visits.VisitId;

/** What was seen, and what the host says to it. */
class ReactToVisitContent implements TaskFormContent {

    private final VisitTools tools;
    private final VisitId visit;
    private final ReactionFields fields;
    private final Div body = new VisitFormBody();

    ReactToVisitContent(TaskDetails task, VisitTools tools) {
        this.tools = tools;
        visit = VisitId.of(task.businessKey());
        var sheet = tools.forms().form(visit);
        fields = new ReactionFields(sheet, tools.forms().names(visit));
        var title = new H3(Texts.text("visits.reactionTitle"));
        title.addClassName("visit-part");
        body.add(
                new H3(VisitWords.title(tools.queries().visit(visit).row(), true)),
                Notices.card(Tone.ACCENT, Icon.LOCK, Texts.text("visits.onlyTheTwo", ClosingFields.name(sheet))),
                FormPart.of(sheet),
                title,
                fields);
        if (!task.isOpenForMe()) {
            lock();
        }
    }

    @Override
    public Component component() {
        return body;
    }

    @Override
    public String finishKey() {
        return "visits.reactionKeep";
    }

    @Override
    public boolean validate() {
        return fields.validate();
    }

    @Override
    public void finish() {
        tools.writing().react(visit, fields.value());
    }

    @Override
    public boolean keepsDraft() {
        return true;
    }

    @Override
    public boolean mayStayOnDevice() {
        return false;
    }

    @Override
    public Map<String, String> typed() {
        return fields.typed();
    }

    @Override
    public void fill(Map<String, String> draft) {
        fields.fill(draft);
    }

    @Override
    public void onTyped(Runnable changed) {
        fields.onTyped(changed);
    }

    @Override
    public final void lock() {
        fields.lock();
    }
}
