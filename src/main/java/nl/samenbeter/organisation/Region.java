package nl.samenbeter.organisation;

/** The three regions of the school holidays (domain 6.1). */
public enum Region {
    NOORD,
    MIDDEN,
    ZUID
}
