package nl.samenbeter.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import nl.samenbeter.TestBrowser;
import nl.samenbeter.TestDatabase;
import nl.samenbeter.shared.PersonId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** A walk through the demo with a browser and the practice clock. Each journey has a demo of its own. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "samenbeter.demo.moment=start")
@ActiveProfiles("demo")
@Import(TestDatabase.class)
@DirtiesContext
abstract class Journey {

    static final int PHONE = 390;
    static final int DESKTOP = 1280;

    private static TestBrowser browser;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    static void openTheBrowser() {
        browser = new TestBrowser();
    }

    @AfterAll
    static void closeTheBrowser() {
        browser.close();
    }

    /** @param alsoAt other widths at which each screen is looked at */
    Visitor visitor(int width, int... alsoAt) {
        return new Visitor(browser.browser(), "http://localhost:" + port, width, alsoAt);
    }

    /** A Full HD touch screen on the wall, at which nobody signs in. */
    Visitor wallScreen() {
        return new Visitor(browser.browser(), "http://localhost:" + port, 1920, 1080, true);
    }

    void clockMovesTo(String moment) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/oefenklok"))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("{\"to\":\"" + moment + "\"}"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body()).contains("\"stoppedAt\":null");
        }
    }

    int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    /** Who signs in by that name. */
    PersonId person(String login) {
        return new PersonId(jdbc.sql("select id from account where login_name = ?")
                .param(login)
                .query(UUID.class)
                .single());
    }
}
