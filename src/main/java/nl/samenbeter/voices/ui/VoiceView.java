package nl.samenbeter.voices.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.samenbeter.materials.MaterialQueries;
import nl.samenbeter.programme.FollowUps;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import nl.samenbeter.voices.ArenaService;
import nl.samenbeter.voices.ReportBack;
import nl.samenbeter.voices.VoiceDetails;
import nl.samenbeter.voices.VoiceId;
import nl.samenbeter.voices.VoiceQueries;
import nl.samenbeter.voices.VoiceRow;
import nl.samenbeter.voices.VoiceService;
import nl.samenbeter.voices.VoiceStatus;

/** One survey or arena: while it goes on, what came out, and what those asked were told. */
@Route(value = VoicesView.ROUTE + "/:id", layout = MainLayout.class)
@RolesAllowed({"MEMBER", "COACH", "SCHOOL_LEADER"})
@StyleSheet("context://styles/voices.css")
class VoiceView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final VoiceQueries queries;
    private final VoiceService service;
    private final ArenaService arenas;
    private final FollowUps followUps;
    private final MaterialQueries materials;
    private VoiceId id = VoiceId.next();

    VoiceView(
            VoiceQueries queries,
            VoiceService service,
            ArenaService arenas,
            FollowUps followUps,
            MaterialQueries materials) {
        this.queries = queries;
        this.service = service;
        this.arenas = arenas;
        this.followUps = followUps;
        this.materials = materials;
        addClassNames("stack", "voice");
    }

    static String route(VoiceId voice) {
        return VoicesView.ROUTE + "/" + voice;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("menu.stemmen");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            id = VoiceId.of(event.getRouteParameters().get("id").orElse(""));
        } catch (IllegalArgumentException notAnId) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show();
    }

    private void show() {
        removeAll();
        VoiceDetails details = queries.details(id);
        VoiceRow row = details.row();
        var back = with(new Anchor(VoicesView.ROUTE, Icon.BACK.create("s")), "crumb");
        back.add(Texts.text("menu.stemmen"));
        add(
                back,
                new PageHeader(
                        Texts.text("voices.kind." + row.kind(), row.asked()),
                        row.teamName() + ", " + Dates.longDay(row.askedOn())),
                with(new Div(), "meta", VoicesView.state(row)));
        if (row.status() == VoiceStatus.HEARD && row.reportDue() != null) {
            add(Notices.card(Tone.WARN, Texts.text("voices.report.due", Dates.longDay(row.reportDue()))));
        }
        if (details.report() != null) {
            add(poster(row, details.report()));
        }
        if (details.survey() != null) {
            boolean open = row.status() == VoiceStatus.OPEN;
            add(
                    open
                            ? new OpenSurveyPart(details, queries, this::close, this::show)
                            : new OutcomePart(details, service, this::show));
        } else {
            add(ArenaPart.of(details, queries, arenas, followUps.kinds(), materials, this::show));
        }
    }

    private void close() {
        service.close(id);
        show();
    }

    private static Section poster(VoiceRow row, ReportBack report) {
        var print = new Button(Texts.text("voices.report.print"), Icon.PRINTER.create());
        print.addClassName("wide-only");
        print.getElement().executeJs("this.addEventListener('click', () => window.print())");
        var sheet = new Article(
                part("voices.report.heard", report.heard()),
                part("voices.report.doing", report.doing()),
                part("voices.report.visibleBy", report.visibleBy()));
        sheet.addClassNames("report-poster");
        var title = new H2(Texts.text("voices.report.title"));
        var on = row.reportedOn();
        return with(
                new Section(),
                "card report",
                with(new Div(), "ch", title, print),
                new Paragraph(
                        on == null
                                ? row.teamName()
                                : Texts.text("voices.report.by", row.teamName(), Dates.longDay(on))),
                sheet);
    }

    private static Div part(String key, String words) {
        return new Div(new H3(Texts.text(key)), new Paragraph(words));
    }
}
