package nl.samenbeter.programme.ui;

import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.Stair;
import nl.samenbeter.programme.WeekPlan;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.HourBars;
import nl.samenbeter.ui.Texts;

/** The hours of the shown week beside those of all weeks and the norm. */
final class NormCard {

    private static final double MINUTES = 60;

    private NormCard() {}

    /** @param mine the reader takes part; else the hours are those of any participant */
    static Component of(Stair stair, WeekPlan plan, boolean thisWeek, boolean mine) {
        List<HourBars.Bar> bars = new ArrayList<>();
        var perWeek = plan.minutesPerWeek();
        for (int index = 0; index < perWeek.size(); index++) {
            bars.add(new HourBars.Bar(
                    stair.steps().get(index).week().label(),
                    perWeek.get(index),
                    Ribbons.state(stair.steps().get(index))));
        }
        int norm = plan.week().norm();
        String week = thisWeek ? Texts.text("programme.week.thisWeek") : WeekNames.of(plan.week());
        double average = perWeek.stream().mapToInt(Integer::intValue).average().orElse(0) / MINUTES;
        var words = new Div(
                span(Texts.text("programme.week." + (mine ? "forYou" : "forEach"), week), "eyebrow"),
                with(new Paragraph(Dates.duration(plan.minutes())), "big"),
                with(
                        new Paragraph(Texts.text(
                                plan.week().isCycle() ? "programme.week.normOfCycle" : "programme.week.norm", average)),
                        "t2"));
        plan.appointments().stream()
                .filter(item -> !item.insideNorm() && !item.isOff())
                .filter(item -> item.kind() == PlanKind.NETWORK_EVENT)
                .forEach(item -> words.add(with(
                        new Paragraph(),
                        "t2 s apart",
                        PlanNames.icon(item.kind()).create("s"),
                        new Span(Texts.text(
                                "programme.week.apart", PlanNames.of(item), Dates.duration(item.minutes()))))));
        var chart = new Div(new HourBars(bars, norm), with(new Paragraph(Texts.text("programme.week.bars")), "s t2"));
        var card = with(new Section(), "card norm", words, chart);
        card.getElement().setAttribute("aria-label", Texts.text("programme.week.normLabel"));
        return card;
    }
}
