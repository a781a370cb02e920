package nl.samenbeter.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import nl.samenbeter.tasks.FormField;
import nl.samenbeter.tasks.FormReader;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** The forms that the shipped models draw are read in both languages; the Dutch words are those of the model. */
class FormTextsTest {

    private final ResourceBundle dutch = ResourceBundle.getBundle("vaadin-i18n/translations", Locale.ROOT);

    @Test
    void everyFieldOfAShippedModelHasATextThatSaysWhatTheModelSays() throws IOException {
        for (UserTask task : tasks()) {
            for (FormField field : FormReader.read(task).fields()) {
                String key = "form." + task.getId() + "." + field.id();
                assertThat(dutch.keySet()).contains(key);
                assertThat(dutch.getString(key)).as(key).isEqualTo(field.label());
                field.options()
                        .forEach(option -> assertThat(dutch.getString(key + "." + option.id()))
                                .as(key)
                                .isEqualTo(option.label()));
            }
        }
    }

    private static List<UserTask> tasks() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .map(file -> Bpmn.readModelFromFile(file.toFile()))
                    .flatMap(model -> model.getModelElementsByType(UserTask.class).stream())
                    .filter(task -> task.getCamundaFormKey() == null)
                    .toList();
        }
    }
}
