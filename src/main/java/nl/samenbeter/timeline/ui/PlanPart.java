package nl.samenbeter.timeline.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.Optional;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.programme.ui.PlanNames;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.timeline.TimelineChange.MoveItem;
import nl.samenbeter.timeline.TimelineColumns;
import nl.samenbeter.timeline.TimelinePage;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.TimelineLanes;
import org.jspecify.annotations.Nullable;

/** One run of a plan as lanes and as a list, and beside it the plan as it would be. */
final class PlanPart extends Div {

    /** What the page does for the plan. */
    interface Page {

        TimelineColumns columns(@Nullable PlanState changed);

        /** How much a move would clash with. */
        int clashes(MoveItem move);

        /** @param day on which it was dropped; absent when nothing was dropped */
        void move(Item item, @Nullable LocalDate day);

        void skip(Item item);
    }

    private final TimelinePage found;
    private final int run;
    private final Page page;
    private final TimelineLanes lanes = new TimelineLanes(Texts.text("timeline.lanes.label"));
    private final WeekItems list;

    PlanPart(TimelinePage found, int run, Page page) {
        this.found = found;
        this.run = run;
        this.page = page;
        list = new WeekItems(found, run, item -> page.move(item, null), page::skip);
        lanes.addMoveListener(move -> item(move.id()).ifPresent(item -> page.move(item, move.day())));
        lanes.addOpenListener(open -> item(open.id()).ifPresent(item -> page.move(item, null)));
        lanes.addOverListener(over -> item(over.id()).ifPresent(item -> announce(item, over.day())));
        add(with(new Section(), "card tl-lanes", lanes), list);
        show(null);
    }

    /** @param changed the plan as it would be; absent when nothing is looked at */
    void show(@Nullable PlanState changed) {
        TimelineColumns columns = page.columns(changed);
        lanes.show(new LaneContent(found, run, columns, changed).content());
        list.show(columns, changed);
    }

    private Optional<Item> item(String id) {
        try {
            return found.plan().item(PlanItemId.of(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** "Werkvoorbereiding 2, woensdag 7 oktober 14:30, 1 botsing" */
    private void announce(Item item, LocalDate day) {
        String name = PlanNames.of(item.element(), item.name());
        String when = item.moments().begins() == null
                ? Dates.longDay(day)
                : Dates.longDay(day) + " " + Dates.time(item.moments().begins());
        String clashes;
        try {
            int count = page.clashes(new MoveItem(item.id(), day, item.moments().begins(), null));
            clashes = Texts.text("timeline.lanes.clashes", count);
        } catch (RuntimeException refused) {
            clashes = Failures.sentence(refused);
        }
        lanes.announce(name + ", " + when + ", " + clashes);
    }
}
