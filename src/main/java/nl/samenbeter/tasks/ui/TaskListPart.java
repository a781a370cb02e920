package nl.samenbeter.tasks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.EnumMap;
import java.util.Map;
import nl.samenbeter.tasks.TaskGroup;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskPart;
import nl.samenbeter.tasks.TaskRow;
import org.jspecify.annotations.Nullable;

/** The cards of the list by group. Shown again, it changes only what has changed: focus and scroll position stay. */
final class TaskListPart extends Div {

    private final Map<TaskGroup, TaskGroupPart> groups = new EnumMap<>(TaskGroup.class);
    private final Div empty = new Div();

    /** What the page around it does. */
    interface Listener {

        void take(TaskRow row);

        void more(TaskPart part);

        Selection selection();
    }

    TaskListPart(Listener listener) {
        addClassName("task-list");
        for (TaskGroup group : TaskGroup.values()) {
            groups.put(group, new TaskGroupPart(group, listener));
        }
        getElement().executeJs(MOVE_BY_ARROWS);
        getElement().executeJs(REMEMBER_FOCUS);
    }

    /** Up and down go from card to card; Enter opens, for a card is a link. */
    private static final String MOVE_BY_ARROWS = """
            this.addEventListener('keydown', event => {
                const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
                if (!step || event.ctrlKey || event.altKey || event.metaKey) {
                    return;
                }
                const cards = [...this.querySelectorAll('.task')];
                const at = cards.findIndex(card => card.contains(document.activeElement));
                const next = cards[at + step];
                if (next) {
                    next.querySelector(this.classList.contains('picking') ? '.pick input' : 'a').focus();
                    event.preventDefault();
                }
            })""";

    private static final String REMEMBER_FOCUS = """
            this.addEventListener('focusin', event => {
                this.at = [...this.querySelectorAll('.task')].findIndex(card => card.contains(event.target));
            });
            this.addEventListener('focusout', event => {
                if (event.target.isConnected) {
                    this.at = -1;
                }
            })""";

    /** Whose card has gone or says something else now goes on at the one in its place. */
    void keepFocus() {
        getElement().executeJs("""
                if (document.activeElement === document.body && this.at >= 0) {
                    const cards = this.querySelectorAll('.task');
                    cards[Math.min(this.at, cards.length - 1)]?.querySelector('a').focus({preventScroll: true});
                }""");
    }

    void show(TaskLine.Sight sight, @Nullable TaskId selected) {
        empty.removeFromParent();
        int at = 0;
        for (var entry : groups.entrySet()) {
            TaskGroupPart part = entry.getValue();
            if (sight.page().total(entry.getKey()) == 0) {
                part.removeFromParent();
                continue;
            }
            if (part.getParent().isEmpty()) {
                addComponentAtIndex(at, part);
            }
            part.show(sight, selected);
            at++;
        }
    }

    /** Instead of cards, when there are none. */
    void nothing(Component why) {
        groups.values().forEach(Component::removeFromParent);
        empty.removeAll();
        empty.add(why);
        add(empty);
    }

    /** Back where the reader came from. */
    void focusCard(TaskId id) {
        getElement()
                .executeJs(
                        "const href = $0; requestAnimationFrame(() => requestAnimationFrame(() => {"
                                + " const card = this.querySelector('a[href*=\"' + CSS.escape(href) + '\"]');"
                                + " if (card) { card.focus(); } }))",
                        id.value());
    }
}
