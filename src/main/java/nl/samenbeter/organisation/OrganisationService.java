package nl.samenbeter.organisation;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.samenbeter.security.AccountRegister;
import nl.samenbeter.security.Audit;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.IssuedLink;
import nl.samenbeter.security.Scope;
import nl.samenbeter.security.ScopeKind;
import nl.samenbeter.shared.BoardId;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.Id;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an admin does with schools, teams and people. Errors: {@code organisation.*} and, for accounts, {@code security.*}. */
@Service
@Transactional
public class OrganisationService {

    private final Boards boards;
    private final Schools schools;
    private final Teams teams;
    private final People people;
    private final Memberships memberships;
    private final LastAdmin lastAdmin;
    private final AccountRegister accounts;
    private final Today today;
    private final CurrentUser currentUser;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    OrganisationService(
            Boards boards,
            Schools schools,
            Teams teams,
            People people,
            Memberships memberships,
            LastAdmin lastAdmin,
            AccountRegister accounts,
            Today today,
            CurrentUser currentUser,
            Audit audit,
            ApplicationEventPublisher events) {
        this.boards = boards;
        this.schools = schools;
        this.teams = teams;
        this.people = people;
        this.memberships = memberships;
        this.lastAdmin = lastAdmin;
        this.accounts = accounts;
        this.today = today;
        this.currentUser = currentUser;
        this.audit = audit;
        this.events = events;
    }

    @PreAuthorize("@organisationAccess.operator()")
    public BoardId makeBoard(String name) {
        var board = boards.save(new Board(BoardId.next(), name));
        note("boardMade", board.id(), null);
        return board.id();
    }

    @PreAuthorize("@organisationAccess.operator()")
    public void renameBoard(BoardId id, String name) {
        var board = boards.findById(id).orElseThrow(() -> new DomainException("organisation.boardGone"));
        board.rename(name);
        boards.save(board);
        note("boardRenamed", id, null);
    }

    @PreAuthorize("@organisationAccess.operator()")
    public SchoolId makeSchool(BoardId board, SchoolForm form) {
        var school = schools.save(School.of(board, form));
        note("schoolMade", school.id(), school.id());
        return school.id();
    }

    @PreAuthorize("@access.school(#id, 'ORGANISATION_MANAGE')")
    public void changeSchool(SchoolId id, SchoolForm form) {
        var school = schools.findById(id).orElseThrow(() -> new DomainException("organisation.schoolGone"));
        school.change(form);
        schools.save(school);
        note("schoolChanged", id, id);
    }

    @PreAuthorize("@access.school(#school, 'ORGANISATION_MANAGE')")
    public TeamId makeTeam(SchoolId school, TeamForm form) {
        var team = teams.save(new Team(TeamId.next(), school, form.name(), form.kind()));
        note("teamMade", team.id(), school);
        return team.id();
    }

    @PreAuthorize("@access.team(#id, 'ORGANISATION_MANAGE')")
    public void changeTeam(TeamId id, TeamForm form) {
        var team = teams.findById(id).orElseThrow(() -> new DomainException("organisation.teamGone"));
        team.change(form.name(), form.kind());
        teams.save(team);
        note("teamChanged", id, team.details().school());
    }

    /** Makes the person, the account and the first role; signing in needs a link, see {@link #issueLink}. */
    @PreAuthorize("@organisationAccess.makes(#command)")
    public PersonId makePerson(MakePerson command) {
        var person = people.save(Person.of(command.school(), command.name(), command.workingDays()));
        accounts.open(person.id(), command.loginName(), command.email());
        note("personMade", person.id(), command.school());
        begin(new BeginMembership(person.id(), command.role(), command.scope(), command.firstDay()));
        return person.id();
    }

    @PreAuthorize("@organisationAccess.person(#command.person())")
    public void changePerson(ChangePerson command) {
        var person = get(command.person());
        boolean otherDays = !person.workingDays().equals(command.workingDays());
        person.change(command.name(), command.workingDays());
        people.save(person);
        note("personChanged", person.id(), person.school());
        if (otherDays) {
            events.publishEvent(new WorkingDaysChanged(person.id(), command.workingDays()));
        }
    }

    @PreAuthorize("@organisationAccess.account(#command.person())")
    public void changeSignIn(ChangeSignIn command) {
        var person = get(command.person());
        accounts.reachBy(person.id(), command.loginName(), command.email());
        note("signInChanged", person.id(), person.school());
    }

    /** An invitation, or a way to a new password; an earlier link stops working. Needs a role that holds or will hold. */
    @PreAuthorize("@organisationAccess.account(#id)")
    public IssuedLink issueLink(PersonId id) {
        var person = get(id);
        if (memberships.findByPersonId(id).stream().noneMatch(membership -> membership.reaches(today.date()))) {
            throw new DomainException("organisation.noRole");
        }
        var link = accounts.issueLink(id);
        note("linkIssued", id, person.school());
        return link;
    }

    @PreAuthorize("@organisationAccess.account(#id)")
    public void disable(PersonId id) {
        if (currentUser.require().person().equals(id)) {
            throw new DomainException("organisation.ownAccount");
        }
        accounts.disable(id);
        note("accountDisabled", id, get(id).school());
    }

    @PreAuthorize("@organisationAccess.account(#id)")
    public void enable(PersonId id) {
        accounts.enable(id);
        note("accountEnabled", id, get(id).school());
    }

    @PreAuthorize("@organisationAccess.account(#id)")
    public void signOutEverywhere(PersonId id) {
        accounts.signOutEverywhere(id);
        note("signedOutEverywhere", id, get(id).school());
    }

    @PreAuthorize("@organisationAccess.begins(#command)")
    public MembershipId beginMembership(BeginMembership command) {
        return begin(command);
    }

    /** The role holds up to and including its last day; links of the person stop working. */
    @PreAuthorize("@organisationAccess.membership(#id)")
    public void endMembership(MembershipId id, LocalDate lastDay) {
        end(id, lastDay, Successors.NONE);
    }

    /**
     * As {@link #endMembership(MembershipId, LocalDate)} for a role in a team, with who takes over the open work on the day
     * after.
     *
     * @throws DomainException {@code organisation.successorNoMember} when somebody chosen has no role in the team then
     */
    @PreAuthorize("@organisationAccess.membership(#id)")
    public void endMembership(MembershipId id, LocalDate lastDay, Successors successors) {
        end(id, lastDay, successors);
    }

    private void end(MembershipId id, LocalDate lastDay, Successors successors) {
        var membership = memberships.findById(id).orElseThrow(() -> new DomainException("organisation.membershipGone"));
        lastAdmin.mayEnd(membership, lastDay);
        membership.end(lastDay);
        memberships.save(membership);
        accounts.revokeLinks(membership.person());
        note("membershipEnded", id, schoolOf(membership.scope()));
        var scope = membership.scope();
        if (scope.kind() == ScopeKind.TEAM) {
            mustBeInTeam(team(scope), membership.person(), successors, lastDay.plusDays(1));
            events.publishEvent(
                    new MembershipEnded(team(scope), membership.person(), membership.role(), lastDay, successors));
        }
    }

    private void mustBeInTeam(TeamId team, PersonId leaver, Successors successors, LocalDate day) {
        Stream.concat(Stream.ofNullable(successors.rest()), successors.kinds().values().stream())
                .distinct()
                .filter(person -> person.equals(leaver) || !isInTeam(team, person, day))
                .findAny()
                .ifPresent(person -> {
                    throw new DomainException("organisation.successorNoMember");
                });
    }

    private boolean isInTeam(TeamId team, PersonId person, LocalDate day) {
        return memberships.findByPersonId(person).stream()
                .filter(held -> held.scope().equals(Scope.of(team)))
                .anyMatch(held -> !held.beginsOn().isAfter(day) && held.reaches(day));
    }

    private MembershipId begin(BeginMembership command) {
        get(command.person());
        var twin = memberships.findByPersonId(command.person()).stream()
                .filter(held -> held.role() == command.role() && held.scope().equals(command.scope()))
                .anyMatch(held -> held.reaches(command.firstDay()));
        if (twin) {
            throw new DomainException("organisation.roleAlreadyHeld");
        }
        var membership = memberships.save(
                Membership.begin(command.person(), command.role(), command.scope(), command.firstDay()));
        note("membershipBegan", membership.id(), schoolOf(command.scope()));
        if (command.scope().kind() == ScopeKind.TEAM) {
            events.publishEvent(
                    new MembershipBegan(team(command.scope()), command.person(), command.role(), command.firstDay()));
        }
        return membership.id();
    }

    private Person get(PersonId id) {
        return people.findById(id).orElseThrow(() -> new DomainException("organisation.personGone"));
    }

    private @Nullable SchoolId schoolOf(Scope scope) {
        return switch (scope.kind()) {
            case TEAM ->
                teams.findById(team(scope)).map(team -> team.details().school()).orElse(null);
            case SCHOOL -> new SchoolId(idOf(scope));
            case BOARD, ALL -> null;
        };
    }

    private static TeamId team(Scope scope) {
        return new TeamId(idOf(scope));
    }

    private static UUID idOf(Scope scope) {
        return Objects.requireNonNull(scope.id());
    }

    private void note(String what, Id subject, @Nullable SchoolId school) {
        audit.write("organisation", what, subject, school, null);
    }
}
