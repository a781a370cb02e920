package nl.samenbeter.programme.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.samenbeter.organisation.AbsenceQueries;
import nl.samenbeter.organisation.AbsenceService;
import nl.samenbeter.organisation.EnterAbsence;
import nl.samenbeter.organisation.Member;
import nl.samenbeter.organisation.OrganisationQueries;
import nl.samenbeter.organisation.TeamDetails;
import nl.samenbeter.programme.AwayPreviewQueries;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.ui.EmptyState;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** The own days off, on a phone in a few taps. */
@Route(value = AwayView.ROUTE, layout = MainLayout.class)
@RolesAllowed("MEMBER")
class AwayView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "afwezig";

    private final OrganisationQueries organisation;
    private final AbsenceQueries absences;
    private final AbsenceService service;
    private final AwayPreviewQueries previews;
    private final CurrentUser currentUser;
    private @Nullable TeamDetails chosen;

    AwayView(
            OrganisationQueries organisation,
            AbsenceQueries absences,
            AbsenceService service,
            AwayPreviewQueries previews,
            CurrentUser currentUser) {
        this.organisation = organisation;
        this.absences = absences;
        this.service = service;
        this.previews = previews;
        this.currentUser = currentUser;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("programme.people.form.own");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        add(new PageHeader(getPageTitle(), Texts.text("programme.people.away.subtitle")));
        var me = currentUser.require();
        List<TeamDetails> teams = organisation.ownTeams().stream()
                .filter(team -> me.has(Role.MEMBER, Scope.of(team.id())))
                .toList();
        if (teams.isEmpty()) {
            add(new EmptyState(Texts.text("programme.people.away.noTeam")));
            return;
        }
        if (chosen == null || !teams.contains(chosen)) {
            chosen = teams.getFirst();
        }
        if (teams.size() > 1) {
            add(teams(teams));
        }
        show(chosen, me.person());
    }

    private Select<TeamDetails> teams(List<TeamDetails> teams) {
        var select = new Select<TeamDetails>();
        select.setLabel(Texts.text("programme.people.away.whichTeam"));
        select.setItems(teams);
        select.setItemLabelGenerator(TeamDetails::name);
        select.setValue(chosen);
        select.addValueChangeListener(change -> {
            chosen = change.getValue();
            show();
        });
        return select;
    }

    private void show(TeamDetails team, PersonId me) {
        List<Member> members = organisation.members(team.id());
        var own = members.stream().filter(member -> member.person().equals(me)).toList();
        var rows = absences.own(team.id());
        var form = new AbsenceForm(team.id(), own, true, members, organisation.today(), previews::of, this::enter);
        var stack = with(new Div(), "stack narrow", form);
        if (!rows.isEmpty()) {
            stack.add(new AbsencesCard(rows, true, organisation.today(), service, this::show));
        }
        add(stack);
    }

    private void enter(EnterAbsence command) {
        service.enter(command);
        show();
        Notices.success(Texts.text("programme.people.away.entered"));
    }
}
