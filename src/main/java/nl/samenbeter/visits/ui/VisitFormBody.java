package nl.samenbeter.visits.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;

/** The inside of a task about a visit, with the looks of visits. */
@StyleSheet("context://styles/visits.css")
class VisitFormBody extends Div {

    VisitFormBody() {
        addClassNames("fields", "visit-form");
    }
}
