package nl.samenbeter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** The head of a page: its one {@code H1}, a line under it and the page's buttons. */
public class PageHeader extends Div {

    private final H1 title = new H1();
    private final Paragraph subtitle = new Paragraph();
    private final Div actions = new Div();

    public PageHeader(String title) {
        addClassName("ph");
        this.subtitle.addClassName("sub");
        this.actions.addClassName("acts");
        this.subtitle.setVisible(false);
        this.actions.setVisible(false);
        add(new Div(this.title, this.subtitle), this.actions);
        title(title);
    }

    public PageHeader(String title, String subtitle) {
        this(title);
        subtitle(subtitle);
    }

    public final PageHeader title(String text) {
        title.setText(text);
        return this;
    }

    public final PageHeader subtitle(String text) {
        subtitle.setText(text);
        subtitle.setVisible(!text.isEmpty());
        return this;
    }

    /** Replaces the buttons at the end of the head. */
    public final PageHeader actions(Component... components) {
        actions.removeAll();
        actions.add(components);
        actions.setVisible(components.length > 0);
        return this;
    }
}
