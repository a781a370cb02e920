package nl.samenbeter.timeline.ui;

import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenbeter.programme.ProgrammeStatus;
import nl.samenbeter.programme.ui.Ribbons;
import nl.samenbeter.programme.ui.WeekNames;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.timeline.TimelineRow;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Status;
import nl.samenbeter.ui.StatusBadge;
import nl.samenbeter.ui.Texts;

/** Timelines under their schools; those that can be changed with a box to choose them. */
final class TimelineList extends Div {

    private final boolean choosing;
    private final Runnable changed;
    private final Set<ProgrammeId> chosen = new LinkedHashSet<>();
    private final Map<ProgrammeId, Checkbox> boxes = new LinkedHashMap<>();

    /**
     * @param choosing whether boxes stand before the teams
     * @param changed when other teams are chosen
     */
    TimelineList(boolean choosing, Runnable changed) {
        this.choosing = choosing;
        this.changed = changed;
        addClassName("tls-list");
    }

    /** What was chosen stays chosen as long as it can be changed. */
    void show(List<TimelineRow> rows) {
        removeAll();
        boxes.clear();
        Map<String, List<TimelineRow>> schools = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.programme().school().text(), LinkedHashMap::new, Collectors.toList()));
        schools.values().forEach(school -> {
            var list = with(new UnorderedList(), "rows");
            school.forEach(row -> list.add(row(row)));
            add(with(
                    new Div(),
                    "card",
                    with(
                            new Div(),
                            "ch",
                            new H2(school.getFirst().schoolName()),
                            span(Texts.text("region." + school.getFirst().region()), "t2", "s")),
                    list));
        });
        if (chosen.retainAll(boxes.keySet())) {
            changed.run();
        }
    }

    /** In the order of the list. */
    List<ProgrammeId> chosen() {
        return boxes.keySet().stream().filter(chosen::contains).toList();
    }

    void choose(Collection<ProgrammeId> more) {
        more.stream().filter(boxes::containsKey).forEach(chosen::add);
        tick();
    }

    void chooseNone() {
        chosen.clear();
        tick();
    }

    private void tick() {
        boxes.forEach((id, box) -> box.setValue(chosen.contains(id)));
        changed.run();
    }

    private ListItem row(TimelineRow row) {
        String team = row.programme().teamName();
        var words = with(
                new Div(),
                "grow",
                new H3(new Anchor(Ribbons.timeline(row.id()), team)),
                new Paragraph(String.join(". ", sentences(row)) + "."));
        var item = new ListItem();
        if (choosing && row.mayChange()) {
            item.add(box(row, team));
        }
        item.add(words);
        badge(row).ifPresent(item::add);
        return item;
    }

    private Checkbox box(TimelineRow row, String team) {
        var box = new Checkbox(chosen.contains(row.id()));
        box.setAriaLabel(Texts.text("timeline.bulk.pick", team, row.schoolName()));
        boxes.put(row.id(), box);
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                if (change.getValue()) {
                    chosen.add(row.id());
                } else {
                    chosen.remove(row.id());
                }
                changed.run();
            }
        });
        return box;
    }

    /** "Week 4 van 8. Week 5 begint op maandag 28 september. Coach: Fatima Aydın" */
    private static List<String> sentences(TimelineRow row) {
        var programme = row.programme();
        List<String> sentences = new ArrayList<>();
        if (programme.status() == ProgrammeStatus.STOPPED) {
            sentences.add(Texts.text("timeline.list.over"));
            return sentences;
        }
        if (programme.status() == ProgrammeStatus.PREPARING) {
            sentences.add(Texts.text("timeline.list.starts", Dates.longDay(programme.startsOn())));
        } else {
            if (programme.week() != null) {
                sentences.add(WeekNames.of(programme.week(), programme.weeks()));
            }
            if (programme.pause() != null) {
                sentences.add(Ribbons.pause(programme.pause()));
            }
            if (programme.status() == ProgrammeStatus.RUNNING) {
                sentences.add(row.next()
                        .map(week -> Texts.text("timeline.list.next", WeekNames.of(week), Dates.longDay(week.monday())))
                        .orElseGet(() -> Texts.text(
                                "timeline.list.last",
                                Dates.longDay(row.weeks().getLast().monday().plusDays(4)))));
            }
        }
        if (!row.coaches().isEmpty()) {
            sentences.add(Texts.text("timeline.list.coach", String.join(", ", row.coaches())));
        }
        return sentences;
    }

    private static Optional<Component> badge(TimelineRow row) {
        return switch (row.programme().status()) {
            case PREPARING -> Optional.of(new StatusBadge(Status.NOT_STARTED));
            case PAUSED -> Optional.of(new StatusBadge(Status.PAUSED));
            case RUNNING, STOPPED -> Optional.empty();
        };
    }
}
