package nl.samenbeter.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import gallery.TimelineMock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.samenbeter.ui.TimelineLanes.Content;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class TimelineLanesTest {

    private final TimelineLanes lanes = new TimelineLanes("Tijdlijn van acht weken");
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void showThePlan() {
        lanes.show(TimelineMock.plan());
        lanes.addMoveListener(move -> told.add("move " + move.id() + " " + move.day()));
        lanes.addOverListener(over -> told.add("over " + over.id() + " " + over.day()));
        lanes.addOpenListener(open -> told.add("open " + open.id()));
    }

    @Test
    void tellsWhichChipIsMovedToWhichDay() {
        send("lanes-over", "s2", "2026-10-06");
        send("lanes-move", "s2", "2026-10-07");
        send("lanes-open", "board1", null);

        assertThat(told).containsExactly("over s2 2026-10-06", "move s2 2026-10-07", "open board1");
    }

    @ParameterizedTest
    @CsvSource({
        "elsewhere, 2026-10-07, a chip that is not there",
        "board1, 2026-10-07, a chip that cannot be moved",
        "s2, 2026-10-01, its own day",
        "s2, 2026-10-02, a day without school",
        "s2, 2026-10-14, a day of the holiday",
        "s2, 2026-10-10, a Saturday",
        "s2, 2031-01-06, a day after the programme",
        "s2, tomorrow, no date",
        "s2, , nothing",
        ", 2026-10-07, no chip"
    })
    void ignoresWhatABrowserCannotMean(String id, String day, String what) {
        send("lanes-move", id, day);

        assertThat(told).as(what).isEmpty();
    }

    @Test
    void knowsOnlyTheChipsThatItShows() {
        lanes.show(new Content(
                TimelineMock.plan().columns(),
                TimelineMock.plan().lanes(),
                List.of(),
                "",
                Map.of(),
                TimelineMock.plan().words()));

        send("lanes-open", "s2", null);
        send("lanes-over", "s2", "2026-10-07");

        assertThat(told).isEmpty();
    }

    @Test
    void explainsOnlyWhatOccurs() {
        assertThat(legend()).containsExactly("done", "open", "planned", "off", "outside", "gap");
        lanes.show(TimelineMock.preview());
        assertThat(legend())
                .containsExactly("done", "open", "planned", "off", "outside", "old-place", "new-place", "gap");
    }

    @Test
    void refusesTwoChipsOfOneIdAndAChipWithoutAPlace() {
        Content plan = TimelineMock.plan();
        var chip = plan.chips().getFirst();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(plan, plan.columns(), List.of(chip, chip)))
                .withMessageContaining("board1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(plan, plan.columns().subList(1, 3), List.of(chip)))
                .withMessageContaining("board1");
    }

    private static Content with(Content plan, List<TimelineLanes.Column> columns, List<TimelineLanes.Chip> chips) {
        return new Content(columns, plan.lanes(), chips, plan.footLabel(), plan.foot(), plan.words());
    }

    private List<String> legend() {
        var data = (JsonNode) lanes.getElement().getPropertyRaw("data");
        return data.get("legend")
                .valueStream()
                .map(line -> line.get("kind").asString())
                .toList();
    }

    private void send(String event, String id, String day) {
        var data = JacksonUtils.createObjectNode().put("event.detail.id", id).put("event.detail.day", day);
        lanes.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(lanes.getElement(), event, data));
    }
}
