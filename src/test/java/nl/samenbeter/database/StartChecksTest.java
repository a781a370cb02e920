package nl.samenbeter.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.BindException;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.mock.env.MockEnvironment;

class StartChecksTest {

    @Test
    void acceptsUtcUnderAnyOfItsNames() {
        for (String name : List.of("UTC", "Etc/UTC", "Z", "GMT")) {
            assertThatCode(() -> StartChecks.refuseAnotherZoneThanUtc(ZoneId.of(name)))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void refusesAnyOtherZoneAndNamesTheFlag() {
        for (String name : List.of("Europe/Amsterdam", "Europe/London", "Africa/Abidjan")) {
            assertThatThrownBy(() -> StartChecks.refuseAnotherZoneThanUtc(ZoneId.of(name)))
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessageContaining(name)
                    .hasMessageContaining("-Duser.timezone=UTC");
        }
    }

    @Test
    void refusesTheDemoOnAnExternalDatabaseOnly() {
        var environment = new MockEnvironment();
        environment.setActiveProfiles("demo");
        assertThatCode(() -> StartChecks.refuseDemoOnAnExternalDatabase(environment))
                .doesNotThrowAnyException();
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db/samenbeter");
        assertThatThrownBy(() -> StartChecks.refuseDemoOnAnExternalDatabase(environment))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("demo");
        environment.setActiveProfiles("production");
        assertThatCode(() -> StartChecks.refuseDemoOnAnExternalDatabase(environment))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesToPlayAProgrammeOutsideADemo() {
        var environment = new MockEnvironment().withProperty("samenbeter.demo.oefen", "programma.json");
        assertThatThrownBy(() -> StartChecks.refuseRehearsalOutsideADemo(environment))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("demo");
        environment.setActiveProfiles("demo");
        assertThatCode(() -> StartChecks.refuseRehearsalOutsideADemo(environment))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesWhatIsNoPort() {
        for (String port : List.of("abc", "-1", "99999", "")) {
            var environment = new MockEnvironment().withProperty("server.port", port);
            assertThatThrownBy(() -> StartChecks.refuseWhatIsNoPort(environment))
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessageContaining("SERVER_PORT is '" + port + "'");
        }
        for (String port : List.of("0", "8080", "65535")) {
            var environment = new MockEnvironment().withProperty("server.port", port);
            assertThatCode(() -> StartChecks.refuseWhatIsNoPort(environment)).doesNotThrowAnyException();
        }
    }

    @Test
    void saysWhyInOneSentence() {
        assertThat(analyse(new IllegalStateException(new StartRefusedException("No, because."))))
                .isEqualTo("No, because.");
        assertThat(analyse(new IllegalStateException(new PortInUseException(8080))))
                .startsWith("Port 8080 is in use by another program")
                .contains("SERVER_PORT");
        assertThat(analyse(new IllegalStateException(new PortInUseException(8080, new BindException("in use")))))
                .startsWith("Port 8080 is in use");
        assertThat(analyse(new IllegalStateException(new BindException("Cannot assign requested address"))))
                .startsWith("The web server cannot listen (Cannot assign requested address)")
                .contains("SERVER_ADDRESS");
        assertThat(analyse(new IllegalStateException(
                        new PSQLException("Connection refused.", PSQLState.CONNECTION_UNABLE_TO_CONNECT))))
                .isEqualTo("The database of SPRING_DATASOURCE_URL cannot be used: Connection refused.");
        assertThat(SpringFactoriesLoader.loadFactories(
                        FailureAnalysisReporter.class, getClass().getClassLoader()))
                .hasAtLeastOneElementOfType(OneSentenceReporter.class);
    }

    private String analyse(Throwable failure) {
        var analyzers = SpringFactoriesLoader.forDefaultResourceLocation(
                        getClass().getClassLoader())
                .load(FailureAnalyzer.class, SpringFactoriesLoader.FailureHandler.handleMessage((message, e) -> {}));
        return analyzers.stream()
                .map(analyzer -> analyzer.analyze(failure))
                .filter(analysis -> analysis != null)
                .findFirst()
                .orElseThrow()
                .getDescription();
    }
}
