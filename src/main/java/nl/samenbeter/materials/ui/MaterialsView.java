package nl.samenbeter.materials.ui;

import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import nl.samenbeter.materials.Intervention;
import nl.samenbeter.materials.MaterialQueries;
import nl.samenbeter.materials.MaterialRow;
import nl.samenbeter.ui.EmptyState;
import nl.samenbeter.ui.Html;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Texts;

/** All materials by intervention. The address holds what is searched for, or at which step of the plan one was. */
@Route(value = MaterialsView.ROUTE, layout = MainLayout.class)
@Menu(order = 5.5, icon = "document")
@PermitAll
class MaterialsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "materiaal";

    private static final String SEARCH = "zoek";
    private static final String STEP = "bij";
    private static final int TYPING_PAUSE = 300;

    private final MaterialQueries queries;
    private final TextField search = new TextField();
    private final Paragraph found = new Paragraph();
    private final Div list = with(new Div(), "stack");

    MaterialsView(MaterialQueries queries) {
        this.queries = queries;
        addClassNames("stack", "materials");
        search.setLabel(Texts.text("materials.search"));
        search.setClearButtonVisible(true);
        search.setPrefixComponent(Icon.SEARCH.create("s"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_PAUSE);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                searched(change.getValue().strip());
            }
        });
        found.addClassName("quiet");
        found.getElement().setAttribute("role", "status");
        add(new PageHeader(Texts.text("menu.materiaal"), Texts.text("materials.subtitle")), search, found, list);
        MaterialView.inDutch(this);
    }

    /** The address of what belongs to a step of the plan. */
    static String at(String... places) {
        return ROUTE + "?" + STEP + "="
                + Arrays.stream(places)
                        .map(place -> URLEncoder.encode(place, StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&" + STEP + "="));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("menu.materiaal");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        List<String> places = parameters.getParameters(STEP);
        if (places.isEmpty()) {
            String words = parameters.getSingleParameter(SEARCH).orElse("");
            search.setValue(words);
            show(queries.search(words), words);
            return;
        }
        show(queries.at(places), "");
        var all = new Anchor(ROUTE, Texts.text("materials.all"));
        found.removeAll();
        found.add(span(Texts.text("materials.ofStep")), all);
    }

    private void searched(String words) {
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(
                        null,
                        new Location(
                                ROUTE, words.isEmpty() ? QueryParameters.empty() : QueryParameters.of(SEARCH, words)));
        show(queries.search(words), words);
    }

    private void show(List<MaterialRow> rows, String words) {
        list.removeAll();
        found.setText(words.isEmpty() ? "" : Texts.text("materials.found", rows.size()));
        if (rows.isEmpty()) {
            list.add(new EmptyState(Texts.text("materials.none"), Texts.text("materials.all"), ROUTE));
            return;
        }
        var groups = new LinkedHashMap<Intervention, List<MaterialRow>>();
        rows.forEach(row -> groups.computeIfAbsent(row.intervention(), key -> new ArrayList<>())
                .add(row));
        groups.forEach((intervention, group) -> list.add(group(intervention, group)));
    }

    private static Component group(Intervention intervention, List<MaterialRow> rows) {
        var items = with(new UnorderedList(), "rows shelf");
        items.getElement().setAttribute("lang", "nl");
        rows.forEach(row -> items.add(item(row)));
        return with(Html.card(Texts.text("materials.intervention." + intervention.folder())), "materials-group", items);
    }

    private static ListItem item(MaterialRow row) {
        var link = new Anchor(MaterialView.route(row.id()), row.title());
        link.addClassName("strong");
        var about = with(new Div(), "quiet", span(row.about()));
        return new ListItem(
                with(new Div(), "grow", link, about),
                with(new Div(), "meta", span(row.audience()), span(MaterialView.format(row), "paper")));
    }
}
