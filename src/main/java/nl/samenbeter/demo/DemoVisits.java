package nl.samenbeter.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.visits.AnswerVisit;
import nl.samenbeter.visits.CloseVisit;
import nl.samenbeter.visits.MakeAppointment;
import nl.samenbeter.visits.SeenMoment;
import nl.samenbeter.visits.Sharing;
import nl.samenbeter.visits.VisitFormService;
import nl.samenbeter.visits.VisitId;
import nl.samenbeter.visits.VisitQueries;
import nl.samenbeter.visits.VisitService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the people of the practice schools do with their visits. */
@Component
@Profile("demo")
class DemoVisits {

    private static final int MINUTES = 30;
    private static final LocalTime AT_TEN = LocalTime.of(10, 0);

    private final VisitService visits;
    private final VisitQueries queries;
    private final VisitFormService writing;
    private final TaskQueries tasks;

    DemoVisits(VisitService visits, VisitQueries queries, VisitFormService writing, TaskQueries tasks) {
        this.visits = visits;
        this.queries = queries;
        this.writing = writing;
        this.tasks = tasks;
    }

    void pair(TaskId task) {
        visits.pair(task, queries.proposal(task).orElseThrow().hosts());
    }

    void make(TaskId task, LocalDate today) {
        var visit = queries.visit(task).row();
        visits.finish(
                task,
                new AnswerVisit(
                        new MakeAppointment(
                                visit.day() == null ? today : visit.day(),
                                visit.begins() == null ? AT_TEN : visit.begins(),
                                MINUTES,
                                null,
                                visit.hostName() == null ? DemoWords.TEACHER : null),
                        true,
                        null,
                        MINUTES,
                        new CloseVisit(DemoWords.VISIT, null, null, Sharing.NO)));
    }

    void accept(TaskId task) {
        VisitId visit = visit(task);
        var row = queries.visit(visit).row();
        visits.accept(visit, new SeenMoment(Objects.requireNonNull(row.day()), row.begins()));
    }

    void react(TaskId task) {
        writing.react(visit(task), DemoWords.REACTION);
    }

    private VisitId visit(TaskId task) {
        return VisitId.of(tasks.details(task).businessKey());
    }
}
