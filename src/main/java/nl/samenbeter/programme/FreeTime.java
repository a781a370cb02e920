package nl.samenbeter.programme;

/** @param lapsing which existing meetings or work lapse, at most 1000 characters */
public record FreeTime(String lapsing) {}
