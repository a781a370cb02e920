package nl.samenbeter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatesTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 9, 23);
    private static final LocalDateTime NOW = WEDNESDAY.atTime(8, 5);

    @AfterEach
    void leaveTheScreen() {
        UI.setCurrent(null);
    }

    @Test
    void saysDaysShortInListsAndLongInTitles() {
        assertThat(Dates.day(WEDNESDAY)).isEqualTo("wo 23 sep");
        assertThat(Dates.dayYear(WEDNESDAY)).isEqualTo("wo 23 sep 2026");
        assertThat(Dates.longDay(WEDNESDAY)).isEqualTo("woensdag 23 september");
        assertThat(Dates.longDayYear(WEDNESDAY)).isEqualTo("woensdag 23 september 2026");
        assertThat(Dates.sentence(Dates.longDay(WEDNESDAY))).isEqualTo("Woensdag 23 september");
        assertThat(Dates.dayMonth(LocalDate.of(2027, 3, 1))).isEqualTo("1 mrt");
    }

    @Test
    void saysARangeWithoutRepeatingItself() {
        assertThat(Dates.range(LocalDate.of(2026, 9, 21), LocalDate.of(2026, 9, 25)))
                .isEqualTo("21 t/m 25 september 2026");
        assertThat(Dates.range(LocalDate.of(2026, 9, 28), LocalDate.of(2026, 10, 2)))
                .isEqualTo("28 september t/m 2 oktober 2026");
        assertThat(Dates.range(LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 1)))
                .isEqualTo("28 december 2026 t/m 1 januari 2027");
        assertThat(Dates.shortRange(LocalDate.of(2026, 10, 10), LocalDate.of(2026, 10, 18)))
                .isEqualTo("10 t/m 18 oktober");
        assertThat(Dates.shortRange(WEDNESDAY, WEDNESDAY)).isEqualTo("23 september");
    }

    @Test
    void saysTimesWithTwoDigitsAndDurationsInWords() {
        assertThat(Dates.time(LocalTime.of(8, 15))).isEqualTo("08:15");
        assertThat(Dates.times(LocalTime.of(10, 20), LocalTime.of(10, 35))).isEqualTo("10:20-10:35");
        assertThat(Dates.duration(5)).isEqualTo("5 min");
        assertThat(Dates.duration(60)).isEqualTo("1 u");
        assertThat(Dates.duration(65)).isEqualTo("1 u 05");
        assertThat(Dates.duration(190)).isEqualTo("3 u 10");
        assertThat(Dates.duration(1440)).isEqualTo("24 u");
        assertThat(Dates.in(10)).isEqualTo("over 10 min");
        assertThat(Dates.in(0)).isEqualTo("nu");
    }

    @Test
    void saysNearDaysAsPeopleDo() {
        assertThat(Dates.moment(WEDNESDAY, WEDNESDAY.atTime(17, 0))).isEqualTo("vandaag 17:00");
        assertThat(Dates.moment(WEDNESDAY, WEDNESDAY.plusDays(1).atTime(17, 0))).isEqualTo("morgen 17:00");
        assertThat(Dates.moment(WEDNESDAY, WEDNESDAY.plusDays(2).atTime(15, 0))).isEqualTo("vr 25 sep, 15:00");
        assertThat(Dates.relativeDay(WEDNESDAY, WEDNESDAY.minusDays(1))).isEqualTo("gisteren");
        assertThat(Dates.left(WEDNESDAY, WEDNESDAY.plusDays(2))).isEqualTo("nog 2 dagen");
        assertThat(Dates.left(WEDNESDAY, WEDNESDAY.plusDays(1))).isEqualTo("nog 1 dag");
        assertThat(Dates.left(WEDNESDAY, WEDNESDAY)).isEqualTo("vandaag");
        assertThat(Dates.left(WEDNESDAY, WEDNESDAY.minusDays(3))).isEqualTo("3 dagen geleden");
    }

    @Test
    void saysWhenSomethingWasDue() {
        assertThat(Dates.wasDue(NOW, WEDNESDAY.minusDays(1).atTime(17, 0))).isEqualTo("moest gisteren, di 22 sep");
        assertThat(Dates.wasDue(NOW, LocalDate.of(2026, 9, 17).atTime(17, 0))).isEqualTo("moest do 17 sep");
        assertThat(Dates.wasDue(NOW, WEDNESDAY.atTime(8, 0))).isEqualTo("moest vandaag, 08:00");
        assertThat(Dates.late(WEDNESDAY, WEDNESDAY.minusDays(1))).isEqualTo("1 dag te laat");
        assertThat(Dates.late(WEDNESDAY, WEDNESDAY.minusDays(2))).isEqualTo("2 dagen te laat");
        assertThat(Dates.late(WEDNESDAY, WEDNESDAY)).isEqualTo("te laat");
    }

    @Test
    void speaksEnglishOnAnEnglishScreen() {
        var ui = new UI();
        ui.setLocale(Texts.ENGLISH);
        UI.setCurrent(ui);

        assertThat(Dates.day(WEDNESDAY)).isEqualTo("Wed 23 Sep");
        assertThat(Dates.longDay(WEDNESDAY)).isEqualTo("Wednesday 23 September");
        assertThat(Dates.duration(190)).isEqualTo("3 h 10");
        assertThat(Dates.left(WEDNESDAY, WEDNESDAY.plusDays(2))).isEqualTo("2 days left");
    }
}
