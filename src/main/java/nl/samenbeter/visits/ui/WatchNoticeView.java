package nl.samenbeter.visits.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Texts;

/** A sheet for the door or the desk: why somebody is watching. No names, to print and hang up. */
@Route(value = WatchNoticeView.ROUTE, layout = MainLayout.class)
@RolesAllowed({"MEMBER", "COACH", "SCHOOL_LEADER"})
@StyleSheet("context://styles/visits.css")
class WatchNoticeView extends Div implements HasDynamicTitle {

    static final String ROUTE = "bezoeken/bordje";

    WatchNoticeView() {
        addClassName("watch-notice-page");
        var header = new PageHeader(Texts.text("visits.watchNotice"), Texts.text("visits.watchNotice.subtitle"));
        var print = new Button(Texts.text("visits.watchNotice.print"), Icon.PRINTER.create());
        print.getElement().executeJs("this.addEventListener('click', () => window.print())");
        var points = new UnorderedList();
        for (int n = 1; n <= 4; n++) {
            points.add(new ListItem(Texts.text("visits.watchNotice." + n)));
        }
        var title = new H2(Texts.text("visits.watchNotice.title"));
        title.setId("watch-notice-title");
        var sheet = with(
                new Section(),
                "card watch-notice",
                Icon.EYE.square("out"),
                title,
                new Paragraph(Texts.text("visits.watchNotice.what")),
                points,
                with(new Paragraph(Texts.text("visits.watchNotice.end")), "watch-notice-end"));
        sheet.getElement().setAttribute("aria-labelledby", "watch-notice-title");
        add(
                header,
                with(new Div(), "visit-back acts", new Anchor(VisitsView.ROUTE, Texts.text("visits.back")), print),
                sheet);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("visits.watchNotice");
    }
}
