package nl.samenbeter.tasks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samenbeter.notifications.NoticeArgument;
import nl.samenbeter.notifications.NoticeKind;
import nl.samenbeter.notifications.Notices;
import nl.samenbeter.organisation.AbsenceId;
import nl.samenbeter.organisation.AbsenceSteps;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.organisation.StandIn;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tasks that a stand-in has for a while: lent on the first day of an absence or when they open during it, and back with
 * their owner afterwards unless the stand-in has begun. No rights; for rooms, not for views. Safe to repeat.
 */
@Component
@Transactional
public class TaskLoans {

    private final TaskEntries entries;
    private final TaskNotes notes;
    private final Notices notices;
    private final Directory directory;
    private final AbsenceSteps absences;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;
    private final TaskService engine;

    TaskLoans(
            TaskEntries entries,
            TaskNotes notes,
            Notices notices,
            Directory directory,
            AbsenceSteps absences,
            CurrentUser currentUser,
            JdbcClient jdbc,
            TaskService engine) {
        this.entries = entries;
        this.notes = notes;
        this.notices = notices;
        this.directory = directory;
        this.absences = absences;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
        this.engine = engine;
    }

    /** How many tasks went back to their owner, and how many stay because the stand-in had begun. */
    public record Returned(int back, int stayed) {

        static final Returned NOTHING = new Returned(0, 0);
    }

    /** @param holder who has it as things stand; nobody when it is open to its groups */
    private record Loan(
            TaskId task,
            long since,
            PersonId owner,
            PersonId standIn,
            @Nullable PersonId holder) {}

    void lend(TaskId task, AbsenceId absence, PersonId owner, PersonId standIn, LocalDate lastDay) {
        notes.write(task, TaskNoteKind.LENT, owner, standIn, null, null);
        jdbc.sql("""
                        insert into task_loan (task_id, school_id, absence_id, owner_id, stand_in_id, until_day, lent_after)
                        select task_id, school_id, :absence, :owner, :standIn, :until,
                            (select max(id) from task_note where task_id = :task)
                        from task_entry where task_id = :task
                        on conflict (absence_id, task_id) do update set stand_in_id = excluded.stand_in_id,
                            until_day = excluded.until_day, lent_after = excluded.lent_after, ended = false""")
                .param("task", task.value())
                .param("absence", absence.value())
                .param("owner", owner.value())
                .param("standIn", standIn.value())
                .param("until", lastDay)
                .update();
    }

    /**
     * Whose a task is that has just appeared for somebody: of the stand-in when that person is not there.
     *
     * @return the same person, the stand-in, or nobody: then it is open to its groups
     */
    Optional<PersonId> opened(TaskId task, TeamId team, PersonId owner) {
        LocalDate day = entries.today();
        Optional<StandIn> away = absences.standIn(team, owner, day);
        if (away.isEmpty()) {
            return Optional.of(owner);
        }
        PersonId standIn = away.get().person();
        if (standIn == null || !entries.mayTake(standIn, task, day)) {
            notes.write(task, TaskNoteKind.OPENED_UP, owner);
            tellCoaches(team, 1, day);
            return Optional.empty();
        }
        lend(task, away.get().absence(), owner, standIn, away.get().lastDay());
        return Optional.of(standIn);
    }

    /** The coach hears that tasks wait for somebody, not why. */
    void tellCoaches(TeamId team, int tasks, LocalDate day) {
        List<PersonId> coaches = new ArrayList<>(directory.coaches(team, day));
        currentUser.person().ifPresent(coaches::remove);
        notices.tell(
                coaches,
                NoticeKind.GAPS,
                "notices.tasks.openedUp",
                List.of(NoticeArgument.number(tasks), NoticeArgument.team(team)),
                "taken",
                directory.team(team).school());
    }

    /** The absence lasts until another day. */
    public void lastDay(AbsenceId absence, LocalDate day) {
        jdbc.sql("update task_loan set until_day = :day where absence_id = :absence and not ended")
                .param("day", day)
                .param("absence", absence.value())
                .update();
    }

    /**
     * The owner is there again: what the stand-in has not begun goes back. Begun is what has a draft or a word of the
     * stand-in, was put off, or was given to somebody else.
     */
    public Returned comeBack(AbsenceId absence, TeamId team) {
        Map<PersonId, int[]> perStandIn = new LinkedHashMap<>();
        PersonId owner = null;
        int returned = 0;
        int stayed = 0;
        for (Loan loan : loans(absence)) {
            owner = loan.owner();
            boolean back = isUntouched(loan) && giveBack(loan, team);
            if (back) {
                returned++;
            } else {
                stayed++;
            }
            if (loan.standIn().equals(loan.holder())) {
                perStandIn.computeIfAbsent(loan.standIn(), person -> new int[2])[back ? 0 : 1]++;
            }
        }
        jdbc.sql("update task_loan set ended = true where absence_id = ?")
                .param(absence.value())
                .update();
        if (owner == null) {
            return Returned.NOTHING;
        }
        PersonId about = owner;
        tell(about, "notices.tasks.yoursAgain", team, returned, stayed, null);
        perStandIn.forEach(
                (standIn, count) -> tell(standIn, "notices.tasks.wentBack", team, count[0], count[1], about));
        return new Returned(returned, stayed);
    }

    private List<Loan> loans(AbsenceId absence) {
        return jdbc.sql("""
                        select l.task_id, l.id, l.owner_id, t.assignee_, coalesce((select last.stand_in_id from task_loan last
                            where last.task_id = l.task_id and last.id > l.id and not last.ended order by last.id desc limit 1),
                            l.stand_in_id) last_stand_in
                        from task_loan l join act_ru_task t on t.id_ = l.task_id join task_entry e on e.task_id = l.task_id
                        where l.absence_id = :absence and not l.ended and e.state = 'OPEN' order by l.id for update of t, e""")
                .param("absence", absence.value())
                .query((row, n) -> {
                    String holder = row.getString("assignee_");
                    return new Loan(
                            new TaskId(row.getString("task_id")),
                            row.getLong("id"),
                            new PersonId(row.getObject("owner_id", UUID.class)),
                            new PersonId(row.getObject("last_stand_in", UUID.class)),
                            holder == null ? null : PersonId.of(holder));
                })
                .list();
    }

    private boolean isUntouched(Loan loan) {
        return (loan.holder() == null || loan.holder().equals(loan.standIn()))
                && !jdbc.sql("""
                        select exists (select 1 from task_loan l where l.task_id = :task and l.id >= :since and not l.ended
                            and (exists (select 1 from task_draft d where d.task_id = l.task_id and d.person_id = l.stand_in_id)
                                or exists (select 1 from task_note n where n.task_id = l.task_id and n.id > l.lent_after
                                    and n.person_id = l.stand_in_id and n.kind not in (:nothing))))""")
                        .param("task", loan.task().value())
                        .param("since", loan.since())
                        .param("nothing", TaskNoteKind.NO_BEGINNING)
                        .query(Boolean.class)
                        .single();
    }

    private boolean giveBack(Loan loan, TeamId team) {
        LocalDate day = entries.today();
        if (!entries.mayTake(loan.owner(), loan.task(), day)) {
            return false;
        }
        jdbc.sql("update task_loan set ended = true where task_id = :task and id >= :since")
                .param("task", loan.task().value())
                .param("since", loan.since())
                .update();
        notes.write(loan.task(), TaskNoteKind.CAME_BACK, loan.owner(), loan.standIn(), null, null);
        String next =
                opened(loan.task(), team, loan.owner()).map(PersonId::text).orElse(null);
        engine.setAssignee(loan.task().value(), next);
        return true;
    }

    private void tell(PersonId to, String key, TeamId team, int back, int stayed, @Nullable PersonId about) {
        if (currentUser.person().equals(Optional.of(to))) {
            return;
        }
        List<NoticeArgument> arguments = new ArrayList<>(
                List.of(NoticeArgument.number(back), NoticeArgument.number(stayed), NoticeArgument.team(team)));
        if (about != null) {
            arguments.add(NoticeArgument.person(about));
        }
        notices.tell(
                to,
                NoticeKind.TASKS,
                key,
                arguments,
                "taken",
                directory.team(team).school());
    }

    /** What a stand-in had for somebody goes to another person, who is the stand-in from now on. */
    void passedOn(TaskId task, PersonId from, PersonId to) {
        jdbc.sql("""
                        update task_loan set ended = owner_id = :to,
                            stand_in_id = case when owner_id = :to then stand_in_id else :to end
                        where task_id = :task and stand_in_id = :from and not ended""")
                .param("to", to.value())
                .param("task", task.value())
                .param("from", from.value())
                .update();
    }

    /** Whose tasks are never theirs again: the owner has left the team. */
    public void ownerLeft(TeamId team, PersonId owner) {
        jdbc.sql("update task_loan l set ended = true from task_entry e "
                        + "where e.task_id = l.task_id and e.team_id = :team and l.owner_id = :owner")
                .param("team", team.value())
                .param("owner", owner.value())
                .update();
    }

    /** Nobody needs to know any more who stood in for whom. */
    public void forget(AbsenceId absence) {
        jdbc.sql("""
                        delete from task_note n using task_loan l
                        where l.absence_id = :absence and n.task_id = l.task_id and n.kind in ('LENT', 'CAME_BACK')
                            and n.person_id = l.owner_id""").param("absence", absence.value()).update();
        jdbc.sql("delete from task_loan where absence_id = ?")
                .param(absence.value())
                .update();
    }
}
