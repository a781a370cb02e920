package nl.samenbeter.administration;

/** Why a step is tried again; written into the audit. */
public enum RetryReason {
    CAUSE_SOLVED,
    ONCE_MORE
}
