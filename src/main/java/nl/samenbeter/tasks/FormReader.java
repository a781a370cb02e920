package nl.samenbeter.tasks;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaConstraint;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormData;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormField;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.jspecify.annotations.Nullable;

/** Reads the form of a user task from its {@code camunda:formData}, and refuses what it does not know. */
public final class FormReader {

    public static final Set<String> CONSTRAINTS =
            Set.of("required", "readonly", "min", "max", "minlength", "maxlength");
    public static final Set<String> PROPERTIES = Set.of("help", "decision");

    /** A longer text belongs in a document. */
    public static final int LONGEST = 10_000;

    private static final int LINE = 200;
    private static final int LINES = 4_000;

    private final String where;
    private final CamundaFormField field;
    private final Map<String, String> constraints = new HashMap<>();
    private final Map<String, String> properties = new HashMap<>();

    private FormReader(String element, CamundaFormField field) {
        this.where = element + " " + field.getCamundaId();
        this.field = field;
        if (field.getCamundaValidation() != null) {
            for (CamundaConstraint constraint : field.getCamundaValidation().getCamundaConstraints()) {
                String config = constraint.getCamundaConfig();
                constraints.put(constraint.getCamundaName(), config == null ? "" : config);
            }
        }
        CamundaProperties all = field.getCamundaProperties();
        if (all != null) {
            all.getCamundaProperties().forEach(one -> properties.put(one.getCamundaId(), one.getCamundaValue()));
        }
    }

    /** @throws IllegalArgumentException naming the element, the field and what is not known of it */
    public static ModelForm read(UserTask task) {
        return new ModelForm(fields(task).stream()
                .map(field -> new FormReader(task.getId(), field).field())
                .toList());
    }

    /** The fields as they are written; empty for a task without a form of its own. */
    public static Collection<CamundaFormField> fields(UserTask task) {
        var extensions = task.getExtensionElements();
        return extensions == null
                ? List.of()
                : extensions.getElementsQuery().filterByType(CamundaFormData.class).list().stream()
                        .flatMap(data -> data.getCamundaFormFields().stream())
                        .toList();
    }

    private FormField field() {
        FormFieldType type = FormFieldType.of(String.valueOf(field.getCamundaType()))
                .orElseThrow(() -> wrong("type " + field.getCamundaType()));
        constraints.keySet().stream()
                .filter(name -> !CONSTRAINTS.contains(name))
                .forEach(name -> {
                    throw wrong("constraint " + name);
                });
        var read = new FormField(
                field.getCamundaId(),
                field.getCamundaLabel() == null ? field.getCamundaId() : field.getCamundaLabel(),
                properties.get("help"),
                type,
                field.getCamundaDefaultValue(),
                constraints.containsKey("required"),
                constraints.containsKey("readonly"),
                bound("min", type),
                bound("max", type),
                length("minlength", type, 0),
                length("maxlength", type, type == FormFieldType.TEXT ? LINES : LINE),
                field.getCamundaValues().stream()
                        .map(value -> new FormField.Option(value.getCamundaId(), value.getCamundaName()))
                        .toList(),
                "true".equals(properties.get("decision")));
        if (read.decision() && !type.mayDecide()) {
            throw wrong("decision of type " + type.property());
        }
        if (type == FormFieldType.ENUM && read.options().isEmpty()) {
            throw wrong("enum without values");
        }
        if (read.defaultValue() != null
                && read.check(read.begin(LocalDate.EPOCH), LocalDate.EPOCH).isPresent()) {
            throw wrong("default value " + read.defaultValue());
        }
        return read;
    }

    private @Nullable String bound(String name, FormFieldType type) {
        String text = constraints.get(name);
        if (text == null) {
            return null;
        }
        try {
            switch (type) {
                case LONG -> Long.parseLong(text);
                case TIME -> LocalTime.parse(text);
                case DATE -> {
                    if (!text.equals(FormField.TODAY)) {
                        LocalDate.parse(text);
                    }
                }
                default -> throw wrong("constraint " + name);
            }
        } catch (RuntimeException unreadable) {
            throw wrong("constraint " + name + " " + text);
        }
        return text;
    }

    private int length(String name, FormFieldType type, int otherwise) {
        String text = constraints.get(name);
        if (text == null) {
            return otherwise;
        }
        try {
            int length = Integer.parseInt(text);
            if (type.isText() && length >= 0 && length <= LONGEST) {
                return length;
            }
        } catch (NumberFormatException unreadable) {
            throw wrong("constraint " + name + " " + text);
        }
        throw wrong("constraint " + name + " " + text);
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(where + ": not known: " + what);
    }
}
