package nl.samenbeter.timeline;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import nl.samenbeter.TestSchool;
import nl.samenbeter.demo.DemoWork;
import nl.samenbeter.demo.WorkOfTheDemo;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TaskListService;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.TaskRow;
import org.springframework.context.ApplicationContext;

/** Members, coach and leader of a test school finish or put off some of their tasks, through the services of the rooms. */
final class TeamAtWork {

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
            for (TaskRow task : inOrder()) {
                if (random.nextDouble() < diligence) {
                    if (work.finish(task, now)) {
                        done.add(task.element());
                    }
                } else if (task.mine() && task.due() != null && random.nextInt(4) == 0) {
                    done.add(task.element() + " put off " + putOff(task, now));
                }
            }
        }));
        return done;
    }

    /** The list itself goes by the ids of the engine where nothing else tells two tasks apart. */
    private List<TaskRow> inOrder() {
        return tasks.open().stream()
                .sorted(Comparator.comparing(
                                TaskRow::due, Comparator.nullsLast(Comparator.<LocalDateTime>naturalOrder()))
                        .thenComparing(TaskRow::element)
                        .thenComparing(task -> Objects.requireNonNullElse(task.week(), 0))
                        .thenComparing(TaskRow::mine)
                        .thenComparing(task -> String.valueOf(task.putOff()))
                        .thenComparing(task -> String.valueOf(task.variant())))
                .toList();
    }

    private boolean putOff(TaskRow task, LocalDateTime now) {
        var latest = list.latestPutOff(task.id());
        boolean later = latest.isAfter(now.toLocalDate());
        if (later) {
            list.putOff(task.id(), latest);
        }
        return later;
    }
}
