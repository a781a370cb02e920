package nl.samenbeter.timeline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import nl.samenbeter.Given;
import nl.samenbeter.Samenbeter;
import nl.samenbeter.TestSchool;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.timeline.TimelineChange.ShiftWeeks;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** What {@link TimelineKilledTest} kills: one more node on a database, in which a coach applies what was seen on another. */
final class ApplyingNode {

    static final TimelineChange CHANGE = new ShiftWeeks(LocalDate.of(2026, 9, 21), 1, Slack.KEEP);
    static final String REASON = "De school heeft een projectweek.";

    private ApplyingNode() {}

    /** @param args URL, user and password of the database; the local time, the coach, the programme and what was seen */
    public static void main(String[] args) {
        var application = new SpringApplicationBuilder(Samenbeter.class)
                .run(
                        "--spring.datasource.url=" + args[0],
                        "--spring.datasource.username=" + args[1],
                        "--spring.datasource.password=" + args[2],
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--logging.level.root=error",
                        "--samenbeter.live=false",
                        "--camunda.bpm.job-execution.enabled=false");
        TestSchool.clock(LocalDateTime.parse(args[3]));
        Given.signedIn(new PersonId(UUID.fromString(args[4])));
        var programme = new ProgrammeId(UUID.fromString(args[5]));
        application.getBean(TimelineService.class).apply(new ApplyChange(programme, CHANGE, args[6], REASON));
    }
}
