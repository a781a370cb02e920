package nl.samenbeter.voices;

import java.util.UUID;
import nl.samenbeter.shared.Id;

/** An opened form of a survey; it can be handed in once. */
public record SurveyFormId(UUID value) implements Id {

    public static SurveyFormId next() {
        return new SurveyFormId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static SurveyFormId of(String text) {
        return new SurveyFormId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
