package nl.samenbeter.administration;

/** Why a step is passed; written into the audit. */
public enum PassReason {
    CANNOT_BE_REPAIRED,
    DONE_ELSEWHERE,
    NOT_NEEDED
}
