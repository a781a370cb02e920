package nl.samenbeter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;

/**
 * Results as a short notification, advice and errors as a card in the page. Inline before notification: an error that
 * the person has to do something about never stands in a notification only.
 */
public final class Notices {

    private static final int SHORT = 5_000;
    private static final int LONG = 12_000;
    private static final int UNDO = 20_000;

    private Notices() {}

    public static Notification success(String sentence) {
        return show(Tone.OK, sentence, SHORT);
    }

    public static Notification info(String sentence) {
        return show(Tone.INFO, sentence, SHORT);
    }

    public static Notification error(String sentence) {
        Notification notification = show(Tone.LATE, sentence, LONG);
        notification.setAssertive(true);
        return notification;
    }

    /** Says what was done and offers for 20 seconds to take it back. */
    public static Notification undo(String sentence, Runnable undo) {
        var notification = new Notification();
        var button = new Button(Texts.text("ui.undo"), Icon.UNDO.create(), click -> {
            notification.close();
            undo.run();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return open(notification, Tone.OK, sentence, UNDO, PageShortcuts.UNDO.on(button));
    }

    /** A notice that stays in the page. */
    public static Div card(Tone tone, String sentence) {
        return card(tone, new Span(sentence));
    }

    public static Div card(Tone tone, String sentence, String button, Runnable action) {
        var body = new Div(new Span(sentence), new Button(button, click -> action.run()));
        body.addClassName("note-body");
        return card(tone, body);
    }

    /** A notice that leads somewhere. */
    public static Div card(Tone tone, String sentence, Anchor link) {
        var body = new Div(new Span(sentence), link);
        body.addClassName("note-body");
        return card(tone, body);
    }

    /** A notice that asks something. */
    public static Div card(Tone tone, String sentence, Button... answers) {
        var choice = new Div(answers);
        choice.addClassName("note-answers");
        var body = new Div(new Span(sentence), choice);
        body.addClassName("note-body");
        return card(tone, body);
    }

    /** A notice with an icon of its own instead of the tone's: the lock line of a private form, for example. */
    public static Div card(Tone tone, Icon icon, String sentence) {
        var card = new Div(icon.create(), new Span(sentence));
        card.addClassNames("note", tone.className());
        return card;
    }

    private static Div card(Tone tone, Component body) {
        var card = new Div(shape(tone), body);
        card.addClassNames("note", tone.className());
        if (tone == Tone.LATE) {
            card.getElement().setAttribute("role", "alert");
        }
        return card;
    }

    private static Notification show(Tone tone, String sentence, int milliseconds) {
        return open(new Notification(), tone, sentence, milliseconds);
    }

    private static Notification open(
            Notification notification, Tone tone, String sentence, int milliseconds, Component... more) {
        var text = new Span(sentence);
        text.addClassName("notice-text");
        Span shape = shape(tone);
        shape.addClassName(tone.className() + "c");
        var body = new Div(shape, text);
        body.addClassName("notice-body");
        body.add(more);
        notification.add(body);
        notification.setDuration(milliseconds);
        notification.setPosition(Notification.Position.BOTTOM_CENTER);
        notification.open();
        return notification;
    }

    private static Span shape(Tone tone) {
        return switch (tone) {
            case OK -> Icon.DONE.create();
            case WARN -> Icon.WARNING.create();
            case LATE -> Icon.LATE.create();
            case INFO, REST, ACCENT -> Icon.INFO.create();
        };
    }
}
