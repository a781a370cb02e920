package nl.samenbeter.materials.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import nl.samenbeter.materials.MaterialFormat;
import nl.samenbeter.materials.MaterialQueries;
import nl.samenbeter.materials.MaterialRow;
import nl.samenbeter.materials.MaterialSheet;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Texts;

/** One material as it comes out of the printer. */
@Route(value = MaterialsView.ROUTE + "/:id", layout = MainLayout.class)
@PermitAll
class MaterialView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final MaterialQueries queries;
    private String title = "";

    MaterialView(MaterialQueries queries) {
        this.queries = queries;
        addClassNames("stack", "material");
    }

    static String route(String id) {
        return MaterialsView.ROUTE + "/" + id;
    }

    static String format(MaterialRow row) {
        return Texts.text("materials.format." + row.format().name());
    }

    /** For who reads the screens in another language. */
    static void inDutch(HasComponents page) {
        if (!UI.getCurrent().getLocale().getLanguage().equals("nl")) {
            var line = new Paragraph(Texts.text("materials.inDutch"));
            line.addClassName("quiet");
            page.add(line);
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        queries.find(id).ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(MaterialSheet sheet) {
        removeAll();
        MaterialRow row = sheet.row();
        title = row.title();
        var back = new Anchor(MaterialsView.ROUTE, Icon.BACK.create("s"));
        back.add(Texts.text("materials.back"));
        back.addClassName("crumb");
        var header = new PageHeader(row.title(), row.audience() + " · " + format(row));
        header.actions(file(row, "html", "materials.edit"), file(row, "pdf", "materials.pdf"), print());
        add(back, header);
        inDutch(this);
        add(article(sheet));
    }

    private static Article article(MaterialSheet sheet) {
        var article = new Article();
        article.addClassNames("sheet", "card");
        MaterialFormat format = sheet.row().format();
        article.addClassName(format == MaterialFormat.A3 ? "on-a3" : "on-a4");
        // our own file, with all markup in it escaped by MaterialPage
        article.getElement().setAttribute("lang", "nl").setProperty("innerHTML", sheet.markup());
        return article;
    }

    private static Anchor file(MaterialRow row, String ending, String key) {
        var link = new Anchor(MaterialController.PATH.substring(1) + row.id() + "." + ending, Texts.text(key));
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        link.addClassName("btn");
        return link;
    }

    private static Button print() {
        var button = new Button(Texts.text("materials.print"), Icon.PRINTER.create());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.getElement().executeJs("this.addEventListener('click', () => window.print())");
        return button;
    }
}
