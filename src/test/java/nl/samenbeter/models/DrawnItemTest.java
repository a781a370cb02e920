package nl.samenbeter.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.ViewTest;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.tasks.FormAnswers;
import nl.samenbeter.tasks.TaskId;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What docs/handleiding/programma-tekenen.md promises: an item drawn into a week is in the plan of the next programme and
 * works from task to done without a line of Java, while a running programme keeps the plan it began with (rulings 1).
 */
@IntegrationTest
class DrawnItemTest extends ViewTest {

    private static final String WEEK = "bpmn/programme/Week1StartProcess.bpmn";
    private static final String ITEM = "userTask_askNeighbours";

    private static final String BRANCH = """
                <bpmn:sequenceFlow id="flow_forkNeighbours" sourceRef="gateway_weekFork" targetRef="event_neighboursOpen" />
                <bpmn:intermediateCatchEvent id="event_neighboursOpen" name="Buurteam opent">
                  <bpmn:timerEventDefinition id="timer_neighboursOpen">
                    <bpmn:timeDate xsi:type="bpmn:tFormalExpression">${programmeTimeline.opensAt(execution, 'userTask_askNeighbours')}</bpmn:timeDate>
                  </bpmn:timerEventDefinition>
                </bpmn:intermediateCatchEvent>
                <bpmn:sequenceFlow id="flow_neighboursOpen" sourceRef="event_neighboursOpen" targetRef="gateway_neighboursGoAhead" />
                <bpmn:exclusiveGateway id="gateway_neighboursGoAhead" name="Gaat door?" default="flow_neighboursGoAheadYes" />
                <bpmn:sequenceFlow id="flow_neighboursGoAheadYes" name="Ja" sourceRef="gateway_neighboursGoAhead" targetRef="userTask_askNeighbours" />
                <bpmn:sequenceFlow id="flow_neighboursGoAheadNo" name="Nee" sourceRef="gateway_neighboursGoAhead" targetRef="gateway_neighboursClosed">
                  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${!programmeTimeline.goesAhead(execution, 'userTask_askNeighbours')}</bpmn:conditionExpression>
                </bpmn:sequenceFlow>
                <bpmn:userTask id="userTask_askNeighbours" name="Vraag het buurteam" camunda:assignee="${programmePeople.assignee(execution, 'userTask_askNeighbours')}" camunda:candidateGroups="${programmePeople.candidates(execution, 'userTask_askNeighbours')}" camunda:dueDate="${programmeTimeline.dueAt(execution, 'userTask_askNeighbours')}">
                  <bpmn:documentation>Vraag een ander team wat bij hen werkt.</bpmn:documentation>
                  <bpmn:extensionElements>
                    <camunda:formData>
                      <camunda:formField id="team" label="Welk team?" type="string">
                        <camunda:validation><camunda:constraint name="required" /></camunda:validation>
                      </camunda:formField>
                      <camunda:formField id="useful" label="Hebben jullie er iets aan?" type="boolean">
                        <camunda:properties><camunda:property id="decision" value="true" /></camunda:properties>
                        <camunda:validation><camunda:constraint name="required" /></camunda:validation>
                      </camunda:formField>
                    </camunda:formData>
                    <camunda:properties>
                      <camunda:property name="plan.row" value="1.7" />
                      <camunda:property name="plan.kind" value="meeting" />
                      <camunda:property name="plan.day" value="THU" />
                      <camunda:property name="plan.time" value="11:00" />
                      <camunda:property name="plan.minutes" value="20" />
                      <camunda:property name="plan.norm" value="inside" />
                      <camunda:property name="plan.audience" value="all" />
                      <camunda:property name="plan.owner" value="coach" />
                      <camunda:property name="plan.place" value="" />
                    </camunda:properties>
                  </bpmn:extensionElements>
                </bpmn:userTask>
                <bpmn:boundaryEvent id="event_neighboursLapsed" name="Vervallen" attachedToRef="userTask_askNeighbours">
                  <bpmn:timerEventDefinition id="timer_neighboursLapsed">
                    <bpmn:timeDate xsi:type="bpmn:tFormalExpression">${programmeTimeline.lapsesAt(execution, 'userTask_askNeighbours')}</bpmn:timeDate>
                  </bpmn:timerEventDefinition>
                </bpmn:boundaryEvent>
                <bpmn:sequenceFlow id="flow_neighboursLapsed" sourceRef="event_neighboursLapsed" targetRef="gateway_neighboursClosed" />
                <bpmn:sequenceFlow id="flow_neighboursDone" sourceRef="userTask_askNeighbours" targetRef="gateway_neighboursClosed" />
                <bpmn:exclusiveGateway id="gateway_neighboursClosed" />
                <bpmn:sequenceFlow id="flow_neighboursClosed" sourceRef="gateway_neighboursClosed" targetRef="gateway_weekJoin" />
            """;

    /** A ninth stair, before the team decides how it goes on. */
    private static final String STAIR = """
                <bpmn:intermediateCatchEvent id="event_week8Gone" name="Week 8 is voorbij">
                  <bpmn:timerEventDefinition id="timer_week8Gone">
                    <bpmn:timeDate xsi:type="bpmn:tFormalExpression">${programmeTimeline.weekOverAt(execution, 8)}</bpmn:timeDate>
                  </bpmn:timerEventDefinition>
                </bpmn:intermediateCatchEvent>
                <bpmn:sequenceFlow id="flow_week8Gone" sourceRef="event_week8Gone" targetRef="gateway_week9Fork" />
                <bpmn:parallelGateway id="gateway_week9Fork" />
                <bpmn:sequenceFlow id="flow_week9" sourceRef="gateway_week9Fork" targetRef="callActivity_week9" />
                <bpmn:callActivity id="callActivity_week9" name="Week 9: nog eens oefenen" calledElement="Week9PractiseProcess" camunda:calledElementBinding="deployment">
                  <bpmn:extensionElements>
                    <camunda:properties><camunda:property name="plan.week" value="9" /></camunda:properties>
                    <camunda:in businessKey="#{execution.processBusinessKey}" />
                    <camunda:in source="runNumber" target="runNumber" />
                    <camunda:in sourceExpression="${9}" target="weekNumber" />
                  </bpmn:extensionElements>
                </bpmn:callActivity>
                <bpmn:sequenceFlow id="flow_week9Done" sourceRef="callActivity_week9" targetRef="endEvent_week9Done" />
                <bpmn:endEvent id="endEvent_week9Done" name="Week 9 is klaar" />
                <bpmn:sequenceFlow id="flow_week9Wait" sourceRef="gateway_week9Fork" targetRef="event_continuationOpens" />
            """;

    @Autowired
    ApplicationContext application;

    @Autowired
    RepositoryService models;

    @Autowired
    RuntimeService runtime;

    @Autowired
    FormAnswers answers;

    @Autowired
    JdbcClient jdbc;

    @Nullable
    String release;

    @AfterEach
    void backToTheOldRelease() {
        if (release != null) {
            models.deleteDeployment(release, true);
        }
        TestSchool.resetClock();
        Given.nobodySignedIn();
    }

    /** All models of the newest release, as drawn on. */
    private String deploy(UnaryOperator<String> drawing, Map<String, String> added) throws IOException {
        String latest = models.createProcessDefinitionQuery()
                .processDefinitionKey("EightWeekProgrammeProcess")
                .latestVersion()
                .singleResult()
                .getDeploymentId();
        var deployment = models.createDeployment().name("met een onderdeel erbij");
        for (String name : models.getDeploymentResourceNames(latest)) {
            String text = new String(models.getResourceAsStream(latest, name).readAllBytes(), StandardCharsets.UTF_8);
            deployment.addString(name, drawing.apply(text));
        }
        added.forEach(deployment::addString);
        return deployment.deploy().getId();
    }

    private static String drawnOn(String week) {
        String drawn = week.replaceFirst("</bpmn:process>", Matcher.quoteReplacement(BRANCH + "</bpmn:process>"));
        assertThat(drawn).contains(ITEM);
        return drawn;
    }

    private Set<String> plan(ProgrammeId programme) {
        return jdbc.sql("select element_id from plan_item where programme_id = ? and week_number = 1")
                .param(programme.value())
                .query(String.class)
                .set();
    }

    private String status(ProgrammeId programme, String element) {
        return jdbc.sql("select status from plan_item where programme_id = ? and element_id = ?")
                .params(programme.value(), element)
                .query(String.class)
                .single();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private void finish(TaskId task) {
        UI.getCurrent().navigate("taken/" + task);
        assertThat(text()).contains("Vraag het buurteam", "Vraag een ander team wat bij hen werkt.", "20 min");
        find(TextField.class)
                .withCondition(field -> "Welk team?".equals(field.getLabel()))
                .single()
                .setValue("Financiën");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<String> useful = find(RadioButtonGroup.class).single();
        useful.setValue("true");
        test(find(Button.class)
                        .withCondition(button -> button.getText().equals("Klaar"))
                        .single())
                .click();
    }

    @Test
    void worksInTheNextProgrammeWithoutALineOfJavaAndLeavesARunningOneAsItWas() throws IOException {
        var before = new TestSchool(application);
        ProgrammeId old = before.inWeek1();
        release = deploy(text -> text.contains("id=\"Week1StartProcess\"") ? drawnOn(text) : text, Map.of());
        var after = new TestSchool(application);
        ProgrammeId fresh = after.inWeek1();
        assertThat(plan(old)).doesNotContain(ITEM).contains("userTask_setUpBoard");
        assertThat(plan(fresh)).contains(ITEM).hasSize(plan(old).size() + 1);
        Given.signedIn(after.coach, Role.COACH);
        UI.getCurrent().navigate("week/" + fresh.text() + "/1");
        assertThat(text()).contains("Vraag het buurteam");

        after.fire(fresh, "event_neighboursOpen");
        finish(after.task(after.coach, ITEM).id());
        assertThat(status(fresh, ITEM)).isEqualTo("DONE");
        assertThat(answers.of(fresh, ITEM).values()).containsExactly(Map.of("team", "Financiën", "useful", "true"));

        before.fire(old, "event_boardSetUpLapsed");
        assertThat(status(old, "userTask_setUpBoard")).isEqualTo("LAPSED");
        assertThat(plan(old)).doesNotContain(ITEM);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(old.text())
                        .deploymentId(release)
                        .count())
                .isZero();
    }

    /** A week with a start, the branch and an end. */
    private static String weekNine() throws IOException {
        String week = Files.readString(Path.of(WEEK));
        return week.substring(0, week.indexOf("<bpmn:process")).replace("Week1StartProcess", "Week9PractiseProcess")
                + """
                <bpmn:process id="Week9PractiseProcess" name="Week 9: nog eens oefenen" isExecutable="true" camunda:historyTimeToLive="P400D">
                    <bpmn:startEvent id="gateway_weekFork" name="Week 9 is begonnen" />
                %s
                    <bpmn:endEvent id="gateway_weekJoin" name="Week 9 is klaar" />
                </bpmn:process>
                </bpmn:definitions>
                """.formatted(BRANCH);
    }

    private static String withAStair(String programme) {
        return programme
                .replace("name=\"plan.weeks\" value=\"8\"", "name=\"plan.weeks\" value=\"9\"")
                .replace(
                        "sourceRef=\"gateway_week8Fork\" targetRef=\"event_continuationOpens\"",
                        "sourceRef=\"gateway_week8Fork\" targetRef=\"event_week8Gone\"")
                .replaceFirst("</bpmn:process>", Matcher.quoteReplacement(STAIR + "</bpmn:process>"));
    }

    @Test
    void aDrawnWeekIsInTheNextProgrammeWithItsItems() throws IOException {
        release = deploy(
                text -> text.contains("id=\"EightWeekProgrammeProcess\"") ? withAStair(text) : text,
                Map.of("bpmn/programme/Week9PractiseProcess.bpmn", weekNine()));
        var school = new TestSchool(application);
        ProgrammeId programme = school.inWeek1();
        assertThat(jdbc.sql("select element_id from plan_item where programme_id = ? and week_number = 9")
                        .param(programme.value())
                        .query(String.class)
                        .list())
                .containsExactly(ITEM);

        runtime.startProcessInstanceByKey(
                "Week9PractiseProcess", programme.text(), Map.of("runNumber", 1, "weekNumber", 9));
        school.fire(programme, "event_neighboursOpen");
        Given.signedIn(school.coach, Role.COACH);
        UI.getCurrent().navigate("week/" + programme.text() + "/9");
        assertThat(text()).contains("Vraag het buurteam");
        finish(school.task(school.coach, ITEM).id());
        assertThat(status(programme, ITEM)).isEqualTo("DONE");
    }

    @Test
    void keepsTheRulesOfDrawing() throws IOException {
        String drawn = drawnOn(Files.readString(Path.of(WEEK)));
        var model = Bpmn.readModelFromStream(new ByteArrayInputStream(drawn.getBytes(StandardCharsets.UTF_8)));
        var texts = ResourceBundle.getBundle("vaadin-i18n/translations", Locale.ROOT);
        assertThat(new ModelRules(ModelRules.formKeysOfTheScreens(), texts.keySet(), Set.of()).problems(model, WEEK))
                .isEqualTo(List.of());
    }
}
