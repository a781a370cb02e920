package nl.samenbeter.voices.ui;

import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.samenbeter.programme.ProgrammeRow;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.EmptyState;
import nl.samenbeter.ui.Html;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Status;
import nl.samenbeter.ui.StatusBadge;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.voices.ArenaService;
import nl.samenbeter.voices.VoiceId;
import nl.samenbeter.voices.VoiceKind;
import nl.samenbeter.voices.VoiceQueries;
import nl.samenbeter.voices.VoiceRow;
import nl.samenbeter.voices.VoiceService;

/** What was asked of pupils and teachers, and asking anew. */
@Route(value = VoicesView.ROUTE, layout = MainLayout.class)
@Menu(order = 3.8, icon = "speech")
@RolesAllowed({"MEMBER", "COACH", "SCHOOL_LEADER"})
@StyleSheet("context://styles/voices.css")
class VoicesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "stemmen";

    private final VoiceQueries queries;
    private final VoiceService service;
    private final ArenaService arenas;
    private final Div form = with(new Div(), "stack");

    VoicesView(VoiceQueries queries, VoiceService service, ArenaService arenas) {
        this.queries = queries;
        this.service = service;
        this.arenas = arenas;
        addClassName("stack");
    }

    @Override
    public String getPageTitle() {
        return Texts.text("menu.stemmen");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        closeForm();
        var header = new PageHeader(Texts.text("voices.title"), Texts.text("voices.subtitle"));
        List<ProgrammeRow> askable = queries.askable();
        if (!askable.isEmpty()) {
            var arena = new Button(
                    Texts.text("voices.holdArena"),
                    click -> openForm(new ArenaForm(askable, command -> go(arenas.hold(command)), this::closeForm)));
            var survey = new Button(
                    Texts.text("voices.openSurvey"),
                    Icon.PLUS.create(),
                    click -> openForm(
                            new OpenSurveyForm(askable, command -> go(service.open(command)), this::closeForm)));
            survey.addThemeVariants(ButtonVariant.PRIMARY);
            header.actions(arena, survey);
        }
        add(header, form);
        List<VoiceRow> rows = queries.mine();
        if (rows.isEmpty()) {
            add(new EmptyState(Texts.text("voices.empty")));
            return;
        }
        var list = with(new UnorderedList(), "rows");
        rows.forEach(row -> list.add(item(row)));
        add(with(Html.card(Texts.text("voices.asked")), "voices", list));
    }

    private void openForm(Component opened) {
        form.removeAll();
        form.add(opened);
        form.setVisible(true);
    }

    private void closeForm() {
        form.removeAll();
        form.setVisible(false);
    }

    private static void go(VoiceId voice) {
        UI.getCurrent().navigate(VoiceView.route(voice));
    }

    private static Component item(VoiceRow row) {
        var link = new Anchor(VoiceView.route(row.id()), Texts.text("voices.kind." + row.kind(), row.asked()));
        link.addClassName("strong");
        return new ListItem(
                (row.kind() == VoiceKind.SURVEY ? Icon.CHECKLIST : Icon.SPEECH).square(),
                with(
                        new Div(),
                        "grow",
                        link,
                        with(new Div(), "meta", span(row.teamName()), span(Dates.day(row.askedOn())), state(row))));
    }

    /** What whoever asked still owes, in words. */
    static Component state(VoiceRow row) {
        return switch (row.status()) {
            case OPEN -> new StatusBadge(Status.RUNNING, Texts.text("voices.status.OPEN." + row.kind()));
            case HEARD ->
                row.reportDue() == null
                        ? new StatusBadge(Status.NOT_HELD, Texts.text("voices.status.HEARD"))
                        : new StatusBadge(
                                Status.ATTENTION, Texts.text("voices.status.reportBy", Dates.day(row.reportDue())));
            case REPORTED -> new StatusBadge(Status.DONE, Texts.text("voices.status.REPORTED"));
        };
    }
}
