package nl.samenbeter.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FormFieldTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 2);

    private static FormField field(FormFieldType type, boolean required, @Nullable String min, @Nullable String max) {
        return new FormField(
                "it",
                "Dit",
                null,
                type,
                null,
                required,
                false,
                min,
                max,
                2,
                5,
                List.of(new FormField.Option("well", "Goed")),
                false);
    }

    private static Optional<String> wrong(FormField field, String value) {
        return field.check(field.clean(value), TODAY).map(no -> Texts.text("error." + no.code(), no.arguments()));
    }

    private static Optional<String> wrong(FormFieldType type, String value) {
        return wrong(field(type, true, null, null), value);
    }

    @Test
    void saysWhatToDoWithWhatIsMissing() {
        assertThat(wrong(FormFieldType.STRING, " \0 ")).contains("Vul “Dit” in.");
        assertThat(wrong(FormFieldType.BOOLEAN, "")).contains("Maak een keuze bij “Dit”.");
        assertThat(wrong(FormFieldType.DATE, "")).contains("Kies bij “Dit” een dag, bijvoorbeeld 24-9-2026.");
        assertThat(wrong(FormFieldType.TIME, "")).contains("Kies bij “Dit” een tijd, bijvoorbeeld 15:30.");
        for (FormFieldType type : FormFieldType.values()) {
            assertThat(wrong(field(type, false, null, null), "")).isEmpty();
        }
    }

    @Test
    void measuresText() {
        assertThat(wrong(FormFieldType.STRING, "abcde")).isEmpty();
        assertThat(wrong(FormFieldType.STRING, "a")).contains("“Dit” is te kort: 1 tekens. Schrijf er minstens 2.");
        assertThat(wrong(FormFieldType.TEXT, "x".repeat(1_048_576)))
                .contains("“Dit” is te lang: 1.048.576 tekens, er passen er 5. Haal er 1.048.571 weg.");
    }

    @Test
    void takesWholeNumbersBetweenTheirBounds() {
        FormField pupils = field(FormFieldType.LONG, true, "1", "1500");
        assertThat(wrong(pupils, " 12 ")).isEmpty();
        assertThat(wrong(pupils, "0")).contains("Vul bij “Dit” een getal in van 1 of meer.");
        assertThat(wrong(pupils, "1501")).contains("Vul bij “Dit” een getal in van 1.500 of minder.");
        for (String no : List.of("1,5", "twaalf", "99999999999999999999", "1e3")) {
            assertThat(wrong(pupils, no)).contains("Vul bij “Dit” een heel getal in, bijvoorbeeld 12.");
        }
    }

    @Test
    void takesDaysAndTimesBetweenTheirBounds() {
        FormField day = field(FormFieldType.DATE, true, "today", "2026-12-31");
        assertThat(wrong(day, "2026-09-02")).isEmpty();
        assertThat(wrong(day, "2026-09-01")).isPresent();
        assertThat(wrong(day, "2027-01-01")).isPresent();
        assertThat(wrong(day, "31-12-2026")).contains("Kies bij “Dit” een dag, bijvoorbeeld 24-9-2026.");
        FormField time = field(FormFieldType.TIME, true, "08:00", "17:00");
        assertThat(wrong(time, "08:00")).isEmpty();
        assertThat(wrong(time, "07:59")).contains("Kies bij “Dit”: 08:00 of later.");
        assertThat(wrong(time, "17:01")).contains("Kies bij “Dit”: 17:00 of eerder.");
        assertThat(wrong(time, "25:00")).contains("Kies bij “Dit” een tijd, bijvoorbeeld 15:30.");
    }

    @Test
    void takesOnlyAnswersThatWereOffered() {
        assertThat(wrong(FormFieldType.ENUM, "well")).isEmpty();
        assertThat(wrong(FormFieldType.ENUM, "Goed")).contains("Maak een keuze bij “Dit”.");
        assertThat(wrong(FormFieldType.BOOLEAN, "true")).isEmpty();
        assertThat(wrong(FormFieldType.BOOLEAN, "on")).contains("Maak een keuze bij “Dit”.");
    }

    @Test
    void keepsNothingThatNoDatabaseTakes() {
        FormField line = field(FormFieldType.STRING, false, null, null);
        assertThat(line.clean("a\0b\uD83Dc\uD83D\uDE00\nd ")).isEqualTo("abc\uD83D\uDE00 d");
        assertThat(field(FormFieldType.TEXT, false, null, null).clean("<b>\na</b>"))
                .isEqualTo("<b>\na</b>");
        assertThat(line.clean(null)).isEmpty();
    }
}
