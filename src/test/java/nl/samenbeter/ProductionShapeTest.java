package nl.samenbeter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** {@code docker-compose.yml}, read as text: what would lose something if it were different. */
class ProductionShapeTest {

    private final Map<String, Map<String, Object>> services = services();

    @Test
    void allNodesShareTheFolderOfBarometerKeys() {
        assertThat(List.of("application", "application-2"))
                .allSatisfy(node -> assertThat(volumes(node)).contains("keys:" + environment(node, "SAMENBETER_KEYS")));
    }

    @Test
    void keysDoNotLieInTheVolumeOfTheDatabase() {
        assertThat(volumes("database")).noneMatch(volume -> volume.startsWith("keys:"));
    }

    private Object environment(String service, String name) {
        return ((Map<?, ?>) services.get(service).get("environment")).get(name);
    }

    @SuppressWarnings("unchecked")
    private List<String> volumes(String service) {
        return (List<String>) services.get(service).get("volumes");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> services() {
        try (var in = Files.newInputStream(Path.of("docker-compose.yml"))) {
            Map<String, Object> compose = new Yaml().load(in);
            return (Map<String, Map<String, Object>>) compose.get("services");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
