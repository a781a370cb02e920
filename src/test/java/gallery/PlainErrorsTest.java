package gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is refused before any screen, by Tomcat or by the filters, still speaks to a person. */
@SpringBootTest(classes = Gallery.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PlainErrorsTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {"/taken/%00", "/%FF", "/taken/..%2f..%2fetc", "/taken/%25s", "/taken/a;b", "/VAADIN/nergens"})
    void saysInDutchThatThereIsNoSuchPage(String address) throws Exception {
        var answer = get(address, "");

        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.body())
                .contains("<html lang=\"nl\">", "Deze pagina bestaat niet (meer).", "Terug naar het begin")
                .doesNotContain("Whitelabel", "HTTP Status", "Exception");
    }

    @Test
    void speaksTheLanguageThatWasChosen() throws Exception {
        assertThat(get("/taken/%00", "en").body()).contains("<html lang=\"en\">", "This page does not exist");
        assertThat(get("/taken/%25s", "en").body()).contains("<html lang=\"en\">", "This page does not exist");
    }

    private HttpResponse<String> get(String address, String language) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                    .header("Accept", "text/html")
                    .header("Cookie", "taal=" + language)
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
