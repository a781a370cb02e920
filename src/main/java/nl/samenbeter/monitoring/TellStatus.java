package nl.samenbeter.monitoring;

import nl.samenbeter.shared.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** @param seen the newest one that stood on the coach's screen; absent when there was none */
public record TellStatus(
        ProgrammeId programme,
        CoachSays says,
        String reason,
        @Nullable CoachStatusId seen) {}
