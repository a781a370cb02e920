package nl.samenbeter.tasks.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import java.util.Map;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.ViewTest;
import nl.samenbeter.programme.FreeTime;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.security.Role;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskListService;
import nl.samenbeter.ui.BpmnDiagram;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.WeekRibbon;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class WhereViewTest extends ViewTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    TaskListService service;

    @Autowired
    ProgrammeService programmes;

    TestSchool school;
    TaskId task;

    @BeforeEach
    void givenATaskOfTheLeadership() {
        school = new TestSchool(application);
        school.planned();
        Given.signedIn(school.leader, Role.SCHOOL_LEADER);
        task = school.task(school.leader, "userTask_freeTime").id();
        service.take(task);
    }

    @AfterEach
    void setBack() {
        TestSchool.resetClock();
        Given.nobodySignedIn();
    }

    private void open() {
        navigate(WhereView.class, Map.of("task", task.value()));
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private ListItem mine() {
        return find(ListItem.class).withClassName("mine").single();
    }

    @Test
    void saysWhereTheTaskStandsInWordsAndAsAPicture() {
        open();

        assertThat(find(H1.class).single().getElement().getTextRecursively())
                .isEqualTo("Waar hoort dit bij: Tijd vrijmaken voor het team");
        assertThat(text())
                .contains("start van het programma, ma 31 aug")
                .contains("Acht weken", "Doorgaan, bijstellen of stoppennog niet")
                .doesNotContain("!tasks.")
                .contains("Startmaandagwacht tot ma 31 aug")
                .contains("Week 1: startenkomt nog, 31 aug t/m 4 sep");
        assertThat(mine().getElement().getTextRecursively()).contains("Tijd vrijmaken", "nu bezig", "Hier sta je nu");
        assertThat(mine().getElement().getAttribute("aria-current")).isEqualTo("step");
        assertThat(find(WeekRibbon.class).all()).hasSize(1);
        assertThat(find(BpmnDiagram.class)
                        .single()
                        .getElement()
                        .getPropertyRaw("data")
                        .toString())
                .contains("userTask_freeTime", "Procesplaat: Acht weken", "BPMNShape")
                .doesNotContain("candidateGroups");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("taken/" + task.value());
    }

    @Test
    void keepsThePlaceOfAFinishedTask() {
        programmes.freeTime(task, new FreeTime("Overleg"));
        open();

        assertThat(mine().getElement().getTextRecursively()).contains("klaar", "Hier stond de taak");
    }

    @Test
    void speaksEnglish() {
        UI.getCurrent().setLocale(Texts.ENGLISH);
        open();

        assertThat(text()).contains("You are here", "start of the programme");
    }

    @Test
    void isReachedFromTheTaskWhichSaysWhatItBelongsTo() {
        navigate(TasksView.class, Map.of("task", task.value()));

        assertThat(text()).contains("Hoort bij: start van het programma, ma 31 aug");
        assertThat(find(Anchor.class).withText("Waar hoort dit bij?").single().getHref())
                .isEqualTo("taken/" + task.value() + "/waar");
    }

    @Test
    void saysSoWhenTheHistoryHasBeenCleaned() {
        application
                .getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("delete from act_hi_taskinst where id_ = ?")
                .param(task.value())
                .update();
        open();

        assertThat(text()).contains("De stappen rond deze taak zijn al opgeruimd.");
    }

    @Test
    void refusesTheTaskOfAnotherSchool() {
        Given.signedIn(school.outsider(), Role.MEMBER);

        assertThat(navigateAnyway()).doesNotContain("Stap voor stap").doesNotContain("Tijd vrijmaken");
    }

    private String navigateAnyway() {
        try {
            open();
        } catch (IllegalArgumentException refused) {
            return text();
        }
        return text();
    }
}
