package nl.samenbeter.tasks;

import java.sql.Types;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.samenbeter.notifications.NoticeArgument;
import nl.samenbeter.notifications.NoticeKind;
import nl.samenbeter.notifications.Notices;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells people what colleagues do with a task that concerns them; one tap leads to it. */
@Component
class TaskNotices {

    private final Notices notices;
    private final TaskEntries entries;
    private final JdbcClient jdbc;
    private final Clock programmeClock;

    TaskNotices(Notices notices, TaskEntries entries, JdbcClient jdbc, Clock programmeClock) {
        this.notices = notices;
        this.entries = entries;
        this.jdbc = jdbc;
        this.programmeClock = programmeClock;
    }

    void handedOver(TaskId task, PersonId from, PersonId to) {
        About about = about(task);
        notices.tell(to, NoticeKind.TASKS, "notices.tasks.given", about.by(from), about.route(), about.school());
    }

    /** As {@link #handedOver}, once for all that are handed over together. */
    void handedOverWithOthers(TaskId task, PersonId from, PersonId to, UUID together) {
        notices.tellOnce(
                "tasks-given:" + together,
                List.of(to),
                NoticeKind.TASKS,
                "notices.tasks.givenMore",
                List.of(NoticeArgument.person(from)),
                "taken",
                about(task).school());
    }

    void helpAsked(TaskId task, PersonId asker, PersonId helper) {
        About about = about(task);
        notices.tell(
                helper, NoticeKind.HELP, "notices.tasks.helpAsked", about.by(asker), about.route(), about.school());
    }

    void helpAnswered(TaskId task, PersonId helper, Collection<PersonId> askers) {
        About about = about(task);
        notices.tell(
                askers, NoticeKind.HELP, "notices.tasks.helpAnswered", about.by(helper), about.route(), about.school());
    }

    /** Once an hour per task to who has it and who wrote about it before. */
    void commented(TaskEntries.Entry entry, PersonId writer, Collection<PersonId> toldAlready) {
        List<PersonId> readers = new ArrayList<>(writersWhoMayRead(entry));
        PersonId holder = entry.state() == TaskState.OPEN ? entry.assignee() : entry.lastAssignee();
        if (holder != null && entry.state() != TaskState.LAPSED_OR_CANCELLED) {
            readers.add(holder);
        }
        readers.removeIf(writer::equals);
        readers.removeAll(toldAlready);
        About about = about(entry.id());
        notices.tellOnce(
                "task-talk:" + entry.id() + ":"
                        + programmeClock.instant().truncatedTo(ChronoUnit.HOURS).getEpochSecond(),
                readers,
                NoticeKind.COMMENTS,
                "notices.tasks.commented",
                about.title(),
                about.route(),
                about.school());
    }

    private List<PersonId> writersWhoMayRead(TaskEntries.Entry entry) {
        return jdbc.sql("""
                        select distinct n.person_id from task_note n join task_entry e on e.task_id = n.task_id
                        where n.task_id = :task and n.kind = 'COMMENT' and exists (
                            select 1 from role_grant g where g.person_id = n.person_id
                                and %s
                                and (%s = any(e.candidate_groups)
                                    or exists (select 1 from task_note h where h.task_id = n.task_id
                                            and h.other_id = n.person_id and h.kind = 'HELP_ASKED')
                                        and (g.scope_id = e.school_id or g.scope_id in (
                                            select id from team where school_id = e.school_id))))""".formatted(TaskGroups.HELD, TaskGroups.GROUP))
                .param("task", entry.id().value())
                .param("day", entries.today(), Types.DATE)
                .query((row, n) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list();
    }

    /** @param whose the team, or the school when there is none */
    private record About(TaskId task, String titleKey, NoticeArgument whose, SchoolId school) {

        String route() {
            return "taken/" + task;
        }

        List<NoticeArgument> title() {
            return List.of(NoticeArgument.text(titleKey), whose);
        }

        List<NoticeArgument> by(PersonId person) {
            return List.of(NoticeArgument.person(person), NoticeArgument.text(titleKey), whose);
        }
    }

    private About about(TaskId task) {
        return jdbc.sql("select element_id, variant, team_id, school_id from task_entry where task_id = ?")
                .param(task.value())
                .query((row, n) -> {
                    UUID team = row.getObject("team_id", UUID.class);
                    return new About(
                            task,
                            title(row.getString("element_id"), row.getString("variant")),
                            team == null
                                    ? NoticeArgument.text("notices.theSchool")
                                    : NoticeArgument.team(new TeamId(team)),
                            new SchoolId(row.getObject("school_id", UUID.class)));
                })
                .single();
    }

    private static String title(String element, @Nullable String variant) {
        String own = "task." + element + "." + variant + ".title";
        String shared = "task." + element + ".title";
        return Texts.has(own) ? own : Texts.has(shared) ? shared : "notices.aTask";
    }
}
