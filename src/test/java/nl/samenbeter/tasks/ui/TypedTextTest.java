package nl.samenbeter.tasks.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.ViewTest;
import nl.samenbeter.security.Role;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskListService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class TypedTextTest extends ViewTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    TaskListService service;

    @Autowired
    Clock systemClock;

    TestSchool school;
    TaskId task;

    @BeforeEach
    void givenAnOpenedTask() {
        school = new TestSchool(application);
        school.planned();
        Given.signedIn(school.leader, Role.SCHOOL_LEADER);
        task = school.task(school.leader, "userTask_freeTime").id();
        service.take(task);
        open();
    }

    @AfterEach
    void resetClock() {
        TestSchool.resetClock();
        Given.nobodySignedIn();
    }

    private void open() {
        navigate(TasksView.class, Map.of("task", task.value()));
    }

    private TextArea lapsing() {
        return find(TextArea.class).single();
    }

    private TypedText typed() {
        return find(TypedText.class).single();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private void click(String text) {
        test(find(Button.class)
                        .withCondition(button -> button.getText().equals(text))
                        .single())
                .click();
    }

    private String kept() {
        return service.draft(task).map(draft -> draft.fields().get("lapsing")).orElse("");
    }

    private Instant typedOnAnotherDevice(String words) {
        Instant known = service.draft(task).map(draft -> draft.savedAt()).orElse(null);
        return service.saveDraft(task, Map.of("lapsing", words), known);
    }

    private void devicesText(String json) {
        typed().found(systemClock.millis(), json);
    }

    @Test
    void textGoesToTheServerWhileItIsTyped() {
        assertThat(lapsing().getValueChangeMode()).isEqualTo(ValueChangeMode.TIMEOUT);
        assertThat(lapsing().getValueChangeTimeout()).isLessThanOrEqualTo(2_000);
        assertThat(lapsing().getElement().getAttribute("data-field")).isEqualTo("lapsing");
    }

    @Test
    void asksWhichTextStaysWhenAnotherDeviceWasFaster() {
        test(lapsing()).setValue("op de laptop");
        typedOnAnotherDevice("op de telefoon");
        test(lapsing()).setValue("op de laptop, verder");
        typed().keep();

        assertThat(text()).contains("Op een ander apparaat heb je dit om", "Concept niet bewaard");
        assertThat(kept()).isEqualTo("op de telefoon");
        test(lapsing()).setValue("op de laptop, nog verder");
        typed().keep();
        assertThat(kept()).as("until the choice").isEqualTo("op de telefoon");
        assertThat(lapsing().getValue()).isEqualTo("op de laptop, nog verder");
    }

    @Test
    void theOtherTextCanBeTaken() {
        asksWhichTextStaysWhenAnotherDeviceWasFaster();
        click("De andere tekst nemen");

        assertThat(lapsing().getValue()).isEqualTo("op de telefoon");
        assertThat(text()).doesNotContain("Welke tekst houd je?");
        test(lapsing()).setValue("op de telefoon, verder");
        typed().keep();
        assertThat(kept()).isEqualTo("op de telefoon, verder");
    }

    @Test
    void thisTextCanStay() {
        asksWhichTextStaysWhenAnotherDeviceWasFaster();
        click("Deze tekst houden");

        assertThat(lapsing().getValue()).isEqualTo("op de laptop, nog verder");
        assertThat(kept()).isEqualTo("op de laptop, nog verder");
        assertThat(text()).contains("Concept bewaard om").doesNotContain("Welke tekst houd je?");
    }

    @Test
    void asksAgainWhenAThirdTextCameMeanwhile() {
        asksWhichTextStaysWhenAnotherDeviceWasFaster();
        typedOnAnotherDevice("op de tablet");
        click("Deze tekst houden");

        assertThat(kept()).isEqualTo("op de tablet");
        assertThat(text()).contains("Welke tekst houd je?");
    }

    @Test
    void offersWhatThisDeviceStillHas() {
        devicesText("{\"lapsing\":\"in de trein\"}");

        assertThat(text()).contains("Op dit apparaat staat nog tekst van", "die niet is bewaard.");
        assertThat(lapsing().getValue()).isEmpty();
        click("Terugzetten");
        typed().keep();
        assertThat(lapsing().getValue()).isEqualTo("in de trein");
        assertThat(kept()).isEqualTo("in de trein");
    }

    @Test
    void whatThisDeviceStillHasCanBeThrownAway() {
        devicesText("{\"lapsing\":\"in de trein\"}");
        click("Weggooien");

        assertThat(text()).doesNotContain("die niet is bewaard");
        assertThat(lapsing().getValue()).isEmpty();
        assertThat(kept()).isEmpty();
    }

    @Test
    void doesNotOfferWhatTheServerHas() {
        test(lapsing()).setValue("in de trein");
        devicesText("{\"lapsing\":\"in de trein\"}");

        assertThat(text()).doesNotContain("die niet is bewaard");
    }

    @Test
    void keepsWhatWasTypedWithoutAConnectionOnceItIsBack() {
        typed().sent("{\"lapsing\":\"in de tunnel\"}");

        assertThat(lapsing().getValue()).isEqualTo("in de tunnel");
        assertThat(kept()).isEqualTo("in de tunnel");
    }

    @Test
    void aBrowserCanOnlySayWhatAPersonCouldType() {
        for (String json : List.of(
                "{\"unknown\":\"x\"}",
                "{\"lapsing\":{\"a\":1}}",
                "{\"lapsing\":12}",
                "[]",
                "null",
                "",
                "{",
                "[".repeat(10_000),
                "{\"lapsing\":\"" + "x".repeat(DeviceField.MOST_CHARACTERS) + "\"}")) {
            devicesText(json);
            typed().sent(json);
        }
        assertThat(text()).doesNotContain("die niet is bewaard");
        assertThat(lapsing().getValue()).isEmpty();
        assertThat(service.draft(task)).isEmpty();

        lapsing().setReadOnly(true);
        typed().sent("{\"lapsing\":\"x\"}");
        assertThat(lapsing().getValue()).as("a field that cannot be changed").isEmpty();
    }

    @Test
    void aTimeInTheFutureIsNow() {
        typed().found(systemClock.instant().plus(400, ChronoUnit.DAYS).toEpochMilli(), "{\"lapsing\":\"x\"}");

        assertThat(text()).containsPattern("nog tekst van \\d\\d:\\d\\d die");
    }

    @Test
    void nothingStaysOnTheDeviceAfterFinishing() {
        test(lapsing()).setValue("Overleg");
        click("Tijd is vrijgemaakt");

        assertThat(UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations())
                .anySatisfy(call -> {
                    assertThat(call.getInvocation().getExpression()).contains("sessionStorage.removeItem");
                    assertThat(call.getInvocation().getParameters().toString()).contains(task.value());
                });
    }
}
