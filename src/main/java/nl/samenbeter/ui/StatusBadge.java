package nl.samenbeter.ui;

import com.vaadin.flow.component.html.Span;

/** A status as shape, word and tone; the words may be more exact than the status' own ("1 dag te laat"). */
public class StatusBadge extends Span {

    public StatusBadge(Status status) {
        this(status, status.word());
    }

    public StatusBadge(Status status, String words) {
        addClassNames("badge", status.tone().className());
        add(status.icon().create(), new Span(words));
    }
}
