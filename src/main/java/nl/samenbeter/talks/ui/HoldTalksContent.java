package nl.samenbeter.talks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import nl.samenbeter.talks.AnswerTalk;
import nl.samenbeter.talks.CoachTalkQueries;
import nl.samenbeter.talks.CoachTalkService;
import nl.samenbeter.talks.MoveTalk;
import nl.samenbeter.talks.TalksDetails;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.ui.TaskFormContent;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;

/** A card per talk; each answer and each new moment is kept when it is given, so there is no draft. */
class HoldTalksContent implements TaskFormContent, TalkCard.Changes {

    private final TaskId task;
    private final CoachTalkService service;
    private final CoachTalkQueries queries;
    private final List<TalkCard> cards = new ArrayList<>();
    private final Body body = new Body();
    private boolean locked;

    HoldTalksContent(TaskDetails task, CoachTalkService service, CoachTalkQueries queries) {
        this.task = task.row().id();
        this.service = service;
        this.queries = queries;
        this.locked = !task.isOpenForMe();
        body.addClassName("stack");
        show();
    }

    private void show() {
        TalksDetails talks = queries.talks(task);
        body.removeAll();
        cards.clear();
        if (talks.ofAnother()) {
            body.add(Notices.card(Tone.INFO, Icon.LOCK, Texts.text("talks.ofAnother")));
            return;
        }
        body.add(Notices.card(Tone.INFO, Icon.LOCK, Texts.text("talks.private")));
        if (talks.talks().isEmpty()) {
            body.add(Notices.card(Tone.INFO, Texts.text("talks.none")));
        }
        talks.talks().forEach(talk -> cards.add(new TalkCard(talks, talk, !talks.finished(), this)));
        cards.forEach(body::add);
        body.add(notes(), new TalkQuestions());
        if (locked || talks.finished()) {
            lock();
        }
    }

    private static Component notes() {
        return new Anchor(TalksView.ROUTE, Texts.text("talks.note.link"));
    }

    @Override
    public void answer(AnswerTalk answer) {
        service.answer(task, answer);
    }

    @Override
    public void move(MoveTalk move) {
        service.move(task, move);
        show();
        Notices.success(Texts.text("talks.moved", Dates.moment(move.day().atTime(move.begins()))));
    }

    @Override
    public Component component() {
        return body;
    }

    @Override
    public String finishKey() {
        return "talks.finish";
    }

    @Override
    public boolean validate() {
        var wrong = cards.stream().filter(card -> !card.validate()).toList();
        wrong.stream().findFirst().ifPresent(TalkCard::focus);
        return wrong.isEmpty();
    }

    @Override
    public void finish() {
        service.finish(task);
    }

    @Override
    public final void lock() {
        locked = true;
        cards.forEach(TalkCard::lock);
    }

    @StyleSheet("context://styles/appointments.css")
    @StyleSheet("context://styles/talks.css")
    private static final class Body extends Div {}
}
