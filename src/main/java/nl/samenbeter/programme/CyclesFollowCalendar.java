package nl.samenbeter.programme;

import java.util.UUID;
import nl.samenbeter.calendar.OfficialHolidaysChanged;
import nl.samenbeter.calendar.SchoolCalendarChanged;
import nl.samenbeter.shared.ProgrammeId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A team whose next cycle could not be planned because the calendar ended goes on as soon as the new year is known. */
@Component
class CyclesFollowCalendar {

    private final Programmes programmes;
    private final ProgrammePlans plans;
    private final ProgrammeSteps steps;
    private final JdbcClient jdbc;

    CyclesFollowCalendar(Programmes programmes, ProgrammePlans plans, ProgrammeSteps steps, JdbcClient jdbc) {
        this.programmes = programmes;
        this.plans = plans;
        this.steps = steps;
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional
    void on(OfficialHolidaysChanged changed) {
        goOn();
    }

    @EventListener
    @Transactional
    void on(SchoolCalendarChanged changed) {
        goOn();
    }

    /** What happened last to such a programme is that its calendar ended. */
    private void goOn() {
        jdbc.sql("""
                        select p.id from programme p where p.status = 'RUNNING' and 'calendarEnds' = (
                            select e.code from programme_event e where e.programme_id = p.id
                                and e.code in ('calendarEnds', 'cyclePlanned') order by e.sequence desc limit 1)
                        """).query(UUID.class).list().forEach(id -> goOn(new ProgrammeId(id)));
    }

    private void goOn(ProgrammeId id) {
        Programme programme = programmes.findById(id).orElseThrow();
        if (!plans.weeksAfter(programme, programme.runNumber()).isEmpty()) {
            steps.startNextCycle(id, programme.runNumber());
        }
    }
}
