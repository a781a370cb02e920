package nl.samenbeter.programme;

import nl.samenbeter.shared.ProgrammeId;

/** A team chose when and where it meets at its board, while it set that up: the sessions to come are to follow. */
public record SessionRhythmChosen(ProgrammeId programme, SessionRhythm rhythm, String place) {}
