package nl.samenbeter.tasks;

import java.util.List;

/**
 * The form of a user task as it stands in the model of its own release. Without fields it only asks whether the work is
 * done.
 */
public record ModelForm(List<FormField> fields) {

    /** The form key of every user task that has none of its own; no model writes it. */
    public static final String KEY = "tasks/model-form";
}
