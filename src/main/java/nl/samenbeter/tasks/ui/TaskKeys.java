package nl.samenbeter.tasks.ui;

import java.util.List;
import nl.samenbeter.ui.Shortcut;
import nl.samenbeter.ui.ShortcutGroup;
import org.springframework.stereotype.Component;

/** The keys of the list and of an opened task. */
@Component
final class TaskKeys implements ShortcutGroup {

    static final Shortcut SEARCH = new Shortcut("/", "tasks.keys.search");
    static final Shortcut FINISH = new Shortcut("Control+Enter", "tasks.keys.finish");
    static final Shortcut PUT_OFF = new Shortcut("p", "tasks.keys.putOff");
    static final Shortcut HAND_OVER = new Shortcut("h", "tasks.keys.handOver");
    static final Shortcut COMMENT = new Shortcut("c", "tasks.keys.comment");

    static final Shortcut ASK_HELP = new Shortcut("v", "tasks.keys.askHelp");
    static final Shortcut SEVERAL = new Shortcut("m", "tasks.keys.several");
    static final Shortcut FILES = new Shortcut("f", "tasks.keys.files");

    @Override
    public String title() {
        return "tasks.list.title";
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(
                SEARCH,
                new Shortcut("j", "tasks.keys.down"),
                new Shortcut("k", "tasks.keys.up"),
                new Shortcut("Enter", "tasks.keys.open"),
                new Shortcut("n", "tasks.keys.next"),
                FINISH,
                COMMENT,
                FILES,
                HAND_OVER,
                PUT_OFF,
                ASK_HELP,
                SEVERAL,
                new Shortcut("Escape", "tasks.keys.close"));
    }
}
