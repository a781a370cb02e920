package nl.samenbeter.organisation.ui;

import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenbeter.organisation.OrganisationQueries;
import nl.samenbeter.organisation.OwnFace;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.UserMenuInfo;
import org.springframework.stereotype.Component;

/** The user menu of whoever is signed in. */
@Component
class OwnUserMenu implements UserMenuInfo {

    private final OrganisationQueries organisationQueries;
    private final CurrentUser currentUser;
    private final AuthenticationContext authentication;

    OwnUserMenu(
            OrganisationQueries organisationQueries, CurrentUser currentUser, AuthenticationContext authentication) {
        this.organisationQueries = organisationQueries;
        this.currentUser = currentUser;
        this.authentication = authentication;
    }

    @Override
    public String name() {
        return face().map(OwnFace::name).orElse("");
    }

    @Override
    public String person() {
        return currentUser.person().map(PersonId::text).orElse("");
    }

    @Override
    public String roleLine() {
        return face().map(OwnFace::roles)
                .filter(roles -> !roles.isEmpty())
                .map(OwnUserMenu::line)
                .orElse("");
    }

    /** "Coach · Rooster & ICT", or with "+1" behind it for who is that in two teams. */
    private static String line(List<OwnFace.RoleHeld> roles) {
        OwnFace.RoleHeld first = roles.getFirst();
        String role = Texts.text("role." + first.role());
        if (first.where() == null) {
            return role;
        }
        List<String> places = roles.stream()
                .filter(held -> held.role() == first.role())
                .flatMap(held -> Stream.ofNullable(held.where()))
                .sorted()
                .toList();
        return role + " · " + places.getFirst() + (places.size() == 1 ? "" : " +" + (places.size() - 1));
    }

    @Override
    public Map<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        boolean member = currentUser
                .actor()
                .filter(actor -> actor.grants().stream().anyMatch(grant -> grant.role() == Role.MEMBER))
                .isPresent();
        if (member) {
            pages.put("menu.afwezig", "afwezig");
        }
        pages.put("security.own.title", "mijn-account");
        return pages;
    }

    @Override
    public void signOut() {
        authentication.logout();
    }

    private Optional<OwnFace> face() {
        return currentUser.person().flatMap(person -> organisationQueries.ownFace());
    }
}
