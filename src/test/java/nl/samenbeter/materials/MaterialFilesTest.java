package nl.samenbeter.materials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.samenbeter.exports.PdfPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

/** The files themselves: complete, in plain words, for every line of the list and every part of the plan. */
class MaterialFilesTest {

    private static final MaterialShelf SHELF = new MaterialShelf();

    private static final Pattern NOT_OUR_WORDS =
            Pattern.compile("(?i)\\b(token|instantie|workflow|kpi|leerkracht|stichting|u|uw|lorem)\\b");

    private static final Pattern STEP = Pattern.compile(
            "<bpmn:(?:userTask|callActivity|manualTask)[^>]* id=\"(\\w+)\"|name=\"plan.kind\" value=\"([\\w-]+)\"");

    /** Time for one's own action: there is nothing to read or to fill in. */
    private static final Set<String> WITHOUT = Set.of("action-time");

    static Stream<Material> materials() {
        return SHELF.all().stream();
    }

    @ParameterizedTest
    @MethodSource("materials")
    void isWellFormedAndSaysForWhomItIs(Material material) throws Exception {
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(MaterialPaper.html(material))));

        assertThat(material.title()).isNotBlank();
        assertThat(material.audience()).isNotBlank();
        assertThat(material.about()).endsWith(".");
        assertThat(material.id()).matches("[a-z0-9-]+");
    }

    @ParameterizedTest
    @MethodSource("materials")
    void usesNoWordsThatAreNotOurs(Material material) {
        assertThat(NOT_OUR_WORDS
                        .matcher(material.title() + " " + material.about() + " " + material.text())
                        .results())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("materials")
    void becomesAPdf(Material material) throws IOException {
        var out = new ByteArrayOutputStream();

        PdfPages.write(MaterialPaper.html(material), out);

        assertThat(out.toByteArray()).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void noFileGotLost() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/materials"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".md"))).hasSameSizeAs(SHELF.all());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            START        | opzet-startbijeenkomst, casuskaarten, afsprakenformulier, poster-acht-weken
            VISITS       | bezoekformulier, kijkvragen, feedbackkaart, bericht-gastheer, filmoefening
            PREPARATIONS | werkontwerp, draaiboek-werkvoorbereiding, ideekaarten, standaardwerkblad
            SESSIONS     | draaiboek-weekbordsessie, draaiboek-dagbordsessie, bordposter, smileykaarten, rolkaarten, impactmatrix, kwaliteitslijst
            BAROMETER    | barometervragen, resultatenblad, anonimiteit
            PIZZA        | uitnodiging-pizzasessie, draaiboek-pizzasessie, succeskaart, proberen-kaart
            BOOTCAMP     | draaiboek-bootcamp, schoolstartplan, weerstand
            VOICE        | draaiboek-arena, vraagkaarten, mini-enquete, terugkoppelposter
            YEAR         | jaarplanning, tranche-evaluatie, zelfstandigheid, startkaart-collega""")
    void everyLineOfTheListHasItsMaterials(Intervention intervention, String ids) {
        assertThat(SHELF.all().stream()
                        .filter(material -> material.intervention() == intervention)
                        .map(Material::id))
                .containsAll(Arrays.asList(ids.split(", ")));
    }

    @Test
    void everyPartOfThePlanHasMaterials() throws IOException {
        var without = new ArrayList<String>();
        int parts = 0;
        try (Stream<Path> models = Files.list(Path.of("bpmn/programme"))) {
            for (Path model : models.toList()) {
                String element = "";
                for (var found : STEP.matcher(Files.readString(model)).results().toList()) {
                    if (found.group(1) != null) {
                        element = found.group(1);
                    } else if (!WITHOUT.contains(found.group(2))) {
                        parts++;
                        if (SHELF.at(List.of(element, found.group(2))).isEmpty()) {
                            without.add(model.getFileName() + " " + element + " " + found.group(2));
                        }
                    }
                }
            }
        }

        assertThat(parts).isGreaterThan(40);
        assertThat(without).isEmpty();
    }
}
