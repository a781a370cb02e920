package nl.samenbeter.schoolyear;

import nl.samenbeter.programme.StartPreview;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * What became, or would become, of one team of a tranche.
 *
 * @param preview only in a preview that was not refused
 * @param programme only when it was planned
 * @param refusal why not; absent when nothing stands in the way
 */
public record TrancheResult(
        TeamId team,
        String teamName,
        @Nullable StartPreview preview,
        @Nullable ProgrammeId programme,
        @Nullable DomainException refusal) {}
