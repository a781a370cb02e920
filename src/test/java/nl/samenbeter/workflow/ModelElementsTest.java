package nl.samenbeter.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Test;

class ModelElementsTest {

    private final BpmnModelInstance meeting = read("events/NetworkEventProcess");
    private final BpmnModelInstance year = read("schoolyear/SchoolYearProcess");

    @Test
    void tellsWhatComesNextBehindGatewaysAndWhatTheSystemDoes() {
        assertThat(ModelElements.next(node(meeting, "event_announced")))
                .containsExactlyInAnyOrder("School aanmelden voor de bootcamp", "Bijeenkomst begint");
    }

    @Test
    void looksNoFurtherThanWhereOthersAreWaitedFor() {
        assertThat(ModelElements.next(node(meeting, "event_dietGoes"))).isEmpty();
    }

    @Test
    void knowsByWhatATaskClosesAndThatADecisionDoesNot() {
        assertThat(ModelElements.lapse(node(meeting, "userTask_writeCard")))
                .get()
                .extracting(FlowNode::getId)
                .isEqualTo("event_cardLapsed");
        assertThat(ModelElements.lapse(node(year, "userTask_startProgramme"))).isEmpty();
    }

    @Test
    void seesWhatWouldBeMissedOnTheWay() {
        assertThat(ModelElements.leadsStraightTo(
                        node(meeting, "event_announced"), node(meeting, "userTask_registerSchool")))
                .isFalse();
        assertThat(ModelElements.leadsStraightTo(
                        node(meeting, "event_announced"), node(meeting, "serviceTask_announceEvent")))
                .isTrue();
        assertThat(ModelElements.leadsStraightTo(
                        node(year, "event_nextYearLapsed"), node(year, "serviceTask_proposeNextYear")))
                .isTrue();
    }

    private static BpmnModelInstance read(String name) {
        return Bpmn.readModelFromFile(Path.of("bpmn", name + ".bpmn").toFile());
    }

    private static FlowNode node(BpmnModelInstance model, String element) {
        return model.getModelElementById(element);
    }
}
