package nl.samenbeter.notifications;

import java.util.UUID;
import nl.samenbeter.shared.Id;

public record NoticeId(UUID value) implements Id {

    public static NoticeId next() {
        return new NoticeId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static NoticeId of(String text) {
        return new NoticeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
