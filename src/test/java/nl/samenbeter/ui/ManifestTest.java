package nl.samenbeter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ManifestTest {

    private static final String ROOT = "/META-INF/resources";

    private final JsonNode manifest = new JsonMapper().readTree(text("/icons/samenbeter.webmanifest"));

    private static InputStream resource(String path) {
        InputStream found = ManifestTest.class.getResourceAsStream(ROOT + path);
        assertThat(found).as(path).isNotNull();
        return found;
    }

    private static String text(String path) {
        try (InputStream in = resource(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(path, e);
        }
    }

    private List<JsonNode> icons() {
        List<JsonNode> all = new ArrayList<>();
        manifest.get("icons").forEach(all::add);
        manifest.get("shortcuts").forEach(shortcut -> shortcut.get("icons").forEach(all::add));
        return all;
    }

    @Test
    void everyIconIsThereInTheSizeThatItSays() throws IOException {
        for (JsonNode icon : icons()) {
            try (InputStream in = resource(icon.get("src").asString())) {
                BufferedImage image = ImageIO.read(in);
                assertThat(image.getWidth() + "x" + image.getHeight())
                        .isEqualTo(icon.get("sizes").asString());
            }
        }
    }

    @Test
    void anIconCanBeCutToTheShapeOfTheDevice() throws IOException {
        for (String path : List.of("/icons/icon-maskable-512.png", "/icons/icon-180.png")) {
            try (InputStream in = resource(path)) {
                BufferedImage image = ImageIO.read(in);
                int accent =
                        Integer.parseInt(manifest.get("theme_color").asString().substring(1), 16);
                assertThat(Stream.of(0, image.getWidth() - 1).map(x -> image.getRGB(x, 0)))
                        .as("corners of %s", path)
                        .containsOnly(0xff000000 | accent);
            }
        }
        assertThat(icons())
                .anySatisfy(
                        icon -> assertThat(icon.path("purpose").asString("")).isEqualTo("maskable"));
    }

    @Test
    void opensInAWindowOfItsOwnWithWaysToTodayAndTheTasks() {
        assertThat(manifest.get("display").asString()).isEqualTo("standalone");
        assertThat(manifest.get("scope").asString()).isEqualTo("/");
        assertThat(manifest.get("start_url").asString()).startsWith("/");
        Set<String> keys = Texts.bundle("nl").keySet();
        for (JsonNode shortcut : manifest.get("shortcuts")) {
            String key = "menu." + shortcut.get("url").asString().substring(1);
            assertThat(keys).contains(key);
            assertThat(Texts.text(Texts.DUTCH, key))
                    .isEqualTo(shortcut.get("name").asString());
        }
        assertThat(manifest.get("shortcuts")).hasSize(2);
    }

    @Test
    void hasTheColoursOfTheProduct() {
        String tokens = text("/styles/tokens.css");
        for (String colour : List.of("theme_color", "background_color")) {
            assertThat(tokens).contains(manifest.get(colour).asString());
        }
        assertThat(tokens).contains(UiSettings.BAR_IN_THE_DARK, UiSettings.BAR);
    }
}
