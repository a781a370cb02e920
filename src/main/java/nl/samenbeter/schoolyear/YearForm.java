package nl.samenbeter.schoolyear;

/** How teams begin: three tranches one after the other, or one start phase at school with the whole start team. */
public enum YearForm {
    TRANCHES,
    START_PHASE
}
