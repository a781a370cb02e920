package nl.samenbeter.board;

import java.time.LocalDate;

/** @param effect may be empty */
public record SuccessRow(SuccessId id, String what, String effect, LocalDate day) {}
