package nl.samenbeter.tasks.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import nl.samenbeter.tasks.TaskChoice;
import nl.samenbeter.tasks.TaskHolder;
import nl.samenbeter.tasks.TaskOffer;
import nl.samenbeter.tasks.TaskOrder;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Searching, leaving out and ordering the list. */
final class TaskFilterBar extends Div {

    private static final String ALL = "";

    private final Consumer<TaskSight> changed;
    private final TextField search = new TextField();
    private final Select<String> whose = new Select<>();
    private final Select<String> kind = new Select<>();
    private final Select<TaskHolder> holder = new Select<>();
    private final Select<TaskOrder> order = new Select<>();
    private final Button more = new Button();
    private final Div choices = new Div(whose, kind, holder, order);
    private final Map<String, String> names = new LinkedHashMap<>();
    private @Nullable TaskSight shown;
    private @Nullable TaskOffer offer;

    TaskFilterBar(Consumer<TaskSight> changed) {
        this.changed = changed;
        addClassName("task-filter");
        search.setPlaceholder(Texts.text("tasks.filter.search"));
        search.setAriaLabel(Texts.text("tasks.filter.search"));
        search.setClearButtonVisible(true);
        search.setMaxLength(100);
        TaskKeys.SEARCH.on(search);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        more.setText(Texts.text("tasks.filter.more"));
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.getElement().setAttribute("aria-controls", "task-choices");
        more.addClickListener(click -> open(!choices.isVisible()));
        choices.setId("task-choices");
        choices.addClassName("task-choices");
        whose.setLabel(Texts.text("tasks.filter.whose"));
        whose.setItemLabelGenerator(id -> id.equals(ALL) ? Texts.text("tasks.filter.all") : names.getOrDefault(id, id));
        kind.setLabel(Texts.text("tasks.filter.kind"));
        kind.setItemLabelGenerator(TaskFilterBar::kindName);
        holder.setLabel(Texts.text("tasks.filter.holder"));
        holder.setItems(TaskHolder.values());
        holder.setItemLabelGenerator(one -> Texts.text("tasks.filter.holder." + TaskSight.lower(one)));
        order.setLabel(Texts.text("tasks.filter.order"));
        order.setItems(TaskOrder.values());
        order.setItemLabelGenerator(one -> Texts.text("tasks.filter.order." + TaskSight.lower(one)));
        add(search, more, choices);
        open(false);
        for (HasValue<?, ?> field : List.<HasValue<?, ?>>of(search, whose, kind, holder, order)) {
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    changed.accept(sight());
                }
            });
        }
    }

    private void open(boolean open) {
        choices.setVisible(open);
        more.getElement().setAttribute("aria-expanded", Boolean.toString(open));
    }

    private static String kindName(String kind) {
        return kind.equals(ALL)
                ? Texts.text("tasks.filter.all")
                : Texts.find("tasks.kind." + kind).orElseGet(() -> Texts.text("tasks.kind.other"));
    }

    private TaskSight sight() {
        return new TaskSight(
                new TaskChoice(
                        whose.getValue().equals(ALL) ? null : UUID.fromString(whose.getValue()),
                        kind.getValue().equals(ALL) ? null : kind.getValue(),
                        holder.getValue(),
                        order.getValue()),
                search.getValue());
    }

    /** Nothing moves under the reader's hand when it is what stands there. */
    void show(TaskSight sight, TaskOffer offered) {
        if (!sight.equals(shown) || !offered.equals(offer)) {
            shown = sight;
            offer = offered;
            fill(sight, offered);
        }
    }

    private void fill(TaskSight sight, TaskOffer offered) {
        TaskChoice choice = sight.choice();
        names.clear();
        offered.whose().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(one -> names.put(one.getKey().toString(), one.getValue()));
        offer(
                whose,
                new ArrayList<>(names.keySet()),
                choice.whose() == null ? ALL : choice.whose().toString());
        offer(kind, new ArrayList<>(offered.kinds()), choice.kind() == null ? ALL : choice.kind());
        whose.setVisible(names.size() > 1 || choice.whose() != null);
        holder.setValue(choice.holder());
        order.setValue(choice.order());
        search.setValue(sight.search());
        if (choice.leavesOut()) {
            open(true);
        }
        setVisible(offered.total() > 1 || sight.leavesOut());
    }

    private static void offer(Select<String> select, List<String> items, String chosen) {
        if (!chosen.equals(ALL) && !items.contains(chosen)) {
            items.add(chosen);
        }
        items.addFirst(ALL);
        select.setItems(items);
        select.setValue(chosen);
    }

    /** Everything in sight again. */
    void clear() {
        changed.accept(new TaskSight(TaskChoice.EVERYTHING, ""));
    }
}
