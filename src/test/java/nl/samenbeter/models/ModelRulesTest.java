package nl.samenbeter.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.samenbeter.programme.PlanProperties;
import nl.samenbeter.tasks.ModelForm;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Each rule has a small model that breaks it and nothing else, and says in a sentence what to do. */
class ModelRulesTest {

    private static final Path BROKEN = Path.of("src/test/resources/models-that-break");

    private static final List<String> FILES = files();

    private final ModelRules rules = new ModelRules(
            ModelRules.formKeysOfTheScreens(),
            Set.of("task.userTask_talkTogether.title", "task.userTask_talkTogether.help"),
            Set.of());

    private final ModelRules withoutTexts = new ModelRules(ModelRules.formKeysOfTheScreens(), Set.of(), Set.of());

    private static List<String> files() {
        try (Stream<Path> files = Files.list(BROKEN)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> problems(String file) {
        var model = Bpmn.readModelFromFile(BROKEN.resolve(file).toFile());
        return (file.startsWith("NoHelp") ? withoutTexts : rules).problems(model, file);
    }

    @ParameterizedTest
    @FieldSource("FILES")
    void namesFileElementAndOneProblem(String file) {
        assertThat(problems(file))
                .singleElement()
                .satisfies(
                        sentence -> assertThat(sentence)
                                .matches(
                                        "(?s)" + file
                                                + ", (userTask_talkTogether|event_talkOpens|callActivity_week2|[A-Z]\\w+Process): .+\\..*"));
    }

    @Test
    void hasNothingAgainstAModelThatIsRight() {
        for (String name : List.of("NothingWrongProcess", "EveryFieldProcess")) {
            var model = Bpmn.readModelFromFile(
                    Path.of("src/test/resources/models", name + ".bpmn").toFile());
            assertThat(rules.problems(model, name)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MinutesMissing | plan.minutes ontbreekt. Schrijf hoeveel minuten het één deelnemer kost
            MinutesInWords | plan.minutes is “half uur”. Schrijf hoeveel minuten
            KindUnknown | plan.kind is “bezoek”. Kies een van: board-sessions, visit,
            OwnerUnknown | plan.owner is “mentor”. Kies een van: member, coach,
            NormUnknown | plan.norm is “ja”. Kies inside (telt mee in de uren per week)
            DayUnknown | plan.day is “dinsdag”. Schrijf een dag of een reeks dagen
            TimeUnknown | plan.time is “3 uur”. Schrijf een tijd
            LapseUnknown | plan.lapse is “FRI”. Schrijf een dag en een tijd
            PropertyUnknown | de eigenschap plan.duration is niet bekend. Kies een van:
            AfterNowhere | plan.after noemt userTask_somewhereElse, en dat staat in geen model.
            NoScreen | voor de form key programme/talk-together is er geen scherm. Haal de form key weg
            ReservedFormKey | voor de form key tasks/model-form is er geen scherm.
            ScreenAndFields | er is een form key en er zijn velden. Haal één van de twee weg.
            DurationOfWeeks | de wachttijd P8W is een duur.
            EveryWeek | de wachttijd R/P1W is een duur.
            FixedMoment | het moment komt niet uit het plan.
            NoDueDate | er is geen uiterste moment. Zet bij Due date:
            Nobodys | de taak is van niemand. Zet bij Assignee:
            NeverLapses | het vervalt nooit. Teken er een onderbrekende timer
            NoHelp | er is geen uitleg. Schrijf bij Documentation
            FormulaInHelp | in de naam of de uitleg staat een formule.
            FieldTypeUnknown | veld topic heeft het onbekende type textarea. Kies een van: string, text,
            ConstraintUnknown | veld topic heeft de onbekende regel email. Kies een van: max, maxlength,
            ConstraintDoesNotFit | veld topic heeft de regel min; die kan alleen bij long, date en time.
            TextTooLong | veld topic heeft bij maxlength de waarde 50000.
            DefaultNotAllowed | not known: default value 6
            TextDecides | veld topic beslist hoe het verder gaat (decision), maar is van type text.
            EverybodyDecides | veld topic beslist hoe het verder gaat (decision), maar ieder teamlid
            FieldPropertyUnknown | veld topic heeft de onbekende eigenschap hint. Kies een van: decision, help.
            NoAnswers | veld topic heeft geen antwoorden. Voeg bij Values
            NobodyCanFillIn | veld topic kan niemand invullen (readonly)
            FieldTwice | veld topic staat er twee keer.
            FieldWithoutLabel | veld topic heeft geen label.
            CopiedFormula | een formule noemt userTask_holdArena. Zet daar de id van dit onderdeel: userTask_talkTogether.
            WeekTwice | callActivity_week2: week 1 staat er twee keer.
            WeekHandsDownAnother | callActivity_week2: dit is week 2, maar het model van de week krijgt een ander nummer
            WeeksMiscounted | plan.weeks is 8, maar er zijn 2 weken getekend.
            FieldIdNotAllowed | veld Het onderwerp heeft een id die niet mag.
            """)
    void saysWhatToDo(String file, String sentence) {
        assertThat(problems(file + ".bpmn")).singleElement().asString().contains(sentence);
    }

    @Test
    void everyBrokenModelHasItsSentence() throws IOException {
        String own = Files.readString(Path.of("src/test/java/nl/samenbeter/models/ModelRulesTest.java"));
        assertThat(FILES).allSatisfy(file -> assertThat(own).contains(file.replace(".bpmn", " | ")));
    }

    /** The sentences in the guide are the real ones, whatever the file is called there. */
    @Test
    void theGuideQuotesWhatIsSaid() throws IOException {
        var said = FILES.stream()
                .flatMap(file -> problems(file).stream().map(sentence -> sentence.replace(file + ", ", "")))
                .toList();
        var quoted = Files.readAllLines(Path.of("docs/handleiding/programma-tekenen.md")).stream()
                .filter(line -> line.startsWith("> bpmn/"))
                .map(line -> line.substring(line.indexOf(", ") + 2))
                .toList();
        assertThat(quoted).hasSizeGreaterThan(5);
        assertThat(said).containsAll(quoted);
    }

    @Test
    void hasAdviceForEveryPropertyThatCanBeWrong() {
        var without = new TreeSet<>(PlanProperties.KNOWN);
        without.removeAll(ModelRules.ADVICE.keySet());
        assertThat(without).isEmpty();
    }

    @Test
    void knowsTheScreens() {
        assertThat(ModelRules.formKeysOfTheScreens())
                .contains("programme/free-time", "barometer/fill", ModelForm.KEY)
                .allMatch(key -> key.matches("[a-z]+/[a-z-]+"));
    }
}
