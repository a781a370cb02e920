package nl.samenbeter.tasks.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.upload.Upload;
import java.util.List;
import java.util.Map;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.ViewTest;
import nl.samenbeter.files.SampleFiles;
import nl.samenbeter.programme.FreeTime;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.tasks.TaskFileService;
import nl.samenbeter.tasks.TaskFiles;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskListService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class FilesPartTest extends ViewTest {

    private static final String MARKUP = "<img src=x onerror=alert(1)>.pdf";

    @Autowired
    ApplicationContext application;

    @Autowired
    TaskListService list;

    @Autowired
    TaskFileService files;

    @Autowired
    JdbcClient jdbc;

    TestSchool school;
    PersonId second;
    TaskId task;

    @BeforeEach
    void givenATaskOfTwoLeaders() {
        school = new TestSchool(application);
        second = school.secondLeader();
        school.planned();
        task = school.task(school.leader, "userTask_freeTime").id();
        Given.signedIn(school.leader, Role.SCHOOL_LEADER);
        list.take(task);
    }

    @AfterEach
    void resetClock() {
        TestSchool.resetClock();
        Given.nobodySignedIn();
    }

    private void open(TaskId opened) {
        navigate(TasksView.class, Map.of("task", opened.value()));
    }

    private void openFiles(String button) {
        open(task);
        test(button(button)).click();
    }

    private Button button(String text) {
        return find(Button.class)
                .withCondition(button -> button.getText().equals(text))
                .single();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private void upload(String name, byte[] content) {
        test(find(Upload.class).single()).upload(name, "application/octet-stream", content);
    }

    private void broughtBy(PersonId person, String name) {
        try (var file = SampleFiles.received(SampleFiles.pdf(), name)) {
            school.doAs(person, () -> files.attach(task, file));
        }
    }

    @Test
    void bringsAFileAndCountsIt() {
        openFiles("Bestanden");
        assertThat(text())
                .contains(
                        "Er staan nog geen bestanden bij.",
                        "elk hoogstens 10 MB",
                        "De schoolleiding leest dit mee. Schrijf niets over gezondheid.");
        upload(MARKUP, SampleFiles.pdf());

        assertThat(text()).contains(MARKUP + " staat erbij.", "1 kB · jij · wo 26 aug, 09:00");
        assertThat(buttons()).contains("Bestanden (1)");
        TaskFiles.Line line = files.files(task).lines().getFirst();
        assertThat(find(Anchor.class)
                        .withCondition(link -> link.getText().equals(MARKUP))
                        .single()
                        .getHref())
                .isEqualTo("bestanden/" + line.id());
    }

    @Test
    void saysWhatIsWrongWithAFileAndTakesTheNext() {
        openFiles("Bestanden");
        upload("plan.docx", new byte[0]);
        assertThat(text()).contains("plan.docx: Dit bestand is leeg.");
        upload("foto.png", "<html>".getBytes());
        assertThat(text()).contains("foto.png: Dit soort bestand kan niet. Kies een pdf, png, jpg, docx of xlsx.");
        test(button("Kies bestanden")).click();
        assertThat(text()).doesNotContain("leeg", "Dit soort bestand");
        upload("goed.pdf", SampleFiles.pdf());
        assertThat(files.files(task).lines()).extracting(TaskFiles.Line::name).contains("goed.pdf");
    }

    @Test
    void offersTheKindsAndSaysThemInDutch() {
        openFiles("Bestanden");
        Upload upload = find(Upload.class).single();
        assertThat(upload.getAcceptedFileTypes()).contains("image/jpeg", ".docx", "application/pdf");
        assertThat(upload.getMaxFileSize()).isEqualTo(10 * 1024 * 1024);
        assertThat(upload.getI18n().getError().getFileIsTooBig()).startsWith("Dit bestand is te groot.");
    }

    @Test
    void takesOnesOwnFileAwayAfterAsking() {
        broughtBy(school.leader, "eigen.pdf");
        broughtBy(second, "van Ans.pdf");
        openFiles("Bestanden (2)");
        assertThat(text()).contains("Ans Leider");
        List<Button> bins = find(Button.class)
                .withCondition(button -> button.getAriaLabel().orElse("").startsWith("Haal "))
                .all();
        assertThat(bins)
                .extracting(button -> button.getAriaLabel().orElseThrow())
                .containsExactly("Haal eigen.pdf weg");

        test(bins.getFirst()).click();
        assertThat(text()).contains("eigen.pdf weghalen? Dit kan niet terug.");
        test(button("Laat staan")).click();
        assertThat(files.files(task).lines()).hasSize(2);

        test(find(Button.class)
                        .withCondition(button -> button.getAriaLabel().isPresent()
                                && button.getAriaLabel().get().startsWith("Haal "))
                        .single())
                .click();
        test(button("Haal weg")).click();
        assertThat(files.files(task).lines()).extracting(TaskFiles.Line::name).containsExactly("van Ans.pdf");
        assertThat(buttons()).contains("Bestanden (1)");
    }

    @Test
    void onlyShowsThemAfterTheEnd() {
        broughtBy(school.leader, "eigen.pdf");
        application.getBean(ProgrammeService.class).freeTime(task, new FreeTime("Overleg"));
        openFiles("Bestanden (1)");
        assertThat(text()).contains("eigen.pdf", "Deze taak is klaar. Er kunnen geen bestanden meer bij.");
        assertThat(find(Upload.class).all()).isEmpty();
    }

    @Test
    void saysSoWhenTheTaskEndedMeanwhile() {
        openFiles("Bestanden");
        application.getBean(ProgrammeService.class).freeTime(task, new FreeTime("Overleg"));
        upload("laat.pdf", SampleFiles.pdf());
        assertThat(text()).contains("laat.pdf: Deze taak is klaar. Er kunnen geen bestanden meer bij");
    }

    @Test
    void isNotOfferedUnderAPrivateTask() {
        var other = new TestSchool(application);
        ProgrammeId running = other.ready();
        other.fire(running, "event_startMonday");
        other.fire(running, "event_startBarometerOpens");
        PersonId member = other.members.getFirst();
        Given.signedIn(member, Role.MEMBER);
        open(other.task(member, "userTask_fillBarometer").id());
        assertThat(buttons()).doesNotContain("Bestanden").contains("Opmerkingen en geschiedenis");
    }
}
