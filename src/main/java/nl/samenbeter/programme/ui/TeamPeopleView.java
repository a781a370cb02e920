package nl.samenbeter.programme.ui;

import static nl.samenbeter.ui.Html.card;
import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenbeter.organisation.AbsenceQueries;
import nl.samenbeter.organisation.AbsenceRow;
import nl.samenbeter.organisation.AbsenceService;
import nl.samenbeter.organisation.EnterAbsence;
import nl.samenbeter.organisation.Member;
import nl.samenbeter.organisation.OrganisationQueries;
import nl.samenbeter.organisation.TeamDetails;
import nl.samenbeter.programme.ProgrammeQueries;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.Permission;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Html;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Texts;

/** The people of a team. The coach enters who is not there and reads what followed; a member only the own days. */
@Route(value = "team/:team/mensen", layout = MainLayout.class)
@RolesAllowed({"MEMBER", "COACH"})
class TeamPeopleView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int SHOWN_CHANGES = 10;

    private final OrganisationQueries organisation;
    private final AbsenceQueries absences;
    private final AbsenceService service;
    private final ProgrammeQueries programmes;
    private final Access access;
    private final CurrentUser currentUser;
    private TeamId team = new TeamId(new UUID(0, 0));

    TeamPeopleView(
            OrganisationQueries organisation,
            AbsenceQueries absences,
            AbsenceService service,
            ProgrammeQueries programmes,
            Access access,
            CurrentUser currentUser) {
        this.organisation = organisation;
        this.absences = absences;
        this.service = service;
        this.programmes = programmes;
        this.access = access;
        this.currentUser = currentUser;
    }

    static Anchor link(TeamId team) {
        return Html.button("team/" + team + "/mensen", Texts.text("programme.people.title"));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("programme.people.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            team = TeamId.of(event.getRouteParameters().get("team").orElse(""));
        } catch (IllegalArgumentException e) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show();
    }

    private void show() {
        removeAll();
        TeamDetails details = organisation.team(team);
        boolean coach = access.team(team, Permission.ABSENCE_MANAGE);
        List<Member> members = organisation.members(team);
        add(new PageHeader(
                Texts.text("programme.people.titleOf", details.name()),
                Texts.text("programme.people.count", members.size())));
        var left = with(new Div(), "stack", absences(coach), form(members, coach));
        var right = with(new Div(), "stack");
        if (coach) {
            changes().ifPresent(right::add);
        }
        right.add(members(members));
        add(with(new Div(), "two", left, right));
    }

    private Component absences(boolean coach) {
        var card = card(Texts.text(coach ? "programme.people.away.title" : "programme.people.away.own"));
        List<AbsenceRow> rows = coach ? absences.ofTeam(team) : absences.own(team);
        if (rows.isEmpty()) {
            card.add(with(
                    new Paragraph(Texts.text(coach ? "programme.people.away.none" : "programme.people.away.ownNone")),
                    "t2"));
            return card;
        }
        var list = with(new UnorderedList(), "rows");
        rows.forEach(row -> list.add(row(row)));
        card.add(list);
        return card;
    }

    private ListItem row(AbsenceRow row) {
        boolean begun = row.firstDay().isBefore(organisation.today());
        var end = new Button(
                Texts.text(begun ? "programme.people.away.back" : "programme.people.away.withdraw"),
                click -> act(() -> service.end(row.id()), begun ? "backDone" : "withdrawDone", row.name()));
        end.addThemeVariants(ButtonVariant.TERTIARY);
        end.setAriaLabel(
                Texts.text(begun ? "programme.people.away.backOf" : "programme.people.away.withdrawOf", row.name()));
        String standIn = row.standIn() == null
                ? Texts.text("programme.people.away.team")
                : Texts.text("programme.people.away.standIn", row.standIn());
        return new ListItem(
                with(
                        new Div(),
                        "grow",
                        span(row.name(), "strong"),
                        with(new Paragraph(Dates.shortRange(row.firstDay(), row.lastDay())), "s"),
                        with(new Paragraph(standIn), "s t2")),
                end);
    }

    private Component form(List<Member> members, boolean coach) {
        PersonId me = currentUser.require().person();
        List<Member> who = coach
                ? members
                : members.stream().filter(member -> member.person().equals(me)).toList();
        return new AbsenceForm(team, who, !coach, members, organisation.today(), this::enter);
    }

    private void enter(EnterAbsence command) {
        service.enter(command);
        show();
        Notices.success(Texts.text("programme.people.away.entered"));
    }

    private void act(Runnable action, String done, String name) {
        try {
            action.run();
        } catch (RuntimeException refused) {
            Failures.show(refused);
            return;
        }
        show();
        Notices.success(Texts.text("programme.people.away." + done, name));
    }

    private static Component members(List<Member> members) {
        var card = card(Texts.text("programme.people.members"));
        var list = with(new UnorderedList(), "rows");
        members.forEach(member -> list.add(new ListItem(with(
                new Div(),
                "grow",
                span(member.name(), "strong"),
                with(new Paragraph(days(member.workingDays())), "s t2")))));
        card.add(list);
        card.add(with(new Paragraph(Texts.text("programme.people.members.help")), "s t2"));
        return card;
    }

    private static String days(Set<DayOfWeek> days) {
        return days.isEmpty()
                ? Texts.text("programme.people.noDays")
                : Arrays.stream(DayOfWeek.values())
                        .filter(days::contains)
                        .map(Dates::shortWeekday)
                        .collect(Collectors.joining(", "));
    }

    /** One sentence for each change of people, newest first. */
    private Optional<Component> changes() {
        var now = programmes.now();
        List<ListItem> rows = programmes.mine().stream()
                .filter(row -> row.team().equals(team))
                .flatMap(row -> programmes.history(row.id()).stream())
                .filter(row -> row.people() != null)
                .limit(SHOWN_CHANGES)
                .map(row -> with(
                        new ListItem(),
                        "block",
                        new Paragraph(ChangesCard.words(row)),
                        with(new Paragraph(Dates.sentence(Dates.moment(now.toLocalDate(), row.at()))), "s t2")))
                .toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var card = card(Texts.text("programme.people.changes"));
        var list = with(new UnorderedList(), "rows");
        rows.forEach(list::add);
        card.add(list);
        return Optional.of(card);
    }
}
