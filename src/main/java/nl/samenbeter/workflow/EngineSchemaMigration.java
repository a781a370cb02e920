package nl.samenbeter.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * The first migration: the engine's own create scripts out of its jar. The order is fixed, a glob would run
 * {@code case.engine} before the tables it refers to.
 */
@Component
class EngineSchemaMigration implements JavaMigration {

    private static final List<String> PARTS = List.of(
            "engine", "identity", "history", "case.engine", "case.history", "decision.engine", "decision.history");

    private static List<ClassPathResource> scripts() {
        return PARTS.stream()
                .map(part -> new ClassPathResource(
                        "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql"))
                .toList();
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("202608010000");
    }

    @Override
    public String getDescription() {
        return "workflow create engine tables";
    }

    @Override
    public Integer getChecksum() {
        var crc = new CRC32();
        try {
            for (var script : scripts()) {
                crc.update(script.getContentAsString(StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (int) crc.getValue();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        for (var script : scripts()) {
            ScriptUtils.executeSqlScript(context.getConnection(), new EncodedResource(script, StandardCharsets.UTF_8));
        }
    }
}
