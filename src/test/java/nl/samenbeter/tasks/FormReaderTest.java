package nl.samenbeter.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

class FormReaderTest {

    private static final Path MODEL = Path.of("src/test/resources/models/EveryFieldProcess.bpmn");

    private static ModelForm read(String element, String from, String to) {
        try {
            String text = Files.readString(MODEL);
            assertThat(text).contains(from);
            var model = Bpmn.readModelFromStream(
                    new ByteArrayInputStream(text.replace(from, to).getBytes(StandardCharsets.UTF_8)));
            return FormReader.read((UserTask) model.getModelElementById(element));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ModelForm read(String from, String to) {
        return read(GivenModelForm.TELL, from, to);
    }

    @Test
    void readsEveryKindOfField() {
        ModelForm form = read("", "");
        assertThat(form.fields().stream().map(FormField::type)).contains(FormFieldType.values());
        FormField place = form.fields().getFirst();
        assertThat(place.label()).isEqualTo("Lokaal");
        assertThat(place.help()).isEqualTo("Waar zijn jullie?");
        assertThat(place.required()).isTrue();
        assertThat(place.begin(LocalDate.EPOCH)).isEqualTo("A12");
        assertThat(place.minLength()).isEqualTo(2);
        assertThat(place.maxLength()).isEqualTo(20);
        assertThat(form.fields().getLast().readonly()).isTrue();
        assertThat(form.fields().stream().filter(FormField::decision).map(FormField::id))
                .containsExactly("pupils", "again", "mood");
    }

    @Test
    void readsATaskThatAsksNothing() {
        assertThat(read(GivenModelForm.TIDY_UP, "", "").fields()).isEmpty();
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> read("type=\"time\"", "type=\"hour\""))
                .hasMessage("userTask_tellAboutLesson begins: not known: type hour");
        assertThatThrownBy(() -> read("name=\"minlength\"", "name=\"atleast\""))
                .hasMessageContaining("place: not known: constraint atleast");
        assertThatThrownBy(() -> read("config=\"08:00\"", "config=\"acht\"")).hasMessageContaining("begins");
        assertThatThrownBy(() -> read("config=\"20\"", "config=\"20000\"")).hasMessageContaining("place");
        assertThatThrownBy(() -> read("defaultValue=\"A12\"", "defaultValue=\"A\""))
                .hasMessageContaining("place: not known: default value A");
        assertThatThrownBy(() ->
                        read("id=\"again\" label=\"Nog een keer?\" type=\"boolean\"", "id=\"again\" type=\"text\""))
                .hasMessageContaining("again: not known: decision of type text");
    }
}
