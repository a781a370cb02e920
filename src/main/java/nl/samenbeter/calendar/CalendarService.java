package nl.samenbeter.calendar;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.samenbeter.security.Audit;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.SchoolId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes to a school's calendar, by people. */
@Service
@Transactional
public class CalendarService {

    private static final String ROOM = "calendar";

    private final SchoolDatesReader dates;
    private final Deviations deviations;
    private final SchoolChoices choices;
    private final OfficialHolidays officialHolidays;
    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    CalendarService(
            SchoolDatesReader dates,
            Deviations deviations,
            SchoolChoices choices,
            OfficialHolidays officialHolidays,
            JdbcClient jdbc,
            CurrentUser currentUser,
            Audit audit,
            ApplicationEventPublisher events) {
        this.dates = dates;
        this.deviations = deviations;
        this.choices = choices;
        this.officialHolidays = officialHolidays;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.audit = audit;
        this.events = events;
    }

    /** @throws DomainException with the reason when the days mean nothing or overlap with other own days */
    @PreAuthorize("@access.school(#school, 'CALENDAR_MANAGE')")
    public DeviationId add(SchoolId school, AddDeviation command) {
        oneAtATime(school);
        var known = dates.read(school);
        var days = DeviationRules.check(command, known.official(), known.own().values(), known.calendar());
        var deviation = deviations.save(Deviation.of(school, days));
        audit.write(ROOM, "ownDaysAdded", deviation.id(), school, days.kind().name());
        events.publishEvent(new SchoolCalendarChanged(school));
        return deviation.id();
    }

    /** @throws DomainException {@code calendar.deviationGone} when somebody else removed it */
    @PreAuthorize("@access.school(#school, 'CALENDAR_MANAGE')")
    public void remove(SchoolId school, DeviationId id) {
        oneAtATime(school);
        var deviation = deviations
                .findByIdAndSchoolId(id, school)
                .orElseThrow(() -> new DomainException("calendar.deviationGone"));
        deviations.delete(deviation);
        audit.write(ROOM, "ownDaysRemoved", id, school, null);
        events.publishEvent(new SchoolCalendarChanged(school));
    }

    @PreAuthorize("@access.school(#school, 'CALENDAR_MANAGE')")
    public void choose(SchoolId school, PublicHolidayChoice choice) {
        oneAtATime(school);
        var chosen = choices.findById(school).orElseGet(() -> SchoolChoice.allOff(school));
        if (chosen.choice().equals(choice)) {
            return;
        }
        chosen.choose(choice);
        choices.save(chosen);
        audit.write(ROOM, "publicHolidaysChosen", school, school, null);
        events.publishEvent(new SchoolCalendarChanged(school));
    }

    /**
     * Takes over official dates for all schools of the installation, unless a line is refused.
     *
     * @param csv {@code schooljaar,vakantie,regio,van,tot en met}
     * @param confirmedLines lines whose unusual length somebody has confirmed
     */
    @PreAuthorize("@access.everywhere('CALENDAR_MANAGE')")
    public ImportResult importOfficial(String csv, Set<Integer> confirmedLines) {
        return take(HolidayCsv.read(csv), confirmedLines);
    }

    /**
     * The same from an answer of the government's open-data service.
     *
     * @param confirmedLines positions of dates in the answer whose unusual length somebody has confirmed
     */
    @PreAuthorize("@access.everywhere('CALENDAR_MANAGE')")
    public ImportResult importOfficialAnswer(String json, Set<Integer> confirmedLines) {
        return take(HolidayJson.read(json), confirmedLines);
    }

    private ImportResult take(HolidayImport read, Set<Integer> confirmedLines) {
        var refusals = read.against(officialHolidays.all()).refusals(confirmedLines);
        if (!refusals.isEmpty()) {
            return new ImportResult(0, refusals);
        }
        officialHolidays.save(read.rows());
        // it concerns every school and no one thing, so its subject is who did it
        audit.write(ROOM, "officialHolidaysImported", currentUser.require().person(), null, null);
        events.publishEvent(new OfficialHolidaysChanged(
                read.rows().stream().map(HolidayRow::region).collect(Collectors.toCollection(TreeSet::new))));
        return new ImportResult(read.rows().size(), refusals);
    }

    /** Two people adding at once would each miss the other's days in the check for overlap. */
    private void oneAtATime(SchoolId school) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('calendar ' || ?, 0))")
                .param(school.text())
                .query(row -> {});
    }
}
