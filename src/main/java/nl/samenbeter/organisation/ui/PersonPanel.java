package nl.samenbeter.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import nl.samenbeter.organisation.BeginMembership;
import nl.samenbeter.organisation.ChangePerson;
import nl.samenbeter.organisation.ChangeSignIn;
import nl.samenbeter.organisation.LeavingQueries;
import nl.samenbeter.organisation.MembershipRow;
import nl.samenbeter.organisation.OrganisationService;
import nl.samenbeter.organisation.PersonDetails;
import nl.samenbeter.security.AccountState;
import nl.samenbeter.security.IssuedLink;
import nl.samenbeter.security.Role;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import org.jspecify.annotations.Nullable;

/** One person: data, account and roles, each with what an admin can do about it. */
class PersonPanel extends Div {

    private final OrganisationService organisationService;
    private final LeavingQueries leavingQueries;
    private final PersonDetails person;
    private final LocalDate today;
    private final Runnable changed;
    private final Div notice = new Div();
    private final Div linkPlace = new Div();

    PersonPanel(
            OrganisationService organisationService,
            LeavingQueries leavingQueries,
            PersonDetails person,
            List<Role> roles,
            List<Place> places,
            LocalDate today,
            Runnable changed,
            Runnable close) {
        this.organisationService = organisationService;
        this.leavingQueries = leavingQueries;
        this.person = person;
        this.today = today;
        this.changed = changed;
        addClassName("card");
        var head = new Div(new H2(person.name()), Forms.cancel(close));
        head.addClassName("ch");
        add(head, notice, linkPlace);
        add(account(person.account()));
        if (person.mayChange()) {
            add(data());
        }
        add(roles(roles, places));
        if (person.mayChange() && (person.account() == null || person.mayChangeAccount())) {
            var erase =
                    new Section(new Anchor("beheer/wissen/" + person.id(), Texts.text("organisation.person.erase")));
            erase.addClassName("part");
            add(erase);
        }
    }

    /** Shows the link to hand over, above everything else. */
    void show(@Nullable IssuedLink link) {
        linkPlace.removeAll();
        if (link != null) {
            linkPlace.add(new LinkBox(link, person.name()));
        }
    }

    private Section account(@Nullable AccountState account) {
        var part = part("organisation.account.title", new Paragraph(Names.account(account)));
        if (account == null || !person.mayChangeAccount()) {
            part.add(Notices.card(Tone.INFO, Texts.text("organisation.account.notYours")));
            return part;
        }
        var buttons = Forms.buttons();
        if (account.enabled()) {
            var link = new Button(
                    Texts.text(account.hasPassword() ? "organisation.account.reset" : "organisation.account.invite"),
                    click -> attempt(() -> show(organisationService.issueLink(person.id()))));
            link.addThemeVariants(ButtonVariant.PRIMARY);
            buttons.add(
                    link,
                    action(
                            "organisation.account.signOut",
                            "organisation.account.signedOut",
                            () -> organisationService.signOutEverywhere(person.id())),
                    action(
                            "organisation.account.disable",
                            "organisation.account.disabled",
                            () -> organisationService.disable(person.id())));
        } else {
            buttons.add(action(
                    "organisation.account.enable",
                    "organisation.account.enabled",
                    () -> organisationService.enable(person.id())));
        }
        part.add(buttons, signIn(account));
        return part;
    }

    private Div signIn(AccountState account) {
        var email = new TextField(Texts.text("organisation.person.email"));
        email.setValue(account.email() == null ? "" : account.email());
        var loginName = new TextField(Texts.text("organisation.person.loginName"));
        loginName.setValue(account.loginName() == null ? "" : account.loginName());
        var fields = new Div(
                email,
                loginName,
                Forms.buttons(action(
                        "organisation.save",
                        "organisation.saved",
                        () -> organisationService.changeSignIn(
                                new ChangeSignIn(person.id(), loginName.getValue(), email.getValue())))));
        fields.addClassName("login-form");
        return fields;
    }

    private Section data() {
        var name = new TextField(Texts.text("organisation.person.name"));
        name.setValue(person.name());
        CheckboxGroup<DayOfWeek> days = Days.workingDays(person.workingDays());
        var fields = new Div(
                name,
                days,
                Forms.buttons(action(
                        "organisation.save",
                        "organisation.saved",
                        () -> organisationService.changePerson(
                                new ChangePerson(person.id(), name.getValue(), days.getValue())))));
        fields.addClassName("login-form");
        return part("organisation.person.data", fields);
    }

    private Section roles(List<Role> roles, List<Place> places) {
        var list = new UnorderedList();
        list.addClassName("rows");
        person.memberships().forEach(membership -> list.add(row(membership)));
        var part = part("organisation.person.roles", list);
        if (person.mayChange()) {
            var fields = new RoleFields(roles, places, today);
            fields.add(Forms.buttons(action("organisation.person.begin", "organisation.saved", () -> {
                if (fields.role().isPresent()
                        && fields.scope().isPresent()
                        && fields.firstDay().isPresent()) {
                    organisationService.beginMembership(new BeginMembership(
                            person.id(),
                            fields.role().get(),
                            fields.scope().get(),
                            fields.firstDay().get()));
                }
            })));
            part.add(new H3(Texts.text("organisation.person.newRole")), fields);
        }
        return part;
    }

    private ListItem row(MembershipRow membership) {
        String role = Names.of(membership.role());
        var words = new Div(
                new Span(membership.where() == null ? role : role + " · " + membership.where()),
                new Paragraph(
                        membership.lastDay() == null
                                ? Texts.text("organisation.person.since", Dates.dayYear(membership.firstDay()))
                                : Texts.text(
                                        "organisation.person.until",
                                        Dates.dayYear(membership.firstDay()),
                                        Dates.dayYear(membership.lastDay()))));
        words.addClassName("grow");
        var item = new ListItem(words);
        if (membership.lastDay() == null) {
            var end = new Button(Texts.text("organisation.person.end"));
            end.setAriaLabel(Texts.text("organisation.person.endRole", role));
            end.addThemeVariants(ButtonVariant.TERTIARY);
            end.addClickListener(click -> {
                end.setVisible(false);
                words.add(new LeavingForm(membership, today, leavingQueries, organisationService, changed));
            });
            item.add(end);
        }
        return item;
    }

    private Button action(String text, String done, Runnable action) {
        return new Button(
                Texts.text(text),
                click -> attempt(() -> {
                    action.run();
                    Notices.success(Texts.text(done));
                    changed.run();
                }));
    }

    private void attempt(Runnable action) {
        Forms.attempt(notice, action);
    }

    private static Section part(String title, Component first) {
        var part = new Section(new H3(Texts.text(title)), first);
        part.addClassName("part");
        return part;
    }
}
