package nl.samenbeter.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.organisation.SchoolDetails;
import nl.samenbeter.programme.ProgrammeMonths;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.Permission;
import nl.samenbeter.security.ScopeKind;
import nl.samenbeter.shared.DateRange;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.SchoolId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A month of a school in its own words: what happened, what stands out, what was decided. */
@Service
@Transactional(readOnly = true)
public class MonthReportQueries {

    private static final int MONTHS = 3;

    private final ProgrammeMonths months;
    private final Alerts alerts;
    private final Directory directory;
    private final CurrentUser currentUser;
    private final Clock programmeClock;

    MonthReportQueries(
            ProgrammeMonths months, Alerts alerts, Directory directory, CurrentUser currentUser, Clock programmeClock) {
        this.months = months;
        this.alerts = alerts;
        this.directory = directory;
        this.currentUser = currentUser;
        this.programmeClock = programmeClock;
    }

    /** By name: the reader's schools with the months of which a report is offered. */
    @PreAuthorize("@access.somewhere('SCHOOL_REPORT_SEE')")
    public List<ReportedSchool> mine() {
        return currentUser.require().grants().stream()
                .filter(grant -> Permission.SCHOOL_REPORT_SEE.isHeldBy(grant.role()))
                .filter(grant -> grant.scope().kind() == ScopeKind.SCHOOL)
                .map(grant -> Objects.requireNonNull(grant.scope().id()))
                .distinct()
                .map(id -> directory.school(new SchoolId(id)))
                .sorted(Comparator.comparing(SchoolDetails::name, String.CASE_INSENSITIVE_ORDER))
                .map(school -> new ReportedSchool(
                        school.id(),
                        school.name(),
                        Stream.iterate(YearMonth.from(today(school.zone())), month -> month.minusMonths(1))
                                .limit(MONTHS)
                                .toList()))
                .toList();
    }

    /** @throws DomainException {@code monitoring.monthToCome} for one that has not begun */
    @PreAuthorize("@access.school(#school, 'SCHOOL_REPORT_SEE')")
    public MonthReport of(SchoolId school, YearMonth month) {
        SchoolDetails details = directory.school(school);
        LocalDate today = today(details.zone());
        if (month.isAfter(YearMonth.from(today))) {
            throw new DomainException("monitoring.monthToCome", month.atDay(1));
        }
        return new MonthReport(
                details.name(),
                month,
                today,
                months.of(school, new DateRange(month.atDay(1), month.atEndOfMonth())),
                alerts.shown(alerts.of(List.of(), List.of(school))));
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.now(programmeClock.withZone(zone));
    }
}
