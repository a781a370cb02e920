package nl.samenbeter.tasks;

import static nl.samenbeter.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.files.FileContents;
import nl.samenbeter.files.FileOwner;
import nl.samenbeter.files.FileService;
import nl.samenbeter.files.SampleFiles;
import nl.samenbeter.files.StoredFileId;
import nl.samenbeter.files.StoredFiles;
import nl.samenbeter.programme.FreeTime;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class TaskFilesTest {

    private static final String NAME = "Kanarie <b>plan.pdf";

    @Autowired
    ApplicationContext application;

    @Autowired
    TaskFileService files;

    @Autowired
    FileService service;

    @Autowired
    FileContents contents;

    @Autowired
    TaskListService list;

    @Autowired
    TaskTalkService talk;

    @Autowired
    JdbcClient jdbc;

    TestSchool school;
    ProgrammeId programme;
    PersonId leader;
    PersonId second;
    TaskId task;

    @BeforeEach
    void givenATaskOfTwoLeaders() {
        school = new TestSchool(application);
        leader = school.leader;
        second = school.secondLeader();
        programme = school.planned();
        task = school.task(leader, "userTask_freeTime").id();
    }

    @AfterEach
    void resetClock() {
        TestSchool.resetClock();
        Given.nobodySignedIn();
    }

    private StoredFileId bring(PersonId person, TaskId to, byte[] content) {
        try (var file = SampleFiles.received(content, NAME)) {
            return school.as(person, () -> files.attach(to, file));
        }
    }

    private StoredFileId bring(PersonId person) {
        return bring(person, task, SampleFiles.pdf());
    }

    private List<TaskFiles.Line> lines(PersonId person) {
        return school.as(person, () -> files.files(task)).lines();
    }

    private List<String> audited(StoredFileId file) {
        return jdbc.sql("select what from audit_entry where subject_id = ? and school_id = ? order by written_at")
                .params(file.value(), school.school.value())
                .query(String.class)
                .list();
    }

    private void finish() {
        school.doAs(leader, () -> {
            list.take(task);
            application.getBean(ProgrammeService.class).freeTime(task, new FreeTime("Overleg"));
        });
    }

    @Test
    void standUnderTheTaskForEverybodyWhoSharesIt() {
        StoredFileId id = bring(leader);
        assertThat(lines(leader)).singleElement().satisfies(line -> {
            assertThat(line.id()).isEqualTo(id);
            assertThat(line.name()).isEqualTo(NAME);
            assertThat(line.size()).isEqualTo(SampleFiles.pdf().length);
            assertThat(line.person()).isEqualTo("Henk de Boer");
            assertThat(line.mine()).isTrue();
            assertThat(line.at()).isEqualTo(TestSchool.BEFORE);
        });
        assertThat(lines(second))
                .singleElement()
                .satisfies(line -> assertThat(line.mine()).isFalse());
        assertThat(school.as(second, () -> files.count(task))).contains(1);
        assertThat(audited(id)).containsExactly("fileBrought");
    }

    @Test
    void comeOutByteForByteInPieces() {
        byte[] big = SampleFiles.pdf(1_000_000);
        for (int at = 100; at < big.length - 100; at++) {
            big[at] = (byte) (at * 31 >> 3);
        }
        StoredFileId id = bring(leader, task, big);
        var out = new ByteArrayOutputStream();
        school.doAs(second, () -> {
            try {
                contents.write(service.find(id).orElseThrow(), out);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        assertThat(out.toByteArray()).isEqualTo(big);
    }

    @Test
    void areNobodyElses() {
        StoredFileId id = bring(leader);
        Stream.of(school.coach, school.members.getFirst(), school.outsider(), new TestSchool(application).leader)
                .forEach(stranger -> school.doAs(stranger, () -> {
                    assertThatThrownBy(() -> files.files(task)).isInstanceOf(AccessDeniedException.class);
                    assertThatThrownBy(() -> files.mustTakeFiles(task)).isInstanceOf(AccessDeniedException.class);
                    assertThatThrownBy(() -> files.remove(task, id)).isInstanceOf(AccessDeniedException.class);
                    assertThatThrownBy(() -> service.find(id)).isInstanceOf(AccessDeniedException.class);
                    assertThatThrownBy(() -> bring(stranger)).isInstanceOf(AccessDeniedException.class);
                }));
        school.doAs(
                leader,
                () -> assertThatThrownBy(() -> service.find(StoredFileId.next()))
                        .isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void areTakenAwayByTheOneWhoBroughtThem() {
        StoredFileId id = bring(leader);
        refused("tasks.notYourFile", () -> school.doAs(second, () -> files.remove(task, id)));
        school.doAs(leader, () -> files.remove(task, id));
        school.doAs(leader, () -> files.remove(task, id));
        assertThat(lines(leader)).isEmpty();
        assertThat(jdbc.sql("select count(*) from stored_file_content where file_id = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(audited(id)).containsExactly("fileBrought", "fileRemoved");
    }

    @Test
    void areNotTakenAwayThroughAnotherTask() {
        StoredFileId id = bring(leader);
        TaskId other = school.task(leader, "userTask_recordConsent").id();
        school.doAs(leader, () -> files.remove(other, id));
        assertThat(lines(leader)).hasSize(1);
    }

    @Test
    void areInTheHistoryWithTheirNameAsLongAsTheyAreThere() {
        StoredFileId id = bring(leader);
        assertThat(aboutFiles()).containsExactly(tuple(TaskNoteKind.FILE_ADDED, NAME));
        school.doAs(leader, () -> files.remove(task, id));
        assertThat(aboutFiles())
                .containsExactly(tuple(TaskNoteKind.FILE_ADDED, null), tuple(TaskNoteKind.FILE_REMOVED, null));
    }

    private List<Tuple> aboutFiles() {
        return school.as(second, () -> talk.history(task)).stream()
                .filter(note -> note.kind().name().startsWith("FILE"))
                .map(note -> tuple(note.kind(), note.words()))
                .toList();
    }

    @Test
    void areReadAndTakenAwayAfterTheEndButNotAdded() {
        StoredFileId id = bring(leader);
        finish();
        assertThat(school.as(second, () -> files.files(task)))
                .satisfies(found -> assertThat(found.open()).isFalse())
                .satisfies(found -> assertThat(found.lines()).hasSize(1));
        assertThat(school.as(second, () -> service.find(id))).isPresent();
        refused("tasks.noMoreFiles", () -> school.doAs(leader, () -> files.mustTakeFiles(task)));
        refused("tasks.noMoreFiles", () -> bring(leader));
        school.doAs(leader, () -> files.remove(task, id));
        assertThat(school.as(leader, () -> files.count(task))).isEmpty();
    }

    @Test
    void doNotBelongToAPrivateTask() {
        var other = new TestSchool(application);
        ProgrammeId running = other.ready();
        other.fire(running, "event_startMonday");
        other.fire(running, "event_startBarometerOpens");
        PersonId member = other.members.getFirst();
        TaskId own = other.task(member, "userTask_fillBarometer").id();
        other.doAs(member, () -> {
            assertThat(files.count(own)).isEmpty();
            refused("tasks.noFiles", () -> files.files(own));
            refused("tasks.noFiles", () -> files.mustTakeFiles(own));
        });
        refused("tasks.noFiles", () -> bring(member, own, SampleFiles.pdf()));
    }

    @Test
    void doNotBelongToTheNoteOfATalk() {
        jdbc.sql("update task_entry set kind = 'coach-talk' where task_id = ?")
                .param(task.value())
                .update();
        assertThat(school.as(leader, () -> files.count(task))).isEmpty();
        refused("tasks.noFiles", () -> bring(leader));
    }

    @Test
    void areFiftyInAProgrammeAndOneMoreWhenOneIsGone() {
        IntStream.range(0, StoredFiles.MOST).forEach(n -> bring(leader));
        refused("files.tooMany", () -> bring(leader));
        StoredFileId gone = lines(leader).getFirst().id();
        school.doAs(leader, () -> files.remove(task, gone));
        bring(second);
        refused("files.tooMany", () -> bring(leader));
    }

    @Test
    void areFiftyInAProgrammeHoweverManyComeAtOnce() throws Exception {
        IntStream.range(0, StoredFiles.MOST - 3).forEach(n -> bring(leader));
        var together = new CyclicBarrier(8);
        List<Callable<Boolean>> calls = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(n -> () -> keptUnderAnotherTask("other-" + n, together))
                .toList();
        var kept = new ArrayList<Boolean>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var call : threads.invokeAll(calls)) {
                kept.add(call.get());
            }
        }
        assertThat(kept).filteredOn(yes -> yes).hasSize(3);
        assertThat(jdbc.sql("select count(*) from stored_file where programme_id = ?")
                        .param(programme.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(StoredFiles.MOST);
    }

    private boolean keptUnderAnotherTask(String owner, CyclicBarrier together) throws Exception {
        try (var file = SampleFiles.received(SampleFiles.pdf(), NAME)) {
            together.await(10, TimeUnit.SECONDS);
            school.doAs(
                    leader,
                    () -> application
                            .getBean(StoredFiles.class)
                            .keep(new FileOwner("task", owner, school.school, programme), file));
            return true;
        } catch (DomainException no) {
            assertThat(no.code()).isEqualTo("files.tooMany");
            assertThat(no.arguments()).containsExactly(StoredFiles.MOST);
            return false;
        }
    }

    @Test
    void goAlongWhenTheTaskIsOpenedAgain() {
        var other = new TestSchool(application);
        ProgrammeId running = other.inWeek1();
        other.moveTo(running, LocalDateTime.of(2026, 9, 8, 8, 5));
        TaskId done = other.task(other.leader, "userTask_joinBoardSession").id();
        StoredFileId id = bring(other.leader, done, SampleFiles.pdf());
        other.doAs(other.leader, () -> {
            application.getBean(TaskFormService.class).answer(done, Map.of("attended", "false"));
            TaskId again = application.getBean(TaskUndoService.class).reopen(done);
            assertThat(files.files(again).lines())
                    .extracting(TaskFiles.Line::id)
                    .containsExactly(id);
            assertThat(service.find(id)).isPresent();
        });
    }
}
