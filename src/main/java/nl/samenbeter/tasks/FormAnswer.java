package nl.samenbeter.tasks;

import org.jspecify.annotations.Nullable;

/**
 * What was answered to one field.
 *
 * @param value see {@link FormField}, but a person by name; absent when the field was left empty
 */
public record FormAnswer(FormField field, @Nullable String value) {}
