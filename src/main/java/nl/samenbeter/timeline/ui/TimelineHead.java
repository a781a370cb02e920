package nl.samenbeter.timeline.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.Optional;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.ui.Ribbons;
import nl.samenbeter.timeline.TimelinePage;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Html;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Texts;

/** What stands over a timeline: whose it is and from when to when, its other parts, and that it pauses. */
record TimelineHead(TimelinePage page, int run) {

    /** @param several whether the reader has other timelines too */
    Component title(boolean several) {
        var first = page.weeks().stream().filter(week -> week.run() == run).findFirst();
        var last = page.weeks().stream().filter(week -> week.run() == run).reduce((one, later) -> later);
        String when = first.isEmpty() || last.isEmpty()
                ? ""
                : Texts.text(
                        "timeline.subtitle",
                        page.programme().teamName(),
                        Dates.range(first.get().monday(), last.get().monday().plusDays(4)));
        var header = new PageHeader(Texts.text("timeline.title"), when);
        Component week = Html.button(Ribbons.week(page.programme().id()), Texts.text("menu.week"));
        if (several) {
            header.actions(week, Html.button(TimelineView.ROUTE, Texts.text("timeline.more")), print());
        } else {
            header.actions(week, print());
        }
        return header;
    }

    private static Button print() {
        var button = new Button(Icon.PRINTER.create());
        button.setAriaLabel(Texts.text("programme.week.print"));
        button.addClassName("wide-only");
        button.getElement().executeJs("this.addEventListener('click', () => window.print())");
        return button;
    }

    /** Ways to the parts of the programme, when there are several. */
    Optional<Component> runs() {
        if (page.plan().runs().size() < 2) {
            return Optional.empty();
        }
        var nav = with(new Nav(), "seg");
        nav.getElement().setAttribute("aria-label", Texts.text("timeline.runs"));
        for (PlanState.Run one : page.plan().runs()) {
            var link = new Anchor(
                    Ribbons.timeline(page.programme().id()) + "?" + TimelineView.RUN + "=" + one.number(),
                    one.isCycle() ? Texts.text("timeline.cycle", one.number() - 1) : Texts.text("timeline.eightWeeks"));
            if (one.number() == run) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        }
        return Optional.of(nav);
    }

    Optional<Component> pause() {
        return Optional.ofNullable(page.programme().pause()).map(Ribbons::pauseCard);
    }
}
