package nl.samenbeter.calendar;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.SQLException;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.stereotype.Component;

/** Loads the official dates through the same check as an import. The files are part of it: later years are new files. */
@Component
class OfficialDataMigration implements JavaMigration {

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("202608010302");
    }

    @Override
    public String getDescription() {
        return "calendar load official dates";
    }

    @Override
    public Integer getChecksum() {
        var crc = new CRC32();
        crc.update(OfficialData.text().getBytes(StandardCharsets.UTF_8));
        return (int) crc.getValue();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        try (var insert = connection.prepareStatement("""
                insert into official_holiday (region, start_year, kind, name, first_day, last_day)
                values (?, ?, ?, ?, ?, ?)""")) {
            for (var row : OfficialData.holidays()) {
                var holiday = row.holiday();
                insert.setString(1, row.region().name());
                insert.setInt(2, row.startYear());
                insert.setString(3, holiday.kind().name());
                insert.setString(4, holiday.name());
                insert.setDate(5, Date.valueOf(holiday.range().first()));
                insert.setDate(6, Date.valueOf(holiday.range().last()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (var insert =
                connection.prepareStatement("insert into public_holiday (kind, day, name) values (?, ?, ?)")) {
            for (var holiday : OfficialData.publicHolidays()) {
                insert.setString(1, holiday.kind().name());
                insert.setDate(2, Date.valueOf(holiday.day()));
                insert.setString(3, holiday.name());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
