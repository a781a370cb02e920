package nl.samenbeter.voices;

import nl.samenbeter.shared.ProgrammeId;

/**
 * @param asked which class, such as {@code 2B}
 * @param expected how many people are there, and so how many answers are taken
 * @param minutes how long it is open
 */
public record OpenSurvey(ProgrammeId programme, String asked, int expected, int minutes) {

    public static final int LONGEST_ASKED = 80;
    public static final int MOST = 60;
    public static final int LONGEST_MINUTES = 60;
    public static final int SHORTEST_MINUTES = 5;
}
