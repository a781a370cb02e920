package nl.samenbeter.calendar;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.samenbeter.security.Audit;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.SchoolId;
import org.springframework.beans.factory.ObjectProvider;
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
    private final ObjectProvider<CalendarEffects> rooms;
    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    CalendarService(
            SchoolDatesReader dates,
            Deviations deviations,
            SchoolChoices choices,
            OfficialHolidays officialHolidays,
            ObjectProvider<CalendarEffects> rooms,
            JdbcClient jdbc,
            CurrentUser currentUser,
            Audit audit,
            ApplicationEventPublisher events) {
        this.dates = dates;
        this.deviations = deviations;
        this.choices = choices;
        this.officialHolidays = officialHolidays;
        this.rooms = rooms;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.audit = audit;
        this.events = events;
    }

    /**
     * What {@link #add} would do to the plans of the school's teams, without writing.
     *
     * @throws DomainException as {@link #add}
     */
    @PreAuthorize("@access.school(#school, 'CALENDAR_MANAGE')")
    @Transactional(readOnly = true)
    public List<CalendarEffect> preview(SchoolId school, AddDeviation command) {
        var known = dates.read(school);
        return effects(school, known, known.with(DeviationId.next(), checked(command, known)));
    }

    /**
     * What {@link #remove} would do to the plans of the school's teams, without writing.
     *
     * @throws DomainException as {@link #remove}
     */
    @PreAuthorize("@access.school(#school, 'CALENDAR_MANAGE')")
    @Transactional(readOnly = true)
    public List<CalendarEffect> preview(SchoolId school, DeviationId id) {
        var known = dates.read(school);
        if (!known.own().containsKey(id)) {
            throw new DomainException("calendar.deviationGone");
        }
        return effects(school, known, known.without(id));
    }

    /** What {@link #choose} would do to the plans of the school's teams, without writing. */
    @PreAuthorize("@access.school(#school, 'CALENDAR_MANAGE')")
    @Transactional(readOnly = true)
    public List<CalendarEffect> preview(SchoolId school, PublicHolidayChoice choice) {
        var known = dates.read(school);
        return effects(school, known, known.with(choice));
    }

    private List<CalendarEffect> effects(SchoolId school, SchoolDates now, SchoolDates asTheyWouldBe) {
        return rooms.stream()
                .flatMap(room -> room.of(school, now.calendar(), asTheyWouldBe.calendar()).stream())
                .toList();
    }

    private static OwnDays checked(AddDeviation command, SchoolDates known) {
        return DeviationRules.check(command, known.official(), known.own().values(), known.calendar());
    }

    /**
     * Plans of the school's teams follow in the same transaction, as {@link #preview(SchoolId, AddDeviation)} says.
     *
     * @throws DomainException with the reason when the days mean nothing or overlap with other own days; {@code
     *     calendar.plansChangedMeanwhile} when somebody else was changing one of these plans
     */
    @PreAuthorize("@access.school(#school, 'CALENDAR_MANAGE')")
    public DeviationId add(SchoolId school, AddDeviation command) {
        oneAtATime(school);
        var known = dates.read(school);
        var days = checked(command, known);
        var deviation = deviations.save(Deviation.of(school, days));
        audit.write(ROOM, "ownDaysAdded", deviation.id(), school, days.kind().name());
        events.publishEvent(new SchoolCalendarChanged(school, known.calendar(), days, false));
        return deviation.id();
    }

    /**
     * Plans follow as in {@link #add}.
     *
     * @throws DomainException {@code calendar.deviationGone} when somebody else removed it; {@code
     *     calendar.plansChangedMeanwhile}
     */
    @PreAuthorize("@access.school(#school, 'CALENDAR_MANAGE')")
    public void remove(SchoolId school, DeviationId id) {
        oneAtATime(school);
        var deviation = deviations
                .findByIdAndSchoolId(id, school)
                .orElseThrow(() -> new DomainException("calendar.deviationGone"));
        var before = dates.read(school).calendar();
        deviations.delete(deviation);
        audit.write(ROOM, "ownDaysRemoved", id, school, null);
        events.publishEvent(new SchoolCalendarChanged(school, before, deviation.days(), true));
    }

    /**
     * Plans follow as in {@link #add}.
     *
     * @throws DomainException {@code calendar.plansChangedMeanwhile}
     */
    @PreAuthorize("@access.school(#school, 'CALENDAR_MANAGE')")
    public void choose(SchoolId school, PublicHolidayChoice choice) {
        oneAtATime(school);
        var chosen = choices.findById(school).orElseGet(() -> SchoolChoice.allOff(school));
        if (chosen.choice().equals(choice)) {
            return;
        }
        var before = dates.read(school).calendar();
        chosen.choose(choice);
        choices.save(chosen);
        audit.write(ROOM, "publicHolidaysChosen", school, school, null);
        events.publishEvent(new SchoolCalendarChanged(school, before, null, false));
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
