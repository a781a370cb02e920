package nl.samenbeter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.dom.Element;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.samenbeter.ui.WeekRibbon.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComponentsTest {

    private static final List<WeekRibbon.Step> STEPS = List.of(
            new WeekRibbon.Week(1, "31 aug", State.DONE),
            new WeekRibbon.Week("2", "7 sep", State.DONE, true, "week/2"),
            new WeekRibbon.Week(3, "14 sep", State.NOW),
            new WeekRibbon.Gap("vak.", "Herfstvakantie, 10 t/m 18 oktober"),
            new WeekRibbon.Week(4, "19 okt", State.NEXT));

    @Test
    void theRibbonSaysEveryStateInWords() {
        var ribbon = new WeekRibbon("Rooster & ICT", "Kijken", STEPS);

        assertThat(lines(list(ribbon)))
                .containsExactly(
                        "1, klaar31 aug",
                        "2, klaar, er is nog iets open7 sep",
                        "3, nu14 sep",
                        "Herfstvakantie, 10 t/m 18 oktobervak.",
                        "4, komt nog19 okt");
        assertThat(text(ribbon.getElement())).startsWith("Rooster & ICTWeek 3 van 4Kijken");
    }

    @Test
    void theRibbonMarksTheStepOfNowAndOnlyThat() {
        List<String> current = list(new WeekRibbon("Team", "", STEPS))
                .getElement()
                .getChildren()
                .map(item -> String.valueOf(item.getAttribute("aria-current")))
                .toList();

        assertThat(current).containsExactly("null", "null", "step", "null", "null");
    }

    @Test
    void aStepWithARouteIsALink() {
        Element step =
                list(new WeekRibbon("Team", "", STEPS)).getElement().getChild(1).getChild(0);

        assertThat(step.getTag()).isEqualTo("a");
        assertThat(step.getAttribute("href")).isEqualTo("week/2");
    }

    @Test
    void theRibbonOutsideAnyWeekSaysHowManyThereAre() {
        var ribbon = new WeekRibbon("Team", "", List.of(new WeekRibbon.Week(1, "31 aug", State.NEXT)));

        assertThat(text(ribbon.getElement())).contains("1 week");
    }

    @Test
    void theCompactStairHasNoDates() {
        assertThat(lines(WeekRibbon.compact(STEPS)).getFirst()).isEqualTo("1, klaar");
    }

    @Test
    void theBarsSayEverythingInTheirDescription() {
        var bars = new HourBars(
                List.of(new HourBars.Bar("1", 195, State.DONE), new HourBars.Bar("2", 180, State.NOW)), 180);

        assertThat(bars.getElement().getAttribute("role")).isEqualTo("img");
        assertThat(bars.getElement().getAttribute("aria-label"))
                .isEqualTo("Uren per week: week 1 3:15, week 2 3:00. Norm gemiddeld 3:00.");
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void everyStatusHasAShapeAWordAndATone(Status status) {
        var badge = new StatusBadge(status);

        assertThat(text(badge.getElement())).isNotBlank().doesNotContain("!");
        assertThat(badge.getClassNames()).contains("badge", status.tone().className());
        assertThat(badge.getElement().getChild(0).getProperty("innerHTML")).contains("<svg");
    }

    @Test
    void theMeaningOfAStatusNeverHangsOnColourAlone() {
        var seen = Arrays.stream(Status.values()).collect(Collectors.groupingBy(Status::word, Collectors.counting()));

        assertThat(seen.values()).containsOnly(1L);
    }

    @Test
    void anIconAloneHasALabelAndBesideTextIsSilent() {
        assertThat(Icon.LOCK.create().getElement().getAttribute("aria-hidden")).isEqualTo("true");
        Element alone = Icon.LOCK.labelled("Alleen voor jou").getElement();
        assertThat(alone.getAttribute("aria-hidden")).isNull();
        assertThat(alone.getAttribute("aria-label")).isEqualTo("Alleen voor jou");
        assertThat(Icon.named("play-next")).contains(Icon.PLAY_NEXT);
        assertThat(Icon.named("nothing")).isEmpty();
    }

    @Test
    void thePageHeadHidesWhatItDoesNotHave() {
        var head = new PageHeader("Taken");

        assertThat(head.getElement().getChild(0).getChild(0).getTag()).isEqualTo("h1");
        assertThat(head.getElement().getChild(0).getChild(1).isVisible()).isFalse();
        assertThat(head.getElement().getChild(1).isVisible()).isFalse();
        head.subtitle("8 open taken");
        assertThat(head.getElement().getChild(0).getChild(1).isVisible()).isTrue();
    }

    @Test
    void initialsTakeTheFirstAndTheLastName() {
        assertThat(UserMenu.initials("Sanne de Wit")).isEqualTo("SW");
        assertThat(UserMenu.initials("Cher")).isEqualTo("C");
        assertThat(UserMenu.initials("  ")).isEmpty();
        assertThat(UserMenu.initials("Émile 😀")).isEqualTo("É😀");
    }

    private static OrderedList list(WeekRibbon ribbon) {
        return ribbon.getChildren()
                .filter(OrderedList.class::isInstance)
                .map(OrderedList.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lines(Component list) {
        return list.getElement().getChildren().map(ComponentsTest::text).toList();
    }

    private static String text(Element element) {
        return element.getTextRecursively();
    }
}
