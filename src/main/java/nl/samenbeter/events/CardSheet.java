package nl.samenbeter.events;

import java.util.List;
import nl.samenbeter.events.RegistrationSheet.Candidate;

/** What the form of a card shows: the meeting, and who of the team may keep it in view. */
public record CardSheet(EventRow event, List<Candidate> team) {}
