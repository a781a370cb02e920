package nl.samenbeter.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** Every status a screen can show. This is the only place that maps one to a shape, a tone and a word. */
public enum Status {
    IN_RHYTHM(Icon.DONE, Tone.OK),
    DONE(Icon.DONE, Tone.OK),
    ATTENTION(Icon.WARNING, Tone.WARN),
    LATE(Icon.LATE, Tone.LATE),
    HELP_NEEDED(Icon.LATE, Tone.LATE),
    RUNNING(Icon.RUNNING, Tone.INFO),
    BUSY(Icon.PENCIL, Tone.INFO),
    DRAFT_KEPT(Icon.TICK, Tone.INFO),
    NEW(Icon.BELL, Tone.INFO),
    DUE_SOON(Icon.CLOCK, Tone.WARN),
    DUE(Icon.CLOCK, Tone.REST),
    UPCOMING(Icon.UPCOMING, Tone.REST),
    NOT_STARTED(Icon.UPCOMING, Tone.REST),
    SKIPPED(Icon.SKIPPED, Tone.REST),
    NOT_HELD(Icon.SKIPPED, Tone.WARN),
    LAPSED(Icon.SKIPPED, Tone.REST),
    CANCELLED(Icon.SKIPPED, Tone.REST),
    PAUSED(Icon.PAUSE, Tone.REST);

    private final Icon shape;
    private final Tone tone;

    Status(Icon shape, Tone tone) {
        this.shape = shape;
        this.tone = tone;
    }

    public Tone tone() {
        return tone;
    }

    /** "Let op", "Te laat", "Klaar" … */
    public String word() {
        return Texts.text("status." + name().toLowerCase(Locale.ROOT));
    }

    /** The shape in its colour, hidden from screen readers: only where the word stands beside it. */
    public Span shape(String... classNames) {
        Span icon = shape.create(classNames);
        icon.addClassName(tone.className() + "c");
        return icon;
    }

    /** The shape in its colour alone, with the word for screen readers and as tooltip. */
    public Span labelledShape() {
        Span icon = shape.labelled(word());
        icon.addClassName(tone.className() + "c");
        return icon;
    }

    Icon icon() {
        return shape;
    }
}
