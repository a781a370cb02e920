package nl.samenbeter.tasks.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.ViewTest;
import nl.samenbeter.security.Role;
import nl.samenbeter.tasks.ManyTasks;
import nl.samenbeter.tasks.TaskAsk;
import nl.samenbeter.tasks.TaskGroup;
import nl.samenbeter.tasks.TaskGroups;
import nl.samenbeter.tasks.TaskPage;
import nl.samenbeter.tasks.TaskPart;
import nl.samenbeter.tasks.TaskQueries;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongListTest extends ViewTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 8, 26, 8, 30);
    private static final TaskPart MINE_LATE = new TaskPart(TaskGroup.LATE, true);

    @Autowired
    ApplicationContext application;

    @Autowired
    TaskQueries queries;

    @Autowired
    JdbcClient jdbc;

    TestSchool school;
    ManyTasks many;

    /** Once, for no test changes anything. */
    @BeforeAll
    void givenTenThousand() {
        school = new TestSchool(application);
        List<String> leaders = List.of(TaskGroups.of(Role.SCHOOL_LEADER, school.school));
        many = new ManyTasks(jdbc, school.school, NOW)
                .of(school.leader, leaders, List.of(school.team), 5_000)
                .begunBy(school.leader)
                .of(null, leaders, List.of(school.team), 5_000)
                .counted();
    }

    @AfterAll
    void removeThem() {
        many.remove();
    }

    @BeforeEach
    void givenTheReader() {
        TestSchool.clock(LocalDateTime.ofInstant(NOW.toInstant(ZoneOffset.UTC), TestSchool.ZONE));
        Given.signedIn(school.leader, Role.SCHOOL_LEADER);
    }

    @AfterEach
    void end() {
        TestSchool.resetClock();
        Given.nobodySignedIn();
    }

    private TaskPage.Section section(TaskPart part) {
        return queries.page(TaskAsk.EVERYTHING).sections().stream()
                .filter(section -> section.part().equals(part))
                .findFirst()
                .orElseThrow();
    }

    private List<TaskCard> cards() {
        return find(TaskCard.class).all();
    }

    private List<TaskCard> cards(TaskPart part) {
        return cards().stream()
                .filter(card -> new TaskPart(card.row().group(), card.row().mine()).equals(part))
                .toList();
    }

    private Button more(TaskPart part) {
        return find(Button.class).all().stream()
                .filter(button -> button.hasClassName("more"))
                .filter(button -> button.getParent()
                        .orElseThrow()
                        .getChildren()
                        .anyMatch(child -> child.getChildren()
                                .flatMap(Component::getChildren)
                                .anyMatch(card -> card instanceof TaskCard one
                                        && new TaskPart(
                                                        one.row().group(),
                                                        one.row().mine())
                                                .equals(part))))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void drawsTwentyOfEachPartUnderHeadsThatCountAll() {
        navigate(TasksView.class);
        TaskPage page = queries.page(TaskAsk.EVERYTHING);
        assertThat(page.total()).isEqualTo(10_000);
        assertThat(cards()).hasSize(8 * TaskAsk.FIRST);
        assertThat(find(H2.class).all())
                .filteredOn(head ->
                        head.getId().filter(id -> id.startsWith("group-")).isPresent())
                .extracting(head -> head.getElement().getTextRecursively())
                .contains("Te laat ("
                        + String.format("%,d", page.total(TaskGroup.LATE)).replace(',', '.') + ")")
                .hasSize(4);
        assertThat(find(H3.class).all())
                .hasSize(4)
                .allSatisfy(head ->
                        assertThat(head.getElement().getTextRecursively()).startsWith("Nog van niemand ("));
        assertThat(more(MINE_LATE).getText())
                .isEqualTo("Toon meer (nog "
                        + String.format("%,d", section(MINE_LATE).rest()).replace(',', '.') + ")");
    }

    @Test
    void addsFiftyAndLeavesEverythingElseWhereItIs() {
        navigate(TasksView.class);
        List<TaskCard> before = cards();
        List<TaskCard> late = cards(MINE_LATE);
        Button more = more(MINE_LATE);
        test(more).click();

        assertThat(cards()).hasSize(before.size() + TaskAsk.MORE).containsAll(before);
        assertThat(cards(MINE_LATE)).hasSize(TaskAsk.FIRST + TaskAsk.MORE).startsWith(late.toArray(TaskCard[]::new));
        assertThat(more(MINE_LATE)).as("the focus stays at it").isSameAs(more);
        assertThat(more.getText())
                .contains(String.format("%,d", section(MINE_LATE).total() - 70).replace(',', '.'));
    }

    @Test
    void takesTheButtonAwayWithTheLastTasks() {
        UI.getCurrent().navigate("taken", QueryParameters.fromString("wie=mine&zoek=B1"));
        var part = cards().stream()
                .map(card -> new TaskPart(card.row().group(), true))
                .filter(one -> cards(one).size() == TaskAsk.FIRST)
                .findFirst()
                .orElseThrow();
        Button more = more(part);
        while (more.isVisible()) {
            test(more).click();
        }
        assertThat(cards(part).size()).isGreaterThan(TaskAsk.FIRST);
    }

    @Test
    void putsWhatIsBegunFirstAndOnesOwnBeforeWhatIsNobodys() {
        navigate(TasksView.class);
        assertThat(cards(MINE_LATE).getFirst().getElement().getTextRecursively())
                .contains("Bezig");
        assertThat(cards().stream()
                        .filter(card -> card.row().group() == TaskGroup.LATE)
                        .map(card -> card.row().mine()))
                .startsWith(true)
                .endsWith(false)
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void showsTheOpenTaskWhereverItStands() {
        var last = queries.page(TaskAsk.EVERYTHING.andMoreOf(MINE_LATE)).rows().stream()
                .filter(row -> row.mine() && row.group() == TaskGroup.LATE)
                .reduce((one, two) -> two)
                .orElseThrow();
        navigate(TasksView.class, java.util.Map.of("task", last.id().value()));
        assertThat(cards(MINE_LATE)).hasSize(TaskAsk.FIRST + 1);
        assertThat(cards(MINE_LATE).getFirst().row().id()).isEqualTo(last.id());
    }
}
