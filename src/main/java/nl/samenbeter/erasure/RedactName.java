package nl.samenbeter.erasure;

import java.util.List;

/** @param names as they were looked for */
public record RedactName(String table, String column, String key, List<String> names) {

    public RedactName {
        names = List.copyOf(names);
    }
}
