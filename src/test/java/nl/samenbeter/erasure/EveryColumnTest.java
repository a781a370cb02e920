package nl.samenbeter.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.security.PersonColumn;
import nl.samenbeter.security.PersonTraces;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every column in which an id or a word can stand is known: a room's {@link PersonTraces} say that it holds people or their
 * words, or {@code columns-without-people.tsv} says why it does not. A new column fails until somebody has thought about it.
 */
@IntegrationTest
class EveryColumnTest {

    private static final String FILE = "columns-without-people.tsv";

    @Autowired
    List<PersonTraces> rooms;

    @Autowired
    JdbcClient jdbc;

    @Test
    void holdsNobodyOrIsErased() throws IOException {
        Set<String> erased = erased();
        Set<String> without = without();
        var columns = new TreeSet<String>();
        var unknown = new TreeSet<String>();
        for (WholeDatabase.Column column : new WholeDatabase(jdbc).columns()) {
            columns.add(column.toString());
            boolean known = without.contains(column.toString()) || without.contains("*." + column.name());
            if (!known && !erased.contains(column.toString())) {
                unknown.add(column + "\t" + column.type());
            }
        }
        assertThat(unknown)
                .as("Does the column hold ids of people or their words? Then name it in the PersonTraces of its room, "
                        + "with what becomes of it. If not, add it to " + FILE + " with the reason.")
                .isEmpty();
        assertThat(erased).as("named in PersonTraces, but not there").isSubsetOf(columns);
        assertThat(without.stream().filter(name -> !name.startsWith("*.")))
                .as("named in " + FILE + ", but not there or erased")
                .isSubsetOf(columns)
                .doesNotContainAnyElementsOf(erased);
    }

    @Test
    void everyReferenceToAPersonIsErased() {
        Set<String> references = Set.copyOf(jdbc.sql("""
                        select c.conrelid::regclass || '.' || a.attname from pg_constraint c
                        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
                        where c.contype = 'f' and c.confrelid in ('person'::regclass, 'account'::regclass)
                            and c.conrelid <> 'erased_person'::regclass""").query(String.class).list());
        assertThat(references).hasSizeGreaterThan(15).isSubsetOf(erased());
    }

    @Test
    void everyRoomAndPlaceHasItsWords() throws IOException {
        var asked = new TreeSet<String>();
        rooms.forEach(room -> {
            room.people().forEach(column -> {
                String key = column.end() == PersonColumn.End.ROW_GOES ? "goes." : "stays.";
                if (!(column.end() == PersonColumn.End.ROW_GOES && room.room().equals("security"))) {
                    asked.add("erasure." + key + room.room());
                }
            });
            room.words().forEach(column -> asked.add("erasure.place." + column.table()));
        });
        var texts = new Properties();
        try (var reader = new InputStreamReader(
                new ClassPathResource("vaadin-i18n/translations.properties").getInputStream(),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        assertThat(texts.stringPropertyNames()).containsAll(asked);
    }

    private Set<String> erased() {
        var named = rooms.stream()
                .flatMap(room -> room.people().stream().map(column -> column.table() + "." + column.column()))
                .collect(Collectors.toCollection(TreeSet::new));
        rooms.forEach(room -> room.words().forEach(column -> named.add(column.table() + "." + column.column())));
        return named;
    }

    private static Set<String> without() throws IOException {
        return new ClassPathResource(FILE)
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("\t"))
                .peek(cells -> assertThat(cells).as("a column and a reason").hasSize(2))
                .map(cells -> cells[0])
                .collect(Collectors.toSet());
    }
}
