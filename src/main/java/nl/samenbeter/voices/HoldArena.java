package nl.samenbeter.voices;

import nl.samenbeter.shared.ProgrammeId;

/** @param asked who comes and about what, such as {@code acht leerlingen over de balie} */
public record HoldArena(ProgrammeId programme, String asked) {}
