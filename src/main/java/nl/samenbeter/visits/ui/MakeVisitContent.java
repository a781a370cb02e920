package nl.samenbeter.visits.ui;

import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.samenbeter.notifications.ChangeKind;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.ui.TaskFormContent;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import nl.samenbeter.visits.AnswerVisit;
import nl.samenbeter.visits.CloseVisit;
import nl.samenbeter.visits.FormSheet;
import nl.samenbeter.visits.FormStage;
import nl.samenbeter.visits.NotHeldReason;
import nl.samenbeter.visits.Occasion;
import nl.samenbeter.visits.VisitDetails;
import nl.samenbeter.visits.VisitId;
import nl.samenbeter.visits.WriteForm;

/** A visit for its visitor, one step at a time: agree and ask, watch, talk in three steps, close. */
class MakeVisitContent implements TaskFormContent {

    private final TaskId task;
    private final VisitTools tools;
    private final VisitId visit;
    private final Div body = new VisitFormBody();
    private final QuestionFields question = new QuestionFields();
    private final FactRows facts = new FactRows();
    private final ClosingFields closing;
    private final NameHint names;
    private final Select<NotHeldReason> reason = new Select<>();
    private VisitDetails details;
    private FormSheet sheet;
    private Runnable otherFinish = () -> {};
    private int talk = 1;
    private boolean notHeld;
    private boolean locked;

    MakeVisitContent(TaskDetails task, VisitTools tools) {
        this.task = task.row().id();
        this.tools = tools;
        details = tools.queries().visit(this.task);
        visit = details.row().id();
        sheet = tools.forms().form(visit);
        closing = new ClosingFields(sheet);
        names = new NameHint(tools.forms().names(visit));
        question.show(sheet.occasion(), sheet.question());
        facts.show(sheet.facts());
        reason.setLabel(Texts.text("visits.reason"));
        reason.setItems(NotHeldReason.choices());
        reason.setItemLabelGenerator(why -> Texts.text(why.key()));
        reason.setManualValidation(true);
        reason.addValueChangeListener(change -> reason.setInvalid(false));
        show();
        if (task.isOpenForMe()) {
            tools.live().register(body, ChangeKind.VISITS, this::otherChanged);
        } else {
            lock();
        }
    }

    /** What the host did meanwhile; a step in which the visitor writes is not drawn again. */
    private void otherChanged() {
        if (locked || notHeld) {
            return;
        }
        if (sheet.stage() == FormStage.TALK && talk == 2) {
            lookAgain();
        } else if (sheet.stage().compareTo(FormStage.WATCHING) < 0) {
            details = tools.queries().visit(visit);
            otherFinish.run();
        }
    }

    private void show() {
        body.removeAll();
        body.add(new H3(VisitWords.title(details.row(), true)));
        if (details.row().purpose() != null && !details.row().purpose().isEmpty()) {
            body.add(new Paragraph(Texts.text("visits.purpose", details.row().purpose())));
        }
        body.add(lockLine());
        if (locked) {
            body.add(question, facts, closing);
        } else if (notHeld) {
            body.add(
                    with(new Paragraph(Texts.text("visits.notHeldHelp")), "t2"),
                    reason,
                    quiet("visits.heldAfterAll", false));
        } else {
            switch (sheet.stage()) {
                case TO_PREPARE, PREPARED -> prepare();
                case WATCHING -> watch();
                case TALK -> talk();
            }
            body.add(names, quiet("visits.notHeldButton", true));
            lookForNames();
        }
    }

    private void lookForNames() {
        names.look(Stream.concat(
                        Stream.of(question.question(), closing.together(), closing.takes(), closing.title()),
                        facts.facts().stream().flatMap(fact -> Stream.of(fact.seen(), fact.effect())))
                .flatMap(Stream::ofNullable)
                .toList());
    }

    private Component lockLine() {
        return Notices.card(
                Tone.ACCENT,
                Icon.LOCK,
                sheet.reacts()
                        ? Texts.text("visits.onlyTheTwo", ClosingFields.name(sheet))
                        : Texts.text("visits.onlyYou"));
    }

    private void prepare() {
        var agreement = new AgreementPart(tools, visit, false, this::lookAgain);
        body.add(part("visits.part.moment"), agreement, part("visits.part.prepare"), question);
    }

    private void watch() {
        body.add(asked(), with(new Paragraph(Texts.text("visits.watch")), "t2"), facts);
    }

    private void talk() {
        body.add(new TalkStep(sheet, talk, asked(), talk == 1 ? facts : talk == 2 ? null : closing));
        if (talk > 1) {
            var back = new Button(Texts.text("visits.talk.back"), Icon.BACK.create(), click -> to(talk - 1));
            back.addThemeVariants(ButtonVariant.TERTIARY);
            body.add(new Div(back));
        }
    }

    private Component asked() {
        return with(
                new Div(),
                "visit-asked",
                span(Texts.text("visits.question"), "visit-label"),
                new Paragraph(question.question()));
    }

    private static H3 part(String key) {
        var part = new H3(Texts.text(key));
        part.addClassName("visit-part");
        return part;
    }

    private Component quiet(String key, boolean not) {
        var button = new Button(Texts.text(key), click -> {
            notHeld = not;
            show();
            otherFinish.run();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return with(new Div(), "visit-quiet", button);
    }

    private void to(int step) {
        talk = step;
        lookAgain();
        body.getElement().executeJs("this.scrollIntoView({block: 'start'})");
        switch (sheet.stage()) {
            case TO_PREPARE, PREPARED -> {}
            case WATCHING -> MainLayout.announce(Texts.text("visits.facts"));
            case TALK -> MainLayout.announce(Texts.text("visits.talk.step", talk, TalkStep.LAST));
        }
    }

    private void lookAgain() {
        details = tools.queries().visit(visit);
        sheet = tools.forms().form(visit);
        closing.host(sheet);
        show();
        otherFinish.run();
    }

    @Override
    public Component component() {
        return body;
    }

    @Override
    public String finishKey() {
        if (notHeld) {
            return "visits.finishNotHeld";
        }
        return switch (sheet.stage()) {
            case TO_PREPARE, PREPARED -> mayStart() ? "visits.step.start" : "visits.step.keepQuestion";
            case WATCHING -> "visits.step.talk";
            case TALK -> talk < TalkStep.LAST ? "visits.step.next" : "visits.finish";
        };
    }

    @Override
    public void onOtherFinish(Runnable changed) {
        otherFinish = changed;
    }

    private boolean mayStart() {
        var day = details.row().day();
        return day != null && !day.isAfter(details.today());
    }

    @Override
    public boolean validate() {
        if (notHeld) {
            reason.setErrorMessage(Texts.text("visits.reasonMissing"));
            reason.setInvalid(reason.getValue() == null);
            if (reason.isInvalid()) {
                reason.focus();
            }
            return !reason.isInvalid();
        }
        return switch (sheet.stage()) {
            case TO_PREPARE, PREPARED -> question.validate();
            case WATCHING -> facts.validate();
            case TALK -> talk == 1 ? facts.validate() : talk < TalkStep.LAST || closing.validate();
        };
    }

    @Override
    public boolean step() {
        if (notHeld || sheet.stage() == FormStage.TALK && talk == TalkStep.LAST) {
            return false;
        }
        switch (sheet.stage()) {
            case TO_PREPARE, PREPARED -> {
                if (mayStart()) {
                    tools.writing().start(visit, question.occasion(), question.question());
                } else {
                    tools.writing().prepare(visit, question.occasion(), question.question());
                    Notices.success(Texts.text("visits.questionKept"));
                }
                to(1);
            }
            case WATCHING -> {
                tools.writing().talk(visit, written());
                to(1);
            }
            case TALK -> {
                tools.writing().talk(visit, written());
                to(talk + 1);
            }
        }
        return true;
    }

    private WriteForm written() {
        return new WriteForm(
                question.occasion(), question.question(), facts.facts(), closing.together(), closing.takes());
    }

    @Override
    public void finish() {
        tools.service()
                .finish(
                        task,
                        notHeld
                                ? AnswerVisit.notHeld(reason.getValue())
                                : AnswerVisit.held(
                                        closing.minutes(),
                                        new CloseVisit(
                                                written(),
                                                closing.followUp().orElse(null),
                                                closing.title(),
                                                closing.sharing())));
    }

    @Override
    public boolean keepsDraft() {
        return true;
    }

    /** What two people see and say of each other's work never stays on a device that may be shared (rulings 43). */
    @Override
    public boolean mayStayOnDevice() {
        return false;
    }

    @Override
    public Map<String, String> typed() {
        var typed = new HashMap<String, String>();
        typed.put(
                "occasion",
                question.occasion() == null ? "" : question.occasion().name());
        typed.put("question", question.question());
        facts.typed(typed);
        closing.typed(typed);
        typed.put("reason", reason.getValue() == null ? "" : reason.getValue().name());
        typed.put("held", notHeld ? "NOT_HELD" : "");
        typed.put("talk", String.valueOf(talk));
        return typed;
    }

    @Override
    public void fill(Map<String, String> draft) {
        String asked = draft.get("question");
        if (asked != null) {
            question.show(
                    List.of(Occasion.values()).stream()
                            .filter(why -> why.name().equals(draft.get("occasion")))
                            .findFirst()
                            .orElse(null),
                    asked);
        }
        facts.fill(draft);
        closing.fill(draft);
        NotHeldReason.choices().stream()
                .filter(why -> why.name().equals(draft.get("reason")))
                .forEach(reason::setValue);
        notHeld = "NOT_HELD".equals(draft.get("held"));
        String step = draft.getOrDefault("talk", "1");
        talk = step.matches("[1-3]") ? Integer.parseInt(step) : 1;
        show();
        otherFinish.run();
    }

    @Override
    public void onTyped(Runnable changed) {
        Runnable looked = () -> {
            lookForNames();
            changed.run();
        };
        question.onTyped(looked);
        facts.onTyped(looked);
        closing.onTyped(looked);
        reason.addValueChangeListener(change -> changed.run());
    }

    @Override
    public final void lock() {
        locked = true;
        question.lock();
        facts.lock();
        closing.lock();
        reason.setReadOnly(true);
        show();
    }
}
