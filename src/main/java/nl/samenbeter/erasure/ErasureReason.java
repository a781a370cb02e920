package nl.samenbeter.erasure;

/** Why somebody is erased; a code, for in the audit stands nothing that was typed. */
public enum ErasureReason {
    ASKED,
    LEFT,
    MISTAKE
}
