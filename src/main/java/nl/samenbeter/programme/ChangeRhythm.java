package nl.samenbeter.programme;

import nl.samenbeter.shared.ProgrammeId;

/**
 * Another rhythm, time, length or place of a team's board sessions.
 *
 * @param version of the settings that somebody saw, see {@link TeamSettings.Board}
 * @param rhythm at a time between 07:00 and 18:00, sessions of 5 to 30 minutes
 * @param place where the board hangs, at most 100 characters
 */
public record ChangeRhythm(ProgrammeId programme, int version, SessionRhythm rhythm, String place) {}
