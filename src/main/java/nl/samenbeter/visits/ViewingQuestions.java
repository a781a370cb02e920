package nl.samenbeter.visits;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Example viewing questions by service (domain 3.7), one file per language: a line "# SERVICE" above its questions. */
public final class ViewingQuestions {

    private static final Map<String, Map<Department, List<String>>> READ = new ConcurrentHashMap<>();

    private ViewingQuestions() {}

    /** In that language; in Dutch when there is no file of it. */
    public static List<String> of(Department service, Locale language) {
        String file = "en".equals(language.getLanguage()) ? "viewing-questions_en.txt" : "viewing-questions.txt";
        return READ.computeIfAbsent(file, ViewingQuestions::read).getOrDefault(service, List.of());
    }

    private static Map<Department, List<String>> read(String file) {
        try (InputStream stream = ViewingQuestions.class.getResourceAsStream("/visits/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("no file " + file);
            }
            Map<Department, List<String>> questions = new EnumMap<>(Department.class);
            List<String> current = new ArrayList<>();
            for (String line : new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("# ")) {
                    current = new ArrayList<>();
                    questions.put(Department.valueOf(line.substring(2).strip()), current);
                } else if (!line.isBlank()) {
                    current.add(line.strip());
                }
            }
            return questions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
