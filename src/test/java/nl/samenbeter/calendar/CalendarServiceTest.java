package nl.samenbeter.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.organisation.Region;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.DateRange;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@IntegrationTest
@RecordApplicationEvents
class CalendarServiceTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 18);

    @Autowired
    CalendarService service;

    @Autowired
    CalendarQueries queries;

    @Autowired
    SchoolCalendars calendars;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    Given given;
    SchoolId school;
    PersonId admin;

    @BeforeEach
    void givenASchoolInNoordWithAnAdmin() {
        given = new Given(jdbc);
        school = given.school();
        admin = given.holding(Role.ADMIN, Scope.of(school));
        Given.signedIn(admin);
    }

    @AfterEach
    void signOut() {
        Given.nobodySignedIn();
    }

    @Test
    void givesTheCalendarThatThePureValueGives() {
        var calendar = calendars.of(school);
        var pure = TestCalendars.calendar(Region.NOORD);

        assertThat(calendar.zone()).isEqualTo(pure.zone());
        assertThat(calendar.schoolYears()).isEqualTo(pure.schoolYears()).hasSize(2);
        assertThat(calendar.daysOff()).isEqualTo(pure.daysOff());
    }

    @Test
    void closesTheSchoolOnAStudyDayUntilItIsRemoved() {
        var id = service.add(school, studyDay(WEDNESDAY));

        assertThat(calendars.of(school).isSchoolDay(WEDNESDAY)).isFalse();
        assertThat(queries.year(school, "2026-2027").orElseThrow().rows())
                .contains(new CalendarRow(
                        CalendarRow.Kind.STUDY_DAY, "Studiedag", new DateRange(WEDNESDAY, WEDNESDAY), null, id));
        service.remove(school, id);
        assertThat(calendars.of(school).isSchoolDay(WEDNESDAY)).isTrue();
        assertThat(events.stream(SchoolCalendarChanged.class))
                .allMatch(change -> change.school().equals(school)
                        && change.days() != null
                        && change.days().range().first().equals(WEDNESDAY))
                .extracting(SchoolCalendarChanged::removed)
                .containsExactly(false, true);
        assertThatThrownBy(() -> service.remove(school, id)).hasMessage("calendar.deviationGone");
    }

    @Test
    void writesDownWhoChangedWhat() {
        var id = service.add(school, studyDay(WEDNESDAY));
        service.remove(school, id);
        service.choose(school, new PublicHolidayChoice(false, true, true));
        service.choose(school, new PublicHolidayChoice(false, true, true));

        assertThat(jdbc.sql("select what from audit_entry where room = 'calendar' and person_id = ? and school_id = ?")
                        .params(admin.value(), school.value())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("ownDaysAdded", "ownDaysRemoved", "publicHolidaysChosen");
    }

    @Test
    void keepsOwnDaysToTheSchool() {
        service.add(school, studyDay(WEDNESDAY));

        assertThat(calendars.of(given.school()).isSchoolDay(WEDNESDAY)).isTrue();
    }

    @Test
    void remembersWhichPublicHolidaysTheSchoolChose() {
        var choice = new PublicHolidayChoice(false, true, true);
        var goodFriday = LocalDate.of(2027, 3, 26);

        service.choose(school, choice);
        service.choose(school, choice);
        assertThat(calendars.of(school).isSchoolDay(goodFriday)).isTrue();
        assertThat(queries.year(school, null).orElseThrow().choice()).isEqualTo(choice);
        service.choose(school, PublicHolidayChoice.ALL);
        assertThat(calendars.of(school).isSchoolDay(goodFriday)).isFalse();
        assertThat(events.stream(SchoolCalendarChanged.class)).hasSize(2);
    }

    @Test
    void showsWhatClosesTheSchoolInAYear() {
        var year = queries.year(school, "2026-2027").orElseThrow();

        assertThat(year.school()).isEqualTo("Waddenlicht College");
        assertThat(year.programmeWeeks()).isEqualTo(41);
        assertThat(year.pauseWeeks()).containsExactly(new PauseWeek(LocalDate.of(2027, 5, 3), 2));
        assertThat(year.rows())
                .extracting(CalendarRow::name)
                .containsExactly(
                        "Herfstvakantie",
                        "Kerstvakantie",
                        "Voorjaarsvakantie",
                        "Goede Vrijdag",
                        "Tweede Paasdag",
                        "Meivakantie",
                        "Bevrijdingsdag",
                        "Hemelvaartsdag",
                        "Vrijdag na Hemelvaart",
                        "Tweede Pinksterdag",
                        "Zomervakantie");
    }

    @Test
    void showsOwnDatesInsteadOfTheHolidayTheyReplace() {
        service.add(
                school,
                new AddDeviation(
                        DeviationKind.REPLACED_HOLIDAY,
                        HolidayKind.MAY,
                        "Meivakantie, twee weken",
                        LocalDate.of(2027, 4, 24),
                        LocalDate.of(2027, 5, 9)));

        var year = queries.year(school, "2026-2027").orElseThrow();
        assertThat(year.rows()).extracting(CalendarRow::name).contains("Meivakantie, twee weken");
        assertThat(year.rows()).extracting(CalendarRow::name).doesNotContain("Meivakantie", "Hemelvaartsdag");
        assertThat(year.pauseWeeks()).isEmpty();
    }

    @Test
    void letsOnlyOneOfTwoOverlappingDaysInWhenTwoPeopleAddAtOnce() throws Exception {
        Callable<Boolean> add = () -> {
            Given.signedIn(admin);
            try {
                service.add(school, studyDay(WEDNESDAY));
                return true;
            } catch (DomainException e) {
                return false;
            } finally {
                Given.nobodySignedIn();
            }
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(add);
            var other = threads.submit(add);
            assertThat(one.get() ^ other.get()).isTrue();
        }
    }

    @Test
    void importsOfficialDatesForTheWholeInstallationOrNothing() {
        PersonId operator = given.holding(Role.ADMIN, Scope.everything());
        Given.signedIn(operator);
        var good = """
                schooljaar,vakantie,regio,van,tot en met
                2028-2029,Herfstvakantie,Noord,2028-10-21,2028-10-29
                """;
        var wrong = good + "2028-2029,Voorjaarsvakantie,Noord,2029-02-17,2029-03-25\n";

        var refused = service.importOfficial(wrong, Set.of());
        assertThat(refused.isWritten()).isFalse();
        assertThat(refused.refusals()).containsExactly(ImportProblem.doubt(3, "length", "Voorjaarsvakantie", 37, 9));
        assertThat(startYears()).doesNotContain(2028);

        assertThat(service.importOfficial(good, Set.of()).holidays()).isEqualTo(1);
        assertThat(jdbc.sql("select what from audit_entry where person_id = ?")
                        .param(operator.value())
                        .query(String.class)
                        .list())
                .containsExactly("officialHolidaysImported");
        assertThat(service.importOfficial(good, Set.of()).isWritten())
                .as("again")
                .isTrue();
        assertThat(startYears()).contains(2028);
        assertThat(events.stream(OfficialHolidaysChanged.class))
                .containsOnly(new OfficialHolidaysChanged(Set.of(Region.NOORD)));
        jdbc.sql("delete from official_holiday where start_year = 2028").update();
    }

    @Test
    void letsOnlyTheSchoolsAdminChangeAndNobodyElseLook() {
        Given.signedIn(given.holding(Role.SCHOOL_LEADER, Scope.of(school)));
        assertThat(queries.year(school, null)).isPresent();
        assertThatThrownBy(() -> service.add(school, studyDay(WEDNESDAY))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.choose(school, PublicHolidayChoice.ALL))
                .isInstanceOf(AccessDeniedException.class);

        Given.signedIn(given.holding(Role.ADMIN, Scope.of(given.school())));
        assertThatThrownBy(() -> service.add(school, studyDay(WEDNESDAY))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.remove(school, DeviationId.next())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> queries.year(school, null)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.importOfficial("", Set.of())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.importOfficialAnswer("", Set.of())).isInstanceOf(AccessDeniedException.class);
    }

    private Set<Integer> startYears() {
        return jdbc.sql("select distinct start_year from official_holiday")
                .query(Integer.class)
                .set();
    }

    private static AddDeviation studyDay(LocalDate day) {
        return new AddDeviation(DeviationKind.STUDY_DAY, null, "Studiedag", day, day);
    }
}
