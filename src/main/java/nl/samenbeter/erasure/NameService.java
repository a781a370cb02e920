package nl.samenbeter.erasure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.samenbeter.security.Audit;
import nl.samenbeter.security.PersonTraces;
import nl.samenbeter.security.WordColumn;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.Id;
import nl.samenbeter.shared.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names in what people wrote: where they stand, and how they are taken out. Errors: {@code erasure.*}. */
@Service
@Transactional
public class NameService {

    private static final int AROUND = 40;
    private static final int MOST = 200;

    private final List<PersonTraces> rooms;
    private final DatabaseColumns columns;
    private final AdminSchools adminSchools;
    private final Audit audit;
    private final JdbcClient jdbc;

    NameService(
            List<PersonTraces> rooms,
            DatabaseColumns columns,
            AdminSchools adminSchools,
            Audit audit,
            JdbcClient jdbc) {
        this.rooms = rooms;
        this.columns = columns;
        this.adminSchools = adminSchools;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    private record Text(
            String key,
            String words,
            boolean open,
            @Nullable UUID school,
            @Nullable String where) {}

    /**
     * The texts of the own schools in which one of these names stands, at most two hundred.
     *
     * @throws DomainException {@code erasure.nameTooShort}
     */
    @PreAuthorize("@access.somewhere('ORGANISATION_MANAGE')")
    @Transactional(readOnly = true)
    public List<NameHit> find(List<String> names) {
        var sought = sought(names);
        Pattern pattern = sought.pattern();
        var hits = new ArrayList<NameHit>();
        words().forEach(column -> texts(column, sought, null).forEach(text -> {
            int times = (int) pattern.matcher(text.words()).results().count();
            if (times > 0 && hits.size() < MOST) {
                hits.add(new NameHit(
                        column.table(),
                        column.column(),
                        text.key(),
                        text.where(),
                        text.open() ? around(text.words(), pattern) : null,
                        times));
            }
        }));
        return hits;
    }

    /**
     * Writes [naam] in place of the names, in this text only.
     *
     * @throws DomainException {@code erasure.hitGone} when the names do not stand there (any more)
     */
    @PreAuthorize("@access.somewhere('ORGANISATION_MANAGE')")
    public void redact(RedactName command) {
        var sought = sought(command.names());
        WordColumn column = words().stream()
                .filter(one ->
                        one.table().equals(command.table()) && one.column().equals(command.column()))
                .findAny()
                .orElseThrow(() -> new DomainException("erasure.hitGone"));
        Text text = texts(column, sought, command.key()).stream()
                .findFirst()
                .orElseThrow(() -> new DomainException("erasure.hitGone"));
        String without =
                sought.pattern().matcher(text.words()).replaceAll(Matcher.quoteReplacement(SoughtNames.INSTEAD));
        if (without.equals(text.words())) {
            throw new DomainException("erasure.hitGone");
        }
        write(column, text, without);
        audit.write(
                "erasure",
                "nameRedacted",
                subject(text),
                text.school() == null ? null : new SchoolId(text.school()),
                column.table() + "." + column.column());
    }

    private record Row(UUID value) implements Id {}

    /** The row itself where its key is an id. */
    private static Row subject(Text text) {
        try {
            return new Row(UUID.fromString(text.key()));
        } catch (IllegalArgumentException another) {
            return new Row(UUID.nameUUIDFromBytes(text.key().getBytes(StandardCharsets.UTF_8)));
        }
    }

    private void write(WordColumn column, Text text, String without) {
        String table = column.table();
        Integer longest = columns.longest(table, column.column());
        String fitting = longest == null || without.length() <= longest ? without : without.substring(0, longest);
        jdbc.sql("update " + table + " t set " + column.column() + " = "
                        + (columns.type(table, column.column()).equals("jsonb") ? "cast(:words as jsonb)" : ":words")
                        + columns.newer(table) + " where " + columns.key(table) + " = :key")
                .param("words", fitting)
                .param("key", text.key())
                .update();
    }

    private List<Text> texts(WordColumn column, SoughtNames sought, @Nullable String key) {
        String rowKey = columns.key(column.table());
        String words = "cast(t." + column.column() + " as text)";
        String team = columns.has(column.table(), "team_id")
                ? "(select name from team where id = t.team_id)"
                : "cast(null as varchar)";
        return jdbc.sql("select f.*, coalesce(f.team, (select name from school where id = f.school)) as place from ("
                        + "select " + rowKey + " as key, " + words + " as words, (" + column.open() + ") as open, "
                        + column.school() + " as school, " + team + " as team from " + column.table() + " t where "
                        + words + " ilike any(:names) and (cast(:key as varchar) is null or " + rowKey + " = :key)) f "
                        + "where :all or f.school = any(:own) order by f.key limit " + MOST)
                .param("names", sought.rough())
                .param("key", key)
                .param("all", adminSchools.all())
                .param("own", adminSchools.ids())
                .query((row, n) -> new Text(
                        row.getString("key"),
                        row.getString("words"),
                        row.getBoolean("open"),
                        row.getObject("school", UUID.class),
                        row.getString("place")))
                .list();
    }

    private List<WordColumn> words() {
        return rooms.stream().flatMap(room -> room.words().stream()).toList();
    }

    private static SoughtNames sought(List<String> names) {
        var sought = SoughtNames.of(names);
        if (sought.isEmpty()) {
            throw new DomainException("erasure.nameTooShort");
        }
        return sought;
    }

    private static String around(String words, Pattern pattern) {
        Matcher first = pattern.matcher(words);
        if (!first.find()) {
            return "";
        }
        int from = Math.max(0, first.start() - AROUND);
        int to = Math.min(words.length(), first.end() + AROUND);
        return (from > 0 ? "…" : "") + words.substring(from, to).strip() + (to < words.length() ? "…" : "");
    }
}
