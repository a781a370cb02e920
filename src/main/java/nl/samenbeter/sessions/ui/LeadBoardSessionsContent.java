package nl.samenbeter.sessions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import nl.samenbeter.sessions.BlockDetails;
import nl.samenbeter.sessions.BoardSessionService;
import nl.samenbeter.sessions.SessionRow;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.ui.TaskFormContent;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;

/** A card per session; each answer is kept when it is given, so there is no draft. */
class LeadBoardSessionsContent implements TaskFormContent {

    private final TaskId task;
    private final BoardSessionService service;
    private final List<SessionCard> cards;
    private final Body body = new Body();

    LeadBoardSessionsContent(TaskDetails task, BoardSessionService service, BlockDetails block) {
        this.task = task.row().id();
        this.service = service;
        cards = block.sessions().stream()
                .map(session -> new SessionCard(
                        session, block.place(), block.canAnswer(session), answer -> service.answer(this.task, answer)))
                .toList();
        body.addClassName("sessions");
        if (cards.isEmpty()) {
            body.add(Notices.card(Tone.INFO, Texts.text("sessions.none")));
        } else if (!block.finished()) {
            lastToCome(block, body);
        }
        cards.forEach(body::add);
        if (!task.isOpenForMe()) {
            lock();
        }
    }

    private static void lastToCome(BlockDetails block, Div body) {
        block.sessions().stream()
                .filter(session -> !block.canAnswer(session))
                .reduce((first, last) -> last)
                .map(SessionRow::day)
                .ifPresent(day ->
                        body.add(Notices.card(Tone.INFO, Texts.text("sessions.finishFrom", Dates.longDay(day)))));
    }

    @Override
    public Component component() {
        return body;
    }

    @Override
    public String finishKey() {
        return "sessions.finish";
    }

    @Override
    public boolean validate() {
        var wrong = cards.stream().filter(card -> !card.validate()).toList();
        wrong.stream().findFirst().ifPresent(SessionCard::focus);
        return wrong.isEmpty();
    }

    @Override
    public void finish() {
        service.finish(task);
    }

    @Override
    public final void lock() {
        cards.forEach(SessionCard::lock);
    }

    @StyleSheet("context://styles/sessions.css")
    private static final class Body extends Div {}
}
