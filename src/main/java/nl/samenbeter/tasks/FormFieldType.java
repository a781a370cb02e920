package nl.samenbeter.tasks;

import java.util.Arrays;
import java.util.Optional;

/** What is asked for by a field of a form that stands in a model. */
public enum FormFieldType {
    /** One line. */
    STRING("string"),
    /** Several lines. */
    TEXT("text"),
    LONG("long"),
    /** Yes or no. */
    BOOLEAN("boolean"),
    DATE("date"),
    TIME("time"),
    ENUM("enum"),
    /** A member of the task's team. */
    PERSON("person");

    private final String property;

    FormFieldType(String property) {
        this.property = property;
    }

    /** As it stands in the model. */
    public String property() {
        return property;
    }

    /** People's words never decide where a process goes (rulings 27). */
    public boolean mayDecide() {
        return this == ENUM || this == BOOLEAN || this == LONG;
    }

    public boolean isText() {
        return this == STRING || this == TEXT;
    }

    public boolean isRange() {
        return this == LONG || this == DATE || this == TIME;
    }

    public static Optional<FormFieldType> of(String property) {
        return Arrays.stream(values())
                .filter(type -> type.property.equals(property))
                .findFirst();
    }
}
