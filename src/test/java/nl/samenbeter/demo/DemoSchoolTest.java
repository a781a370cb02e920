package nl.samenbeter.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.ZoneId;
import java.util.List;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.organisation.Founding;
import nl.samenbeter.organisation.MakePerson;
import nl.samenbeter.organisation.OrganisationService;
import nl.samenbeter.organisation.Region;
import nl.samenbeter.organisation.SchoolDetails;
import nl.samenbeter.organisation.Sector;
import nl.samenbeter.security.AccountRegister;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.BoardId;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.workflow.PracticeClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class DemoSchoolTest {

    private final Founding founding = mock(Founding.class);
    private final OrganisationService organisation = mock(OrganisationService.class);
    private final Directory directory = mock(Directory.class);
    private final DemoYear year = mock(DemoYear.class);
    private final DemoSchool demo = new DemoSchool(
            founding,
            organisation,
            directory,
            mock(AccountRegister.class),
            mock(PracticeClock.class),
            new TransactionTemplate(mock(PlatformTransactionManager.class)),
            year,
            mock(DemoRehearsal.class),
            "start");
    private final SchoolDetails founded = new SchoolDetails(
            SchoolId.next(),
            BoardId.next(),
            "Waddenlicht College",
            "99ZZ",
            Region.NOORD,
            Sector.VO,
            ZoneId.of("Europe/Amsterdam"));

    @BeforeEach
    void givenAnEmptyInstallation() {
        when(founding.isOpen()).thenReturn(true);
        when(founding.found(any(), any())).thenReturn(PersonId.next());
        when(directory.schools()).thenReturn(List.of(founded));
        when(organisation.makeTeam(any(), any())).thenReturn(TeamId.next());
        when(organisation.makePerson(any())).thenReturn(PersonId.next());
    }

    @Test
    void hasOneBoardAndOneSchool() {
        demo.run(new DefaultApplicationArguments());
        verify(founding).found(any(), any());
        verify(organisation, never()).makeBoard(any());
        verify(organisation, never()).makeSchool(any(), any());
        verify(organisation).makeTeam(eq(founded.id()), any());
    }

    @Test
    void putsEverybodyInTheFoundedSchoolAndBoard() {
        demo.run(new DefaultApplicationArguments());
        var made = ArgumentCaptor.forClass(MakePerson.class);
        verify(organisation, atLeastOnce()).makePerson(made.capture());
        assertThat(made.getAllValues())
                .filteredOn(person -> person.role() == Role.BOARD)
                .extracting(MakePerson::scope)
                .containsExactly(Scope.of(founded.board()));
        assertThat(made.getAllValues())
                .filteredOn(person -> person.role() == Role.SCHOOL_LEADER)
                .extracting(MakePerson::scope)
                .containsExactly(Scope.of(founded.id()));
    }
}
