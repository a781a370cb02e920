package nl.samenbeter.programme;

/** @param agreements the team's agreements in its own words, at most 4000 characters */
public record HoldStartMeeting(String agreements) {}
