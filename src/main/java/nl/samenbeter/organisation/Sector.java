package nl.samenbeter.organisation;

/** Primary, special, secondary, vocational (domain 6.4). */
public enum Sector {
    PO,
    SO,
    VO,
    MBO
}
