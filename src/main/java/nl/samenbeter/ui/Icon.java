package nl.samenbeter.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Our own drawings on a grid of 24, line 1.75, coloured by the text around them. A kind, never a status: statuses are
 * drawn by {@link StatusBadge}. Beside text an icon is hidden from screen readers; alone it needs a label.
 */
public enum Icon {
    SUN("""
            <circle cx="12" cy="12" r="4"/><path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4"/>"""),
    CHECKLIST("""
            <path d="M4 6.5 5.5 8 8.5 5M4 16.5 5.5 18l3-3M12 7h8M12 17h8"/>"""),
    BOARD("""
            <rect x="3.5" y="4" width="17" height="13" rx="2"/><path d="M9 4v13M15 4v13M8 21l2-4M16 21l-2-4"/>"""),
    CALENDAR("""
            <rect x="3.5" y="5" width="17" height="15" rx="2"/><path d="M3.5 10h17M8 3v4M16 3v4"/>"""),
    EYE("""
            <path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z"/><circle cx="12" cy="12" r="3"/>"""),
    PENCIL("""
            <path d="M4 20l1-4L16.5 4.5a2.1 2.1 0 0 1 3 3L8 19l-4 1ZM14.5 6.5l3 3"/>"""),
    PULSE("""
            <path d="M3 13h4l2.5-7 4 12 2.5-7 1.2 2H21"/>"""),
    PEOPLE("""
            <circle cx="9" cy="8" r="3.2"/><path d="M3 19.5c.5-3.6 3-5.5 6-5.5s5.5 1.9 6 5.5M15.5 5.2a3.2 3.2 0 0 1 0 5.6M17.5 14.6c2 .7 3.2 2.4 3.5 4.9"/>"""),
    PERSON("""
            <circle cx="12" cy="8" r="3.8"/><path d="M4.5 20.5c.8-4 3.8-6 7.5-6s6.7 2 7.5 6"/>"""),
    CHART("""
            <path d="M4 20h16M7 16v-4M12 16V7M17 16v-6"/>"""),
    CLOCK("""
            <circle cx="12" cy="12" r="8.5"/><path d="M12 7v5l3.5 2"/>"""),
    LOCK("""
            <rect x="5" y="11" width="14" height="9" rx="2"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>"""),
    BELL("""
            <path d="M6 17V11a6 6 0 0 1 12 0v6l1.5 1.5h-15ZM10 20.5a2.2 2.2 0 0 0 4 0"/>"""),
    FLAG("""
            <path d="M6 21V4M6 5h12l-2.5 4L18 13H6"/>"""),
    WRENCH("""
            <path d="M14.5 6.5a4 4 0 0 0-5 5L4 17l3 3 5.5-5.5a4 4 0 0 0 5-5L15 12l-3-3Z"/>"""),
    SPEECH("""
            <path d="M4 5h16v11H11l-4.5 4v-4H4Z"/>"""),
    STAR("""
            <path d="M12 4l2.4 5 5.6.7-4.1 3.8 1.1 5.5-5-2.8-5 2.8 1.1-5.5L4 9.7 9.6 9Z"/>"""),
    TARGET("""
            <circle cx="12" cy="12" r="8.5"/><circle cx="12" cy="12" r="4.5"/><circle cx="12" cy="12" r=".8"/>"""),
    PIZZA("""
            <path d="M3.5 7.5C9 4.2 15 4.2 20.5 7.5L12 21Z"/><circle cx="10.5" cy="11" r="1"/><circle cx="14" cy="10.5" r="1"/><circle cx="12" cy="15" r="1"/>"""),
    PLACE("""
            <path d="M12 21s6.5-6.2 6.5-11A6.5 6.5 0 0 0 5.5 10c0 4.8 6.5 11 6.5 11Z"/><circle cx="12" cy="10" r="2.3"/>"""),
    INFO("""
            <circle cx="12" cy="12" r="8.5"/><path d="M12 11v5.5M12 7.5v.5"/>"""),
    HELP("""
            <circle cx="12" cy="12" r="8.5"/><path d="M9.6 9.8a2.4 2.4 0 1 1 3.5 2.1c-.7.4-1.1.8-1.1 1.7M12 16.4v.5"/>"""),
    TIMELINE("""
            <path d="M3 6h8M8 12h9M13 18h8"/><circle cx="14" cy="6" r="1.6"/><circle cx="5" cy="12" r="1.6"/><circle cx="10" cy="18" r="1.6"/>"""),
    REPEAT("""
            <path d="M4 12a8 8 0 0 1 14-5.3L20 9M20 4v5h-5M20 12a8 8 0 0 1-14 5.3L4 15M4 20v-5h5"/>"""),
    UNDO("""
            <path d="M8 5 4 9l4 4M4 9h9.5a5.5 5.5 0 0 1 0 11H10"/>"""),
    ARROW("""
            <path d="M4 12h15M13 6l6 6-6 6"/>"""),
    BACK("""
            <path d="M20 12H5M11 6l-6 6 6 6"/>"""),
    CHEVRON_DOWN("""
            <path d="M5 9l7 7 7-7"/>"""),
    CHEVRON_UP("""
            <path d="M5 15l7-7 7 7"/>"""),
    CHEVRON_RIGHT("""
            <path d="M9 5l7 7-7 7"/>"""),
    CHEVRON_LEFT("""
            <path d="M15 5l-7 7 7 7"/>"""),
    PLUS("""
            <path d="M12 5v14M5 12h14"/>"""),
    TICK("""
            <path d="M5 12.5 10 17.5 19.5 7"/>"""),
    CLOSE("""
            <path d="M6 6l12 12M18 6 6 18"/>"""),
    MENU("""
            <path d="M4 7h16M4 12h16M4 17h16"/>"""),
    MORE("""
            <circle cx="5" cy="12" r="1.3"/><circle cx="12" cy="12" r="1.3"/><circle cx="19" cy="12" r="1.3"/>"""),
    GRIP("""
            <circle cx="9" cy="6" r="1.2"/><circle cx="15" cy="6" r="1.2"/><circle cx="9" cy="12" r="1.2"/><circle cx="15" cy="12" r="1.2"/><circle cx="9" cy="18" r="1.2"/><circle cx="15" cy="18" r="1.2"/>"""),
    PLAY("""
            <path d="M7 5l11 7-11 7Z"/>"""),
    PLAY_NEXT("""
            <path d="M5 5l9 7-9 7ZM18 5v14"/>"""),
    PAUSE("""
            <path d="M8 5v14M16 5v14"/>"""),
    SOUND("""
            <path d="M4 9.5v5h3.5L12 18.5V5.5L7.5 9.5ZM15.5 9a4.5 4.5 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11"/>"""),
    SILENT("""
            <path d="M4 9.5v5h3.5L12 18.5V5.5L7.5 9.5ZM15.5 9.5l5 5M20.5 9.5l-5 5"/>"""),
    PRINTER("""
            <path d="M7 9V4h10v5M7 17H4v-8h16v8h-3"/><rect x="7" y="14" width="10" height="6"/>"""),
    GEAR("""
            <circle cx="12" cy="12" r="3.2"/><path d="M12 2.8v3M12 18.2v3M2.8 12h3M18.2 12h3M5.5 5.5l2.1 2.1M16.4 16.4l2.1 2.1M18.5 5.5l-2.1 2.1M7.6 16.4l-2.1 2.1"/><circle cx="12" cy="12" r="6.2"/>"""),
    SCHOOL("""
            <path d="M4 20V10l8-5 8 5v10ZM9.5 20v-5h5v5M12 9.5v.5"/>"""),
    BOOK("""
            <path d="M12 6.5C10 5 7 4.5 3.5 5v13.5C7 18 10 18.5 12 20c2-1.5 5-2 8.5-1.5V5C17 4.5 14 5 12 6.5ZM12 6.5V20"/>"""),
    DOCUMENT("""
            <path d="M6 3.5h8l4.5 4.5v12.5H6ZM14 3.5V8h4.5M9 13h6M9 16.5h6"/>"""),
    KEY("""
            <circle cx="8" cy="15" r="4"/><path d="M11 12l8.5-8.5M16 7l3 3"/>"""),
    LINK("""
            <path d="M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7L12 7M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7L12 17"/>"""),
    TRASH("""
            <path d="M4 7h16M9 7V4h6v3M6.5 7l1 13h9l1-13M10 11v5.5M14 11v5.5"/>"""),
    CLIP("""
            <path d="M20 11.5l-8.3 8.3a5 5 0 0 1-7-7l8.6-8.6a3.3 3.3 0 0 1 4.7 4.7l-8.5 8.5a1.6 1.6 0 0 1-2.3-2.3l7.8-7.8"/>"""),
    SEARCH("""
            <circle cx="11" cy="11" r="6.5"/><path d="M16 16l4.5 4.5"/>"""),
    SMALLER("""
            <circle cx="11" cy="11" r="6.5"/><path d="M16 16l4.5 4.5M8 11h6"/>"""),
    LARGER("""
            <circle cx="11" cy="11" r="6.5"/><path d="M16 16l4.5 4.5M11 8v6M8 11h6"/>"""),
    MOON("""
            <path d="M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10Z"/>"""),
    GLOBE("""
            <circle cx="12" cy="12" r="8.5"/><path d="M3.5 12h17M12 3.5c3 2.5 3 14.5 0 17M12 3.5c-3 2.5-3 14.5 0 17"/>"""),
    SIGN_OUT("""
            <path d="M14 4H5v16h9M10 12h10.5M16.5 8l4 4-4 4"/>"""),
    HAND("""
            <path d="M7 12.5V6.8a1.5 1.5 0 0 1 3 0V11M10 10.5V4.8a1.5 1.5 0 0 1 3 0v6M13 11V6.3a1.5 1.5 0 0 1 3 0V13M16 12.5V9.3a1.5 1.5 0 0 1 3 0v5.2c0 3.5-2.3 6-6 6-3.5 0-4.7-1.8-6-4l-2.3-4c-.6-1.2 1.2-2.2 2-1.2l2.3 3"/>"""),

    // The shapes of a status, filled: seen through StatusBadge.
    DONE(true, """
            <circle cx="12" cy="12" r="9"/><path d="M7.5 12.3l3.2 3.2 5.8-6.5" fill="none" stroke="var(--sb-knock, var(--sb-surface))" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"/>"""),
    UPCOMING(true, """
            <circle cx="12" cy="12" r="8" fill="none" stroke="currentColor" stroke-width="2.4"/>"""),
    RUNNING(true, """
            <circle cx="12" cy="12" r="8" fill="none" stroke="currentColor" stroke-width="2.4"/><path d="M12 7.5a4.5 4.5 0 0 1 0 9Z"/>"""),
    WARNING(true, """
            <path d="M12 2.8 22 20.5H2Z" stroke-linejoin="round" stroke="currentColor" stroke-width="1.5"/><path d="M12 9v5.5M12 17v.6" fill="none" stroke="var(--sb-knock, var(--sb-surface))" stroke-width="2.4" stroke-linecap="round"/>"""),
    LATE(true, """
            <path d="M12 1.8 22.2 12 12 22.2 1.8 12Z"/><path d="M12 7v6.2M12 16.3v.4" fill="none" stroke="var(--sb-knock, var(--sb-surface))" stroke-width="2.4" stroke-linecap="round"/>"""),
    SKIPPED(true, """
            <circle cx="12" cy="12" r="8" fill="none" stroke="currentColor" stroke-width="2.4"/><path d="M8 12h8" stroke="currentColor" stroke-width="2.4"/>""");

    private static final String LINES =
            "fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.75\" stroke-linecap=\"round\" stroke-linejoin=\"round\"";

    private final String svg;

    Icon(String drawing) {
        this(false, drawing);
    }

    Icon(boolean filled, String drawing) {
        this.svg = "<svg viewBox=\"0 0 24 24\" focusable=\"false\" %s>%s</svg>"
                .formatted(filled ? "fill=\"currentColor\"" : LINES, drawing);
    }

    /** The icon beside a text. Further class names set size ({@code s}, {@code l}) or colour. */
    public Span create(String... classNames) {
        var icon = new Span();
        icon.addClassName("i");
        icon.addClassNames(classNames);
        icon.getElement().setAttribute("aria-hidden", "true").setProperty("innerHTML", svg);
        return icon;
    }

    /** The icon standing alone, with its meaning for screen readers and as tooltip. */
    public Span labelled(String label, String... classNames) {
        Span icon = create(classNames);
        icon.getElement()
                .removeAttribute("aria-hidden")
                .setAttribute("role", "img")
                .setAttribute("aria-label", label)
                .setAttribute("title", label);
        return icon;
    }

    /** The icon on a tinted square, at the head of a row or card that has a kind. */
    public Span square(String... classNames) {
        var square = new Span(create());
        square.addClassName("kind");
        square.addClassNames(classNames);
        return square;
    }

    /** The icon with this name in any case, as {@code @Menu(icon = "checklist")} gives it. */
    static Optional<Icon> named(String name) {
        String constant = name.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(values())
                .filter(icon -> icon.name().equals(constant))
                .findFirst();
    }

    /** The drawing as text, for places that only take markup. */
    public String svg() {
        return svg;
    }
}
