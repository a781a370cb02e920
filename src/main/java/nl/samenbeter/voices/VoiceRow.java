package nl.samenbeter.voices;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** @param reportDue absent while a survey is open or an arena is being held, and when nobody answered */
public record VoiceRow(
        VoiceId id,
        VoiceKind kind,
        String teamName,
        String asked,
        LocalDate askedOn,
        VoiceStatus status,
        @Nullable LocalDate reportDue,
        @Nullable LocalDate reportedOn) {}
