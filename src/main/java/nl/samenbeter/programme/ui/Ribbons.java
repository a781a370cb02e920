package nl.samenbeter.programme.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import nl.samenbeter.programme.ProgrammePause;
import nl.samenbeter.programme.ProgrammeStatus;
import nl.samenbeter.programme.Stair;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.WeekRibbon;

/** Draws the stair of a programme; each step leads to its week plan. */
public final class Ribbons {

    private Ribbons() {}

    public static WeekRibbon of(Stair stair) {
        return of(stair, week -> week(stair.programme().id(), week));
    }

    /** @param address of a week by its number, counted through all runs */
    public static WeekRibbon of(Stair stair, IntFunction<String> address) {
        var programme = stair.programme();
        var ribbon = new WeekRibbon(programme.teamName(), theme(stair), steps(stair, address));
        if (programme.pause() == null) {
            stair.standstill().ifPresent(step -> ribbon.heading(String.valueOf(step.gapName())));
        }
        if (programme.status() == ProgrammeStatus.PREPARING) {
            ribbon.heading(Texts.text("programme.ribbon.begins", Dates.day(programme.startsOn())));
        } else if (programme.status() == ProgrammeStatus.STOPPED) {
            ribbon.heading(Texts.text("programme.ribbon.over"));
        } else if (programme.pause() != null) {
            ribbon.heading(pause(programme.pause()));
        } else if (stair.isCycle() && stair.standstill().isEmpty()) {
            stair.steps().stream()
                    .filter(step -> step.number() == stair.weekToShow())
                    .findFirst()
                    .ifPresent(step -> ribbon.heading(WeekNames.of(step.week())));
        }
        return ribbon;
    }

    public static List<WeekRibbon.Step> steps(Stair stair) {
        return steps(stair, week -> week(stair.programme().id(), week));
    }

    private static List<WeekRibbon.Step> steps(Stair stair, IntFunction<String> address) {
        List<WeekRibbon.Step> steps = new ArrayList<>();
        for (Stair.Step step : stair.steps()) {
            var gap = step.gap();
            if (gap != null) {
                String name = String.valueOf(step.gapName());
                steps.add(new WeekRibbon.Gap(
                        Texts.text("programme.ribbon.gap"), name + ", " + Dates.shortRange(gap.first(), gap.last())));
            }
            steps.add(new WeekRibbon.Week(
                    step.week().label(),
                    Dates.dayMonth(step.monday()),
                    state(step),
                    step.lagging(),
                    address.apply(step.number())));
        }
        return steps;
    }

    static WeekRibbon.State state(Stair.Step step) {
        if (step.now()) {
            return WeekRibbon.State.NOW;
        }
        return step.over() ? WeekRibbon.State.DONE : WeekRibbon.State.NEXT;
    }

    /** "Herfstvakantie tot en met 18 oktober. Week 7 begint op maandag 19 oktober." */
    static String standstill(Stair.Step step) {
        var gap = step.gap();
        return gap == null
                ? ""
                : Texts.text(
                        "programme.standstill",
                        step.gapName(),
                        Dates.longDayMonth(gap.last()),
                        WeekNames.of(step.week()),
                        Dates.longDay(step.monday()));
    }

    /** "Gepauzeerd vanaf woensdag 9 december", and on which Monday it goes on when somebody has said so. */
    public static String pause(ProgrammePause pause) {
        return pause.until() == null
                ? Texts.text("programme.pause.since", Dates.longDay(pause.since()))
                : Texts.text("programme.pause.until", Dates.longDay(pause.since()), Dates.longDay(pause.until()));
    }

    /** Says of a programme that it pauses, and why. */
    public static Component pauseCard(ProgrammePause pause) {
        return with(
                new Section(),
                "card pause-week",
                new Paragraph(Texts.text(
                        "programme.pause.card", pause(pause), Texts.text("programme.pauseReason." + pause.reason()))));
    }

    /** Route of the week plan. */
    public static String week(ProgrammeId programme) {
        return WeekView.ROUTE + "/" + programme;
    }

    /** Route of the timeline, which a room above keeps. */
    public static String timeline(ProgrammeId programme) {
        return "tijdlijn/" + programme;
    }

    static String week(ProgrammeId programme, int week) {
        return week(programme) + "/" + week;
    }

    private static String theme(Stair stair) {
        if (stair.programme().status() == ProgrammeStatus.STOPPED) {
            return "";
        }
        return stair.steps().stream()
                .filter(step -> step.number() == stair.weekToShow())
                .findFirst()
                .map(step -> WeekNames.theme(step.week()))
                .orElse("");
    }
}
