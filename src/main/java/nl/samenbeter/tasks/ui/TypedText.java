package nl.samenbeter.tasks.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.ui.DeviceText;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;

/**
 * Sees to it that nobody loses what was typed in the open form: a draft on the server while typing, a copy on this
 * device for as long as the server does not have it, and a question where another device or a reload left another text.
 */
@Tag("sb-typed-text")
@JavaScript("context://components/typed-text.js")
final class TypedText extends Div implements KeptDraft.Around {

    /** While typing, what stands in a field goes to the server this often, in milliseconds. */
    private static final int WHILE_TYPING = 2000;

    private final TaskFormContent content;
    private final DraftLine line;
    private final Around around;
    private final Clock systemClock;
    private final KeptDraft draft;
    private final String place;
    private final Div elsewhere = new Div();
    private final Div onDevice = new Div();

    /** What the panel does. */
    interface Around {

        void kept();

        void notKept(RuntimeException failure);
    }

    TypedText(TaskRow row, TaskFormContent content, TaskTools tools, DraftLine line, Clock systemClock, Around around) {
        this.content = content;
        this.line = line;
        this.around = around;
        this.systemClock = systemClock;
        place = content.mayStayOnDevice()
                ? DeviceText.place(
                        tools.me().require().person().text(), row.id().value())
                : "";
        addClassName("typed-text");
        getElement().setAttribute("data-kept", !place.isEmpty());
        draft = new KeptDraft(row.id(), content, tools.list(), systemClock, this);
        DeviceField.inside(content.component())
                .filter(HasValueChangeMode.class::isInstance)
                .map(HasValueChangeMode.class::cast)
                .forEach(field -> {
                    field.setValueChangeMode(ValueChangeMode.TIMEOUT);
                    field.setValueChangeTimeout(WHILE_TYPING);
                });
        add(elsewhere, onDevice);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().callJsFunction("begin", place, DeviceField.marks(content.typed()));
    }

    @ClientCallable
    void keep() {
        draft.keep();
    }

    /** This device has a text that the server may not have: asked about when it is another one. */
    @ClientCallable
    void found(double at, String json) {
        if (json.length() > DeviceField.MOST_CHARACTERS) {
            return;
        }
        Map<String, String> text = others(json);
        if (text.isEmpty()) {
            forget();
            return;
        }
        Instant now = systemClock.instant();
        Instant typed = Instant.ofEpochMilli((long) at);
        String sentence = line.when("tasks.draft.onDevice", "tasks.draft.onDeviceOn", typed.isAfter(now) ? now : typed);
        ask(
                onDevice,
                sentence,
                button(onDevice, "tasks.draft.putBack", () -> {
                    fill(text);
                    draft.changed();
                }),
                button(onDevice, "tasks.draft.throwAway", this::forget));
    }

    /** There is a connection again: what was typed without one is kept after all. */
    @ClientCallable
    void sent(String json) {
        Map<String, String> text = others(json);
        if (!text.isEmpty()) {
            fill(text);
            draft.changed();
        }
        draft.keep();
    }

    private Map<String, String> others(String json) {
        Map<String, String> known = content.typed();
        var text = new LinkedHashMap<>(DeviceField.read(json, content.component()));
        text.entrySet().removeIf(one -> one.getValue().equals(known.get(one.getKey())));
        return place.isEmpty() ? Map.of() : text;
    }

    private void fill(Map<String, String> text) {
        var all = new LinkedHashMap<>(content.typed());
        all.putAll(text);
        content.fill(all);
    }

    /** After finishing or a lost race. */
    void stop() {
        draft.stop();
    }

    /** The work is done: nothing of it stays on this device. */
    void forget() {
        UI ui = UI.getCurrent();
        if (!place.isEmpty() && ui != null) {
            getElement().callJsFunction("settled");
            DeviceText.forget(ui, place);
        }
    }

    @Override
    public void kept(Instant at) {
        line.kept(at);
        around.kept();
        getElement().callJsFunction("kept", DeviceField.marks(content.typed()));
    }

    @Override
    public void notKept(RuntimeException failure) {
        line.notKept();
        around.notKept(failure);
    }

    @Override
    public void elsewhere(Instant at) {
        line.notKept();
        ask(
                elsewhere,
                line.when("tasks.draft.elsewhere", "tasks.draft.elsewhereOn", at),
                button(elsewhere, "tasks.draft.takeOther", draft::takeOther),
                button(elsewhere, "tasks.draft.stayWithThis", draft::stayWithThis));
    }

    @Override
    public void later(Duration delay) {
        getElement().executeJs("clearTimeout(this.keeping); this.keeping = setTimeout(() => this.keep(), $0)", (int)
                delay.toMillis());
    }

    private static Button button(Div where, String key, Runnable action) {
        return new Button(Texts.text(key), click -> {
            where.removeAll();
            where.getElement()
                    .executeJs("this.closest('section')?.querySelector('#task-title')?.focus({preventScroll: true})");
            action.run();
        });
    }

    private static void ask(Div where, String sentence, Button... answers) {
        where.removeAll();
        where.add(Notices.card(Tone.WARN, sentence, answers));
        MainLayout.announce(sentence);
    }
}
