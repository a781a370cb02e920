package nl.samenbeter.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The keys of every page: this overview, and g and a letter for each entry of the person's own menu. */
class PageShortcuts implements ShortcutGroup {

    private static final Shortcut OVERVIEW = new Shortcut("?", "ui.keys.overview");

    static final Shortcut UNDO = new Shortcut("u", "ui.keys.undo");

    private final List<MenuItem> items;

    PageShortcuts(List<MenuItem> items) {
        this.items = items;
    }

    @Override
    public String title() {
        return "ui.keys.everywhere";
    }

    @Override
    public List<Shortcut> shortcuts() {
        return Stream.concat(Stream.of(OVERVIEW, UNDO), items.stream().flatMap(item -> of(item).stream()))
                .toList();
    }

    static Optional<Shortcut> of(MenuItem item) {
        String text = "menu." + item.path().replace('/', '.');
        return Texts.find(text + ".key").map(letter -> new Shortcut("g " + letter, text));
    }
}
