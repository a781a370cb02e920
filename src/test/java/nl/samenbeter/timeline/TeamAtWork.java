package nl.samenbeter.timeline;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.samenbeter.TestSchool;
import nl.samenbeter.demo.DemoWork;
import nl.samenbeter.demo.WorkOfTheDemo;
import nl.samenbeter.preparations.process.TryOutProcess;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TaskListService;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.visits.process.HostVisitProcess;
import nl.samenbeter.voices.process.VoiceProcess;
import org.springframework.context.ApplicationContext;

/** Members, coach and leader of a test school finish or put off some of their tasks, through the services of the rooms. */
final class TeamAtWork {

    private static final Set<String> BESIDE = Set.of(
            HostVisitProcess.USER_TASK_ANSWER_MOMENT,
            HostVisitProcess.USER_TASK_REACT_TO_VISIT,
            VoiceProcess.USER_TASK_REPORT_BACK,
            TryOutProcess.USER_TASK_DECIDE_TRY_OUT);

    private final TestSchool school;
    private final DemoWork work;
    private final TaskQueries tasks;
    private final TaskListService list;

    TeamAtWork(TestSchool school, ApplicationContext application) {
        this.school = school;
        this.work = WorkOfTheDemo.of(application.getAutowireCapableBeanFactory());
        this.tasks = application.getBean(TaskQueries.class);
        this.list = application.getBean(TaskListService.class);
    }

    /**
     * @param diligence share of the tasks that are finished, when they can be
     * @return what was done, for the report of a failure
     */
    List<String> work(LocalDateTime now, Random random, double diligence) {
        List<PersonId> people = new ArrayList<>(school.members);
        people.add(school.coach);
        people.add(school.leader);
        List<String> done = new ArrayList<>();
        people.forEach(person -> school.doAs(person, () -> {
            for (TaskRow task : ofTheProgramme()) {
                if (random.nextDouble() < diligence) {
                    if (work.finish(task, now)) {
                        done.add(task.element());
                    }
                } else if (task.mine() && task.due() != null && random.nextInt(4) == 0) {
                    putOff(task, now);
                }
            }
        }));
        return done;
    }

    /** What has a process of its own beside the programme: no change of its timeline is about it. */
    private List<TaskRow> ofTheProgramme() {
        return tasks.open().stream()
                .filter(task -> !BESIDE.contains(task.element()))
                .toList();
    }

    private void putOff(TaskRow task, LocalDateTime now) {
        var latest = list.latestPutOff(task.id());
        if (latest.isAfter(now.toLocalDate())) {
            list.putOff(task.id(), latest);
        }
    }
}
