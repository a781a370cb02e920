package nl.samenbeter.monitoring;

import java.util.List;
import nl.samenbeter.programme.RunRhythm;
import nl.samenbeter.programme.WeekFigures;

/**
 * One programme in figures of the team.
 *
 * @param weeks the weeks that have begun, the running one last
 * @param rhythms visits and joint preparations of each run that has begun
 * @param onTimeTarget how many of a hundred items the school wants on time
 */
public record Figures(List<WeekFigures> weeks, List<RunRhythm> rhythms, int onTimeTarget) {}
