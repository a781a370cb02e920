package nl.samenbeter.programme;

import java.time.LocalDate;

/**
 * Consent of the participation council, once per school (domain 7.2).
 *
 * @param council which council, at most 100 characters
 * @param agreedOn not after today
 * @param document where the dated document is kept, at most 300 characters
 */
public record RecordConsent(String council, LocalDate agreedOn, String document) {}
