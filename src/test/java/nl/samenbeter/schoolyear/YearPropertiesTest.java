package nl.samenbeter.schoolyear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearPropertiesTest {

    private static final Map<String, String> LEAST = Map.of(
            "plan.schoolWeek", "3-10",
            "plan.kind", "tranche",
            "plan.owner", "coach",
            "plan.minutes", "0");

    @Test
    void readsARangeOfWeeks() {
        var element = read(LEAST);

        assertThat(element.firstWeek()).isEqualTo(3);
        assertThat(element.lastWeek()).isEqualTo(10);
        assertThat(element.kind()).isEqualTo(YearItemKind.TRANCHE);
        assertThat(element.owner()).isEqualTo(YearItemOwner.COACH);
        assertThat(element.form()).isNull();
        assertThat(element.belongsTo(YearForm.START_PHASE)).isTrue();
    }

    @Test
    void readsAMeetingInOneWeek() {
        var element = read(with(Map.of(
                "plan.schoolWeek", "21",
                "plan.kind", "leadership-session",
                "plan.day", "THU",
                "plan.time", "15:00",
                "plan.form", "TRANCHES",
                "plan.tranche", "2",
                "plan.lapse", "23")));

        assertThat(element.firstWeek()).isEqualTo(21).isEqualTo(element.lastWeek());
        assertThat(element.day()).isEqualTo(DayOfWeek.THURSDAY);
        assertThat(element.time()).isEqualTo(LocalTime.of(15, 0));
        assertThat(element.tranche()).isEqualTo(2);
        assertThat(element.lapseWeek()).isEqualTo(23);
        assertThat(element.belongsTo(YearForm.START_PHASE)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            plan.schoolWeek, 0
            plan.schoolWeek, 10-3
            plan.schoolWeek, week 3
            plan.kind, party
            plan.owner, member
            plan.minutes, veel
            plan.day, SAT
            plan.time, 15:00
            plan.form, WAVES
            plan.tranche, twee
            plan.lapse, FRI 17:00
            plan.place, aula
            """)
    void refusesWhatItDoesNotKnow(String property, String value) {
        assertThatThrownBy(() -> read(with(Map.of(property, value))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("userTask_x: " + property)
                .hasMessageEndingWith(": " + value);
    }

    @ParameterizedTest
    @CsvSource({"plan.schoolWeek", "plan.kind", "plan.owner", "plan.minutes"})
    void refusesWhatIsMissing(String property) {
        var properties = new HashMap<>(LEAST);
        properties.remove(property);
        assertThatThrownBy(() -> read(properties)).hasMessageContaining(property);
    }

    private static Map<String, String> with(Map<String, String> more) {
        var properties = new HashMap<>(LEAST);
        properties.putAll(more);
        return properties;
    }

    private static YearElement read(Map<String, String> properties) {
        return YearProperties.read("userTask_x", "Naam", properties);
    }
}
