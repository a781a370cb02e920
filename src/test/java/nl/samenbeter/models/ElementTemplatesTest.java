package nl.samenbeter.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.samenbeter.programme.PlanAudience;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.PlanOwner;
import nl.samenbeter.programme.PlanProperties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The templates that Camunda Modeler reads beside the models. After a change of a property or an enumeration they are
 * written anew with {@code mvn test -Dtest=ElementTemplatesTest -Dtemplates=write}.
 */
class ElementTemplatesTest {

    private static final Path FOLDER = Path.of("bpmn/.camunda/element-templates");

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @BeforeAll
    static void write() throws IOException {
        if ("write".equals(System.getProperty("templates"))) {
            Files.createDirectories(FOLDER);
            for (var file : ElementTemplates.files().entrySet()) {
                Files.writeString(FOLDER.resolve(file.getKey()), text(file.getValue()));
            }
        }
    }

    private static String text(Object templates) {
        return JSON.writeValueAsString(templates).replace("\r\n", "\n") + "\n";
    }

    @Test
    void saysInDutchWhatEveryPropertyIs() {
        assertThat(ElementTemplates.withoutAName())
                .as("properties without a Dutch name in ElementTemplates")
                .isEmpty();
    }

    @Test
    void standBesideTheModelsAsTheyAreMadeHere() throws IOException {
        ElementTemplates.files()
                .forEach((file, templates) -> assertThat(FOLDER.resolve(file))
                        .as("out of date: run mvn test -Dtest=ElementTemplatesTest -Dtemplates=write")
                        .content()
                        .isEqualTo(text(templates)));
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            ElementTemplates.files().keySet());
        }
    }

    @Test
    void agreeWithWhatThePlanKnows() {
        Set<String> named = new TreeSet<>();
        templates()
                .forEach(template -> template.get("properties").forEach(property -> {
                    JsonNode name = property.get("binding").get("name");
                    if (name != null && name.asString().startsWith("plan.")) {
                        named.add(name.asString());
                    }
                }));
        named.remove("plan.week");
        assertThat(named).isEqualTo(new TreeSet<>(PlanProperties.KNOWN));
    }

    @Test
    void offerTheValuesThatThePlanKnows() {
        JsonNode task = template("nl.samenbeter.plan-task");
        assertThat(values(task, "plan.kind"))
                .containsExactlyElementsOf(
                        Stream.of(PlanKind.values()).map(PlanKind::property).toList());
        assertThat(values(task, "plan.audience"))
                .containsExactlyElementsOf(Stream.of(PlanAudience.values())
                        .map(PlanAudience::property)
                        .toList());
        assertThat(values(task, "plan.owner"))
                .containsExactlyElementsOf(
                        Stream.of(PlanOwner.values()).map(PlanOwner::property).toList());
        templates()
                .forEach(template -> template.get("properties").forEach(property -> {
                    if (property.has("choices")) {
                        property.get("choices")
                                .forEach(choice -> assertThat(choice.get("name").asString())
                                        .as("a Dutch name for %s", choice.get("value"))
                                        .isNotEqualTo(choice.get("value").asString()));
                    }
                }));
    }

    private static List<String> values(JsonNode template, String property) {
        return stream(template.get("properties"))
                .filter(one -> property.equals(one.get("binding").path("name").asString("")))
                .flatMap(one -> stream(one.get("choices")))
                .map(choice -> choice.get("value").asString())
                .toList();
    }

    private static JsonNode template(String id) {
        return templates()
                .filter(template -> template.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> templates() {
        return ElementTemplates.files().keySet().stream()
                .map(FOLDER::resolve)
                .flatMap(path -> stream(JSON.readTree(path.toFile())));
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
