package nl.samenbeter.barometer;

/** A round closed without the answers of some or all people: its key was lost or envelopes were damaged. */
public record RoundUnreadable(BarometerRoundId round, int envelopes) {}
