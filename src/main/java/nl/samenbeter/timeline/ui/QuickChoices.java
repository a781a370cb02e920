package nl.samenbeter.timeline.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.timeline.TimelineRow;
import nl.samenbeter.ui.Texts;

/** All teams at once, or all of a region, a school or a coach; each only where there are several. */
final class QuickChoices extends Div {

    /**
     * @param rows that can be chosen
     * @param choose adds to what is chosen
     */
    QuickChoices(List<TimelineRow> rows, Consumer<Collection<ProgrammeId>> choose, Runnable none) {
        addClassName("tl-bar");
        getElement().setAttribute("role", "group").setAttribute("aria-label", Texts.text("timeline.bulk.quick"));
        add(new Button(Texts.text("timeline.bulk.all", rows.size()), click -> choose.accept(ids(rows))));
        groups(rows, row -> Stream.of(Texts.text("region." + row.region())), "timeline.bulk.group", choose);
        groups(rows, row -> Stream.of(row.schoolName()), "timeline.bulk.group", choose);
        groups(rows, row -> row.coaches().stream(), "timeline.bulk.coach", choose);
        add(new Button(Texts.text("timeline.bulk.none"), click -> none.run()));
    }

    private void groups(
            List<TimelineRow> rows,
            Function<TimelineRow, Stream<String>> of,
            String key,
            Consumer<Collection<ProgrammeId>> choose) {
        Map<String, List<TimelineRow>> groups = new TreeMap<>(rows.stream()
                .flatMap(row -> of.apply(row).map(name -> Map.entry(name, row)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
        groups.forEach((name, group) -> {
            if (group.size() < rows.size()) {
                add(new Button(Texts.text(key, name, group.size()), click -> choose.accept(ids(group))));
            }
        });
    }

    private static List<ProgrammeId> ids(List<TimelineRow> rows) {
        return rows.stream().map(TimelineRow::id).toList();
    }
}
