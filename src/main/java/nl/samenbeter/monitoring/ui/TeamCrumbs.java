package nl.samenbeter.monitoring.ui;

import static nl.samenbeter.ui.Html.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteConfiguration;
import nl.samenbeter.ui.Icon;

/** A path of links; the last one is where one is. */
class TeamCrumbs extends Nav {

    private final OrderedList path = new OrderedList();

    TeamCrumbs(String label) {
        getElement().setAttribute("aria-label", label);
        path.addClassName("crumb");
        add(path);
    }

    /** Words only when there is no page at that address. */
    TeamCrumbs link(String route, String name, boolean mayOpen) {
        boolean exists = RouteConfiguration.forSessionScope()
                .getRoute(route.split("\\?", 2)[0])
                .isPresent();
        return item(mayOpen && exists ? new Anchor(route, name) : new Span(name));
    }

    TeamCrumbs here(String name) {
        Span here = span(name, "here");
        here.getElement().setAttribute("aria-current", "page");
        return item(here);
    }

    private TeamCrumbs item(Component words) {
        var item = new ListItem();
        if (path.getChildren().findAny().isPresent()) {
            item.add(Icon.CHEVRON_RIGHT.create());
        }
        item.add(words);
        path.add(item);
        return this;
    }
}
