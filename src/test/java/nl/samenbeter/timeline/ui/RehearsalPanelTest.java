package nl.samenbeter.timeline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.ProgrammeWeek;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.timeline.Punctuality;
import nl.samenbeter.timeline.RehearsalResult;
import nl.samenbeter.timeline.RehearsalResult.Happening;
import nl.samenbeter.timeline.RehearsalResult.Summary;
import nl.samenbeter.timeline.RehearsalResult.Week;
import nl.samenbeter.timeline.RehearsalResult.What;
import org.junit.jupiter.api.Test;

/** The panel on a page of its own. */
class RehearsalPanelTest extends PartTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 8, 31);
    private static final LocalDateTime NOW = MONDAY.atTime(7, 0);
    private static final ProgrammeWeek WEEK = new ProgrammeWeek(1, 1, 1, MONDAY);

    private final List<Punctuality> played = new ArrayList<>();
    private Summary summary = new Summary(38, 38, 40, 0, 0, 0, 0, 9, LocalDate.of(2026, 10, 30));
    private RehearsalPanel panel;

    private RehearsalResult result(Punctuality punctuality) {
        played.add(punctuality);
        return new RehearsalResult(
                NOW,
                summary,
                List.of(new Week(WEEK, 6, 5, 1, 0, 2, 0, 195, 4)),
                List.of(
                        new Happening(
                                MONDAY.atTime(8, 0),
                                What.OPENS,
                                WEEK,
                                "callActivity_startBarometer",
                                "Barometer B0 (nulmeting)",
                                PlanKind.BAROMETER),
                        new Happening(
                                MONDAY.plusDays(1).atTime(8, 15),
                                What.SESSION_HELD,
                                WEEK,
                                "callActivity_boardSessions",
                                "Bordsessies",
                                PlanKind.BOARD_SESSIONS)));
    }

    private void open() {
        panel = new RehearsalPanel(this::result);
        UI.getCurrent().add(panel);
    }

    private void play() {
        test(find(Button.class).single()).click();
    }

    private String text() {
        return panel.getElement().getTextRecursively();
    }

    @Test
    void saysFirstInWordsHowItGoes() {
        open();
        play();

        assertThat(text())
                .contains(
                        "Alle 38 bordsessies die nog komen gaan door.",
                        "Alles is op tijd klaar.",
                        "Er vervalt niets.",
                        "Op vrijdag 30 oktober 2026 is het laatste voorbij.");
        Component live = find(Component.class)
                .withCondition(one -> one.getElement().hasAttribute("aria-live"))
                .single();
        assertThat(live.getElement().getTextRecursively()).contains("Alle 38");
        assertThat(live.getChildren().flatMap(Component::getChildren))
                .as("the table is not read out")
                .isEmpty();
    }

    @Test
    void saysWhatDoesNotGoWell() {
        summary = new Summary(30, 38, 30, 5, 2, 1, 0, 9, LocalDate.of(2026, 10, 30));
        open();
        play();

        assertThat(text())
                .contains(
                        "Van de 38 bordsessies die nog komen gaan er 30 door.",
                        "81 % op tijd klaar, 5 onderdelen zijn te laat.",
                        "2 onderdelen vervallen.",
                        "1 onderdeel gaat niet door, omdat wat eerst moet niet is gebeurd.");
    }

    @Test
    void showsEachWeekWithALabelForAPhone() {
        open();
        play();

        var row = find(NativeTableRow.class).all().getLast();
        List<String> cells = row.getChildren()
                .map(NativeTableCell.class::cast)
                .map(cell -> cell.getElement().getAttribute("data-l") + "="
                        + cell.getElement().getTextRecursively())
                .toList();
        assertThat(cells.getFirst()).contains("Week 1", "31 aug t/m 4 sep");
        assertThat(cells).contains("Op tijd=5", "Te laat=1", "Vervalt=", "Wacht eerst=2", "Tijd per persoon=3 u 15");
    }

    @Test
    void makesTheDaysWhenSomebodyLooks() {
        open();
        play();
        assertThat(text()).doesNotContain("Maandag 31 augustus");

        find(Details.class).single().setOpened(true);

        assertThat(text()).contains("Maandag 31 augustus", "08:00 Barometer B0", "gaat open", "08:15 Bordsessie");
    }

    @Test
    void playsWithTheChosenPunctuality() {
        open();
        play();
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Punctuality> choice = find(RadioButtonGroup.class).single();
        choice.setValue(Punctuality.BUSY);
        assertThat(text()).as("of another choice").doesNotContain("Alle 38");
        play();

        assertThat(played).containsExactly(Punctuality.USUAL, Punctuality.BUSY);
    }

    @Test
    void saysWhyAChangeCannotBePlayed() {
        panel = new RehearsalPanel(punctuality -> {
            throw new DomainException("programme.notGoingOn");
        });
        UI.getCurrent().add(panel);
        play();

        assertThat(text()).contains("Dit programma is gestopt.");
    }
}
