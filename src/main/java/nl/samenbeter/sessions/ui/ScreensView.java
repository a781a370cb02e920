package nl.samenbeter.sessions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.samenbeter.sessions.BoardScreenService;
import nl.samenbeter.sessions.ScreenRow;
import nl.samenbeter.sessions.SessionRecordQueries;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Html;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;

/** Which screens on the wall may show a team's board: the coach pairs them and takes them off again. */
@Route(value = "bord/:team/schermen", layout = MainLayout.class)
@RolesAllowed("COACH")
@StyleSheet("context://styles/sessions.css")
class ScreensView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LONGEST_PLACE = 80;
    private static final int LONGEST_CODE = 7;

    private final BoardScreenService service;
    private final SessionRecordQueries queries;
    private final TextField code = new TextField(Texts.text("sessions.screens.code"));
    private final TextField place = new TextField(Texts.text("sessions.screens.place"));
    private final Div notice = new Div();
    private final Div paired = new Div();

    ScreensView(BoardScreenService service, SessionRecordQueries queries) {
        this.service = service;
        this.queries = queries;
        code.setMaxLength(LONGEST_CODE);
        code.getElement().setAttribute("inputmode", "numeric").setAttribute("autocomplete", "off");
        place.setMaxLength(LONGEST_PLACE);
        place.setHelperText(Texts.text("sessions.screens.placeHelp"));
    }

    static Component link(TeamId team) {
        return Html.button("bord/" + team + "/schermen", Texts.text("sessions.screens.title"));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("sessions.screens.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            TeamId here = TeamId.of(event.getRouteParameters().get("team").orElse(""));
            List<ScreenRow> screens = service.screens(here);
            removeAll();
            var head = new PageHeader(Texts.text("sessions.screens.title"), queries.teamName(here));
            head.actions(SessionsView.link(here));
            add(head, Html.with(new Div(), "stack", form(here), list()));
            show(here, screens);
        } catch (IllegalArgumentException notAnId) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private Section form(TeamId here) {
        var button = new Button(Texts.text("sessions.screens.pair"), click -> pair(here));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        var card = Html.card(Texts.text("sessions.screens.new"));
        var steps = new OrderedList(
                new ListItem(Texts.text("sessions.screens.step1", BoardScreenView.ROUTE)),
                new ListItem(Texts.text("sessions.screens.step2")),
                new ListItem(Texts.text("sessions.screens.step3")));
        steps.addClassName("screen-steps");
        card.add(steps, Html.with(new Div(), "screen-form", code, place), notice, button);
        return card;
    }

    private Section list() {
        var card = Html.card(Texts.text("sessions.screens.paired"));
        card.add(paired);
        return card;
    }

    private void pair(TeamId here) {
        notice.removeAll();
        try {
            service.pair(here, code.getValue(), place.getValue());
            Notices.success(Texts.text("sessions.screens.done", place.getValue().strip()));
            code.clear();
            place.clear();
            show(here, service.screens(here));
        } catch (RuntimeException refused) {
            notice.add(Notices.card(Tone.LATE, Failures.sentence(refused)));
            code.focus();
        }
    }

    private void show(TeamId here, List<ScreenRow> screens) {
        paired.removeAll();
        if (screens.isEmpty()) {
            paired.add(Html.with(new Paragraph(Texts.text("sessions.screens.none")), "t2"));
            return;
        }
        var rows = Html.with(new UnorderedList(), "screen-rows");
        screens.forEach(screen -> rows.add(row(here, screen)));
        paired.add(rows);
    }

    private ListItem row(TeamId here, ScreenRow screen) {
        var words = new Div(Html.span(Texts.text("sessions.screens.at", screen.place()), "b"));
        Html.small(
                words,
                Texts.text(
                        "sessions.screens.until",
                        Dates.day(screen.pairedOn()),
                        Dates.longDayYear(screen.validUntil())));
        var revoke = new Button(Texts.text("sessions.screens.revoke"), click -> {
            try {
                service.revoke(here, screen.id());
                Notices.success(Texts.text("sessions.screens.revoked", screen.place()));
                show(here, service.screens(here));
            } catch (RuntimeException refused) {
                Failures.show(refused);
            }
        });
        revoke.setAriaLabel(Texts.text("sessions.screens.revokeThis", screen.place()));
        return new ListItem(words, revoke);
    }
}
