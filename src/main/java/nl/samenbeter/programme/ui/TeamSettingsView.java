package nl.samenbeter.programme.ui;

import static nl.samenbeter.ui.Html.card;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.samenbeter.programme.ProgrammeQueries;
import nl.samenbeter.programme.TeamSettings;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.Permission;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Html;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;

/** What the coach of a team arranges for it: the rhythm of the board sessions; and who else changes what. */
@Route(value = "team/:team/instellingen", layout = MainLayout.class)
@RolesAllowed("COACH")
class TeamSettingsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String TEAM = "team";

    private final ProgrammeQueries queries;
    private final Access access;

    TeamSettingsView(ProgrammeQueries queries, Access access) {
        this.queries = queries;
        this.access = access;
    }

    static Anchor link(TeamId team) {
        return Html.button("team/" + team + "/instellingen", Texts.text("programme.settings.title"));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("programme.settings.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(TeamId.of(event.getRouteParameters().get(TEAM).orElse("")));
        } catch (IllegalArgumentException notAnId) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(TeamId team) {
        TeamSettings settings = queries.settings(team);
        removeAll();
        var header = new PageHeader(
                Texts.text("programme.settings.title"), settings.teamName() + ", " + settings.schoolName());
        var board = settings.programme();
        if (board == null) {
            add(header, Notices.card(Tone.INFO, Texts.text("programme.settings.noProgramme")));
        } else {
            header.actions(Html.button(Ribbons.week(board.id()), Texts.text("menu.week")), TeamPeopleView.link(team));
            add(header, sessions(settings.team(), board));
        }
        add(with(new Div(), "stack settings-more", people(settings), kind(settings)));
    }

    private static Section sessions(TeamId team, TeamSettings.Board board) {
        var rhythm = board.rhythm();
        var card = card(Texts.text("programme.settings.board"));
        card.add(
                new Paragraph(Texts.text(
                        "programme.settings.rhythm." + rhythm.frequency().name(),
                        Dates.time(rhythm.time()),
                        rhythm.dayMinutes(),
                        rhythm.weekMinutes())),
                with(
                        new Paragraph(
                                board.place() == null
                                        ? Texts.text("programme.settings.noPlace")
                                        : Texts.text("programme.settings.at", board.place())),
                        "t2"),
                Html.button(
                        Ribbons.timeline(board.id()) + "?wijziging=bordsessies",
                        Texts.text("programme.settings.change")),
                Html.button("bord/" + team + "/schermen", Texts.text("programme.settings.screens")));
        return card;
    }

    private Component people(TeamSettings settings) {
        var card = card(Texts.text("programme.settings.people"));
        card.add(
                new H3(Texts.text(
                        "programme.settings.coaches", settings.coaches().size())),
                names(settings.coaches()),
                new H3(Texts.text(
                        "programme.settings.members", settings.members().size())),
                names(settings.members()));
        if (access.team(settings.team(), Permission.ORGANISATION_MANAGE)) {
            card.add(Html.button("beheer/" + settings.school() + "/mensen", Texts.text("programme.settings.manage")));
        } else {
            card.add(with(
                    new Paragraph(
                            settings.admins().isEmpty()
                                    ? Texts.text("programme.settings.noAdmin")
                                    : Texts.text("programme.settings.admins", String.join(", ", settings.admins()))),
                    "t2"));
        }
        return card;
    }

    private static Paragraph names(List<String> names) {
        return new Paragraph(String.join(", ", names));
    }

    private static Section kind(TeamSettings settings) {
        var card = card(Texts.text("programme.settings.kind"));
        card.add(
                new H3(Texts.text("teamKind." + settings.kind())),
                new Paragraph(Texts.text("programme.settings.kind." + settings.kind())),
                with(new Paragraph(Texts.text("programme.settings.kindAdmin")), "t2"));
        return card;
    }
}
