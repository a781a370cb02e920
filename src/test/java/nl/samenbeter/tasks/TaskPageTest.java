package nl.samenbeter.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.text.Collator;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.Wire;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A reader with ten thousand tasks: half of them their own, half still nobody's. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskPageTest {

    private static final int HALF = 5_000;

    /** Late in the evening, so that it is another day on Curaçao. */
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 8, 26, 22, 30);

    @Autowired
    ApplicationContext application;

    @Autowired
    TaskQueries queries;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource wire;

    TestSchool school;
    PersonId reader;
    ManyTasks many;
    List<TeamId> teams;

    @BeforeEach
    void stopTheClock() {
        TestSchool.clock(LocalDateTime.ofInstant(NOW.toInstant(ZoneOffset.UTC), TestSchool.ZONE));
    }

    @AfterEach
    void resetClock() {
        TestSchool.resetClock();
    }

    /** Once, for no test changes anything. */
    @BeforeAll
    void givenTenThousand() {
        school = new TestSchool(application);
        reader = school.leader;
        new Given(jdbc).grant(reader, Role.COACH, Scope.of(school.team));
        teams = List.of(school.team, new Given(jdbc).team(school.school));
        String leaders = TaskGroups.of(Role.SCHOOL_LEADER, school.school);
        many = new ManyTasks(jdbc, school.school, NOW)
                .of(reader, List.of(leaders), teams, HALF)
                .begunBy(reader)
                .of(null, List.of(leaders, TaskGroups.of(Role.COACH, school.team)), teams, HALF)
                .of(school.members.getFirst(), List.of(TaskGroups.of(Role.MEMBER, school.team)), teams, 200)
                .of(null, List.of(TaskGroups.of(Role.MEMBER, school.team)), teams, 200)
                .counted();
    }

    @AfterAll
    void removeThem() {
        many.remove();
        TestSchool.resetClock();
    }

    /** What the list must show, read in the plainest way. */
    private record Plain(
            String id,
            boolean mine,
            TaskGroup group,
            boolean begun,
            @Nullable LocalDateTime due,
            String title,
            String kind,
            UUID whose,
            String whoseName,
            int minutes) {

        TaskPart part() {
            return new TaskPart(group, mine);
        }
    }

    private List<Plain> plain() {
        var begun = new HashSet<>(jdbc.sql("select task_id from task_draft where person_id = ?")
                .param(reader.value())
                .query(String.class)
                .list());
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("select id, name from team union all select id, name from school")
                .query(row -> {
                    names.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return jdbc.sql("""
                        select e.*, t.due_date_, t.follow_up_date_, t.assignee_ from task_entry e join act_ru_task t on t.id_ = e.task_id
                        where e.school_id = ? and (t.assignee_ = ? or t.assignee_ is null and ? = any(e.candidate_groups))""")
                .params(school.school.value(), reader.text(), TaskGroups.of(Role.SCHOOL_LEADER, school.school))
                .query((row, n) -> {
                    ZoneId zone = ZoneId.of(row.getString("zone"));
                    boolean mine = row.getString("assignee_") != null;
                    LocalDateTime due = local(row.getTimestamp("due_date_"), zone);
                    LocalDateTime again = local(row.getTimestamp("follow_up_date_"), zone);
                    LocalDateTime now =
                            NOW.atZone(ZoneOffset.UTC).withZoneSameInstant(zone).toLocalDateTime();
                    UUID team = row.getObject("team_id", UUID.class);
                    UUID whose = team == null ? school.school.value() : team;
                    return new Plain(
                            row.getString("task_id"),
                            mine,
                            mine && again != null && again.isAfter(now) ? TaskGroup.LATER : TaskGroup.of(due, now),
                            begun.contains(row.getString("task_id")),
                            due == null ? null : row.getTimestamp("due_date_").toLocalDateTime(),
                            new TaskTitle(row.getString("element_id"), row.getString("variant"), row.getString("name"))
                                    .text(),
                            row.getString("kind"),
                            whose,
                            names.get(whose),
                            row.getInt("minutes"));
                })
                .list();
    }

    private static @Nullable LocalDateTime local(@Nullable Timestamp moment, ZoneId zone) {
        return moment == null ? null : LocalDateTime.ofInstant(moment.toInstant(), zone);
    }

    private static Comparator<Plain> order(TaskOrder order) {
        Collator words = Collator.getInstance(Texts.DUTCH);
        Comparator<Plain> first = switch (order) {
            case DUE -> (one, two) -> 0;
            case TITLE -> Comparator.comparing(Plain::title, words::compare);
            case SHORTEST -> Comparator.comparingInt(one -> one.minutes() == 0 ? Integer.MAX_VALUE : one.minutes());
            case WHOSE -> Comparator.comparing(Plain::whoseName, words::compare);
        };
        return Comparator.comparing(Plain::begun)
                .reversed()
                .thenComparing(first)
                .thenComparing(Plain::due, Comparator.nullsLast(Comparator.<LocalDateTime>naturalOrder()));
    }

    private TaskPage page(TaskAsk ask) {
        return school.as(reader, () -> queries.page(ask));
    }

    private static TaskAsk all(TaskChoice choice, String search) {
        Map<TaskPart, Integer> more = new HashMap<>();
        for (TaskGroup group : TaskGroup.values()) {
            more.put(new TaskPart(group, true), HALF);
            more.put(new TaskPart(group, false), HALF);
        }
        return new TaskAsk(choice, search, more, null);
    }

    private static List<String> ids(TaskPage.Section section) {
        return section.rows().stream().map(row -> row.id().value()).toList();
    }

    @Test
    void countsWhatItShowsForEveryChoiceAndSearch() {
        List<Plain> plain = plain();
        assertThat(plain).hasSize(2 * HALF);
        for (UUID whose : Arrays.asList(null, teams.getFirst().value())) {
            for (String kind : Arrays.asList(null, "visit")) {
                for (TaskHolder holder : TaskHolder.values()) {
                    for (String search : List.of("", "BAROMETER  invullen", "bord' or 1=1 --")) {
                        var choice = new TaskChoice(whose, kind, holder, TaskOrder.DUE);
                        Map<TaskPart, Set<String>> expected = plain.stream()
                                .filter(one -> whose == null || whose.equals(one.whose()))
                                .filter(one -> kind == null || kind.equals(one.kind()))
                                .filter(one -> holder == TaskHolder.ALL || one.mine() == (holder == TaskHolder.MINE))
                                .filter(one -> Arrays.stream(
                                                search.toLowerCase(Texts.DUTCH).split("\\s+"))
                                        .allMatch(one.title().toLowerCase(Texts.DUTCH)::contains))
                                .collect(Collectors.groupingBy(
                                        Plain::part, Collectors.mapping(Plain::id, Collectors.toSet())));
                        TaskPage first = page(new TaskAsk(choice, search));
                        TaskPage whole = page(all(choice, search));

                        assertThat(parts(whole)).as("%s %s", choice, search).isEqualTo(expected);
                        assertThat(first.total()).isEqualTo(whole.total());
                        assertThat(first.minutes()).isEqualTo(whole.minutes());
                        assertThat(first.sections())
                                .allSatisfy(section -> assertThat(section.total())
                                        .isEqualTo(expected.get(section.part()).size()))
                                .allSatisfy(section ->
                                        assertThat(section.rows()).hasSize(Math.min(TaskAsk.FIRST, section.total())));
                    }
                }
            }
        }
    }

    /** Fails when a row is there twice. */
    private static Map<TaskPart, Set<String>> parts(TaskPage page) {
        assertThat(page.sections()).allSatisfy(section -> {
            assertThat(ids(section)).doesNotHaveDuplicates().hasSize(section.total());
            assertThat(section.rest()).isZero();
            assertThat(section.minutes())
                    .isEqualTo(
                            section.rows().stream().mapToInt(TaskRow::minutes).sum());
            assertThat(section.rows())
                    .allMatch(row -> row.group() == section.part().group()
                            && row.mine() == section.part().mine());
        });
        return page.sections().stream()
                .collect(Collectors.toMap(TaskPage.Section::part, section -> Set.copyOf(ids(section))));
    }

    @Test
    void standsInTheOrderAskedForWhatIsBegunFirst() {
        Map<String, Plain> plain = plain().stream().collect(Collectors.toMap(Plain::id, one -> one));
        for (TaskOrder order : TaskOrder.values()) {
            TaskPage page = page(all(new TaskChoice(null, null, TaskHolder.ALL, order), ""));
            assertThat(page.sections())
                    .extracting(TaskPage.Section::part)
                    .isSortedAccordingTo(Comparator.comparing(TaskPart::group)
                            .thenComparing(TaskPart::mine, Comparator.reverseOrder()));
            assertThat(page.begun()).hasSize(HALF / 100);
            assertThat(page.sections())
                    .allSatisfy(section -> assertThat(ids(section).stream().map(plain::get))
                            .as("%s %s", order, section.part())
                            .isSortedAccordingTo(order(order)));
        }
    }

    @Test
    void goesOnWhereItStoppedWithoutARowTwiceOrMissing() {
        for (TaskOrder order : TaskOrder.values()) {
            var choice = new TaskChoice(null, null, TaskHolder.ALL, order);
            var part = new TaskPart(TaskGroup.TODAY, true);
            List<String> whole = ids(section(page(all(choice, "")), part));
            assertThat(whole).hasSizeGreaterThan(TaskAsk.FIRST + TaskAsk.MORE);
            List<String> before = new ArrayList<>();
            TaskAsk ask = new TaskAsk(choice, "");
            for (TaskPage.Section now = section(page(ask), part); ; now = section(page(ask), part)) {
                assertThat(ids(now).subList(0, before.size())).isEqualTo(before);
                assertThat(now.rest()).isEqualTo(whole.size() - now.rows().size());
                before = ids(now);
                if (now.rest() == 0) {
                    break;
                }
                ask = ask.andMoreOf(part);
            }
            assertThat(before).isEqualTo(whole);
        }
    }

    private static TaskPage.Section section(TaskPage page, TaskPart part) {
        return page.sections().stream()
                .filter(section -> section.part().equals(part))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsWhatIsOpenFirstWhenItStandsFarDown() {
        var part = new TaskPart(TaskGroup.LATER, false);
        TaskPage whole = page(all(TaskChoice.EVERYTHING, ""));
        TaskId last = section(whole, part).rows().getLast().id();

        TaskPage.Section shown = section(page(TaskAsk.EVERYTHING.withOpen(last)), part);

        assertThat(shown.rows().getFirst().id()).isEqualTo(last);
        assertThat(shown.rows()).hasSize(TaskAsk.FIRST + 1);
        assertThat(shown.total()).isEqualTo(section(whole, part).total());
    }

    @Test
    void agreesWithTheBadgeAndWithWhatThereIsToChooseFrom() {
        TaskPage page = page(TaskAsk.EVERYTHING);
        TaskCounts counts = school.as(reader, queries::counts);
        assertThat(counts)
                .isEqualTo(new TaskCounts(page.total(TaskGroup.LATE), page.total(TaskGroup.TODAY), page.total()));
        TaskOffer offer = school.as(reader, queries::offer);
        assertThat(offer.total()).isEqualTo(page.total());
        assertThat(offer.kinds()).containsExactly("barometer", "meeting", "visit");
        assertThat(offer.whose())
                .containsOnlyKeys(
                        school.school.value(),
                        teams.get(0).value(),
                        teams.get(1).value());
        var titles = new LinkedHashSet<>(plain().stream().map(Plain::title).toList());
        assertThat(titles).hasSizeLessThan(20);
    }

    @Test
    void showsNothingOfOthers() {
        assertThat(school.as(school.coach, () -> queries.page(TaskAsk.EVERYTHING))
                        .total())
                .as("the coach's group, nobody's")
                .isEqualTo(HALF);
        TaskPage member = school.as(school.members.get(1), () -> queries.page(TaskAsk.EVERYTHING));
        assertThat(member.total()).isEqualTo(200);
        assertThat(member.rows()).noneMatch(TaskRow::mine);
        assertThat(school.as(school.outsider(), () -> queries.page(TaskAsk.EVERYTHING))
                        .total())
                .isZero();
    }

    @Test
    void readsAPageInOneStatementWhateverItsLength() {
        var byTitle = new TaskAsk(new TaskChoice(null, null, TaskHolder.ALL, TaskOrder.TITLE), "");
        for (PersonId person : List.of(reader, school.members.getFirst())) {
            assertThat(Wire.statements(wire, () -> school.as(person, () -> queries.page(TaskAsk.EVERYTHING))))
                    .as("the reader's roles and the page")
                    .isEqualTo(2);
            assertThat(Wire.statements(wire, () -> school.as(person, () -> queries.page(byTitle))))
                    .isEqualTo(3);
            assertThat(Wire.statements(wire, () -> school.as(person, queries::counts)))
                    .isEqualTo(2);
            assertThat(Wire.statements(wire, () -> school.as(person, queries::offer)))
                    .isEqualTo(2);
        }
    }

    /** With sequential scans as a last resort, as they are in a table that is not small. */
    @Test
    void readsNoTableOfTasksFromBeginToEnd() {
        PersonId member = school.members.get(1);
        String sql = TaskListSql.page(TaskListSql.arms(TaskChoice.EVERYTHING, true), TaskOrder.DUE, false);
        String plan = application.getBean(TransactionTemplate.class).execute(transaction -> {
            jdbc.sql("set local enable_seqscan = off").update();
            return String.join(
                    "\n",
                    jdbc.sql("explain " + sql)
                            .param("me", member.text())
                            .param("person", member.value())
                            .param("day", NOW.toLocalDate())
                            .param("now", NOW)
                            .param("groups", new String[] {TaskGroups.of(Role.MEMBER, school.team)})
                            .param("memberOf", new String[] {school.team.text()})
                            .param("scopes", new String[] {school.team.text()})
                            .param("limits", TaskAsk.EVERYTHING.limits())
                            .param("open", null, java.sql.Types.VARCHAR)
                            .query(String.class)
                            .list());
        });
        assertThat(plan)
                .contains("Append")
                .doesNotContain(
                        "Seq Scan on act_ru_task",
                        "Seq Scan on act_ru_identitylink",
                        "Seq Scan on task_entry",
                        "Seq Scan on task_draft");
    }
}
