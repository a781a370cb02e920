package nl.samenbeter.materials.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import nl.samenbeter.materials.MaterialQueries;
import nl.samenbeter.materials.MaterialRow;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Texts;

/** The way to materials from where they are needed. */
public final class MaterialLinks extends Section {

    MaterialLinks(List<MaterialRow> rows) {
        addClassNames("body", "material-links");
        var title = new H3(Texts.text("materials.atTask"));
        title.setId("material-links");
        getElement().setAttribute("aria-labelledby", "material-links");
        var list = new UnorderedList();
        rows.forEach(row -> list.add(new ListItem(link(row))));
        add(title, list);
    }

    /** Opens beside the task, so that what is typed there stays where it is. */
    private static Anchor link(MaterialRow row) {
        var link = new Anchor(MaterialView.route(row.id()));
        link.add(Icon.DOCUMENT.create("s"), new Span(row.title()));
        link.setTarget("_blank");
        link.getElement().setAttribute("lang", "nl").setAttribute("title", Texts.text("materials.newTab"));
        return link;
    }

    /**
     * One small link to all that belongs to a step of the plan; nothing when there is nothing.
     *
     * @param step how the screen calls it
     * @param places its element and plan kind, see {@link MaterialQueries#at}
     */
    public static Optional<Component> atStep(MaterialQueries queries, String step, String... places) {
        if (queries.at(List.of(places)).isEmpty()) {
            return Optional.empty();
        }
        var link = with(
                new Anchor(
                        MaterialsView.at(places), Icon.DOCUMENT.create("s"), new Span(Texts.text("materials.atStep"))),
                "material-link");
        link.getElement().setAttribute("aria-label", Texts.text("materials.atStepOf", step));
        return Optional.of(link);
    }
}
