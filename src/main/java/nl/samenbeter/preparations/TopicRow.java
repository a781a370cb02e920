package nl.samenbeter.preparations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** @param owner who noted it or brings it; absent when nobody was named */
public record TopicRow(
        PreparationTopicId id,
        String title,
        @Nullable String owner,
        @Nullable LocalDate wantedBy) {}
