package nl.samenbeter.programme.ui;

import static nl.samenbeter.ui.Html.card;
import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
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
import nl.samenbeter.programme.AwayPreviewQueries;
import nl.samenbeter.programme.ProgrammeQueries;
import nl.samenbeter.programme.RotaService;
import nl.samenbeter.programme.RotaWeek;
import nl.samenbeter.programme.UncoveredQueries;
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
    private final UncoveredQueries uncovered;
    private final RotaService rota;
    private final AwayPreviewQueries previews;
    private final Access access;
    private final CurrentUser currentUser;
    private TeamId team = new TeamId(new UUID(0, 0));

    TeamPeopleView(
            OrganisationQueries organisation,
            AbsenceQueries absences,
            AbsenceService service,
            ProgrammeQueries programmes,
            UncoveredQueries uncovered,
            RotaService rota,
            AwayPreviewQueries previews,
            Access access,
            CurrentUser currentUser) {
        this.organisation = organisation;
        this.absences = absences;
        this.service = service;
        this.programmes = programmes;
        this.uncovered = uncovered;
        this.rota = rota;
        this.previews = previews;
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
            var gaps = uncovered.ofTeam(team);
            if (!gaps.isEmpty()) {
                left.addComponentAsFirst(UncoveredCard.of(gaps, false));
            }
            right.add(RotaCard.of(rota.coming(team), members, this::lead));
            changes().ifPresent(right::add);
        }
        right.add(members(members));
        add(with(new Div(), "two", left, right));
    }

    private Component absences(boolean coach) {
        List<AbsenceRow> rows = coach ? absences.ofTeam(team) : absences.own(team);
        return new AbsencesCard(rows, !coach, organisation.today(), service, this::show);
    }

    private Component form(List<Member> members, boolean coach) {
        PersonId me = currentUser.require().person();
        List<Member> who = coach
                ? members
                : members.stream().filter(member -> member.person().equals(me)).toList();
        return new AbsenceForm(team, who, !coach, members, organisation.today(), previews::of, this::enter);
    }

    private void enter(EnterAbsence command) {
        service.enter(command);
        show();
        Notices.success(Texts.text("programme.people.away.entered"));
    }

    private void lead(RotaWeek week, Member leader) {
        try {
            rota.lead(team, week.run(), week.number(), leader.person());
        } catch (RuntimeException refused) {
            Failures.show(refused);
            return;
        }
        show();
        Notices.success(Texts.text("programme.rota.changed", Integer.toString(week.sequence()), leader.name()));
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
