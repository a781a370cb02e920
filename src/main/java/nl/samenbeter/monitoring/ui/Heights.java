package nl.samenbeter.monitoring.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import nl.samenbeter.monitoring.SchoolAddress;
import nl.samenbeter.monitoring.TeamAddress;
import nl.samenbeter.shared.BoardId;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** The addresses of the heights, and the path from the highest that the reader has down to the page. */
final class Heights {

    static final String ROUTE = "voortgang";
    static final String BOARD = "bestuur";
    static final String SCHOOL = "school";

    private Heights() {}

    static String of(BoardId board) {
        return ROUTE + "/" + board;
    }

    static String of(SchoolAddress school) {
        return of(school.board()) + "/" + school.school();
    }

    static String of(TeamAddress team) {
        return of(new SchoolAddress(team.board(), team.school())) + "/" + team.team();
    }

    /** A place on the path; the page itself has no address. */
    record Place(String name, @Nullable String route) {}

    static Nav path(Place... places) {
        var list = new OrderedList();
        list.addClassName("crumb");
        for (Place place : places) {
            var item = new ListItem();
            String route = place.route();
            if (route == null) {
                var here = new Span(place.name());
                here.getElement().setAttribute("aria-current", "page");
                item.add(here);
            } else {
                item.add(new Anchor(route, place.name()), Icon.CHEVRON_RIGHT.create());
            }
            list.add(item);
        }
        var path = new Nav(list);
        path.addClassName("path");
        path.getElement().setAttribute("aria-label", Texts.text("monitoring.path"));
        return path;
    }
}
