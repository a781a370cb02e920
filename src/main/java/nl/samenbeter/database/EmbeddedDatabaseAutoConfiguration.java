package nl.samenbeter.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;

/**
 * Without an external database the application brings its own. An auto-configuration, so that it steps back for a test
 * that brings another.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@ConditionalOnMissingBean(JdbcConnectionDetails.class)
@ConditionalOnProperty(name = StartChecks.DATABASE_URL, matchIfMissing = true, havingValue = "none")
class EmbeddedDatabaseAutoConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedServer embeddedServer(@Value("${samenbeter.data}") Path data) {
        return EmbeddedServer.start(data);
    }

    /** Takes the server as a parameter, so that the pool, which takes these details, closes before it. */
    @Bean
    JdbcConnectionDetails embeddedConnectionDetails(EmbeddedServer embeddedServer) {
        return embeddedServer.details();
    }

    @Bean
    FirstFill firstFill(EmbeddedServer embeddedServer) {
        return embeddedServer.firstFill();
    }
}
