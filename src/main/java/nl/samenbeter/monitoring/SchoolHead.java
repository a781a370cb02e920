package nl.samenbeter.monitoring;

import nl.samenbeter.organisation.SchoolDetails;

/**
 * What the page of a school is about, and for whom.
 *
 * @param onTimeTarget how many of a hundred items the school wants on time
 */
record SchoolHead(SchoolDetails details, String boardName, int onTimeTarget, ProgressScopes reader) {}
