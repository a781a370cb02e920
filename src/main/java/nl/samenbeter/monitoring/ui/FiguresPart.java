package nl.samenbeter.monitoring.ui;

import static nl.samenbeter.ui.Html.card;
import static nl.samenbeter.ui.Html.small;
import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import nl.samenbeter.monitoring.Figures;
import nl.samenbeter.programme.KindFigures;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.RunRhythm;
import nl.samenbeter.programme.WeekFigures;
import nl.samenbeter.programme.ui.WeekNames;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.HourBars;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.WeekRibbon;

/** A team in figures over time, beside nothing but its own earlier weeks. */
class FiguresPart extends Div {

    /** Weeks that are set beside as many before them. */
    private static final int COMPARED = 2;

    private final List<WeekFigures> weeks;
    private final Figures figures;

    FiguresPart(Figures figures) {
        this.figures = figures;
        this.weeks = figures.weeks();
        Section card = card(
                Texts.text("monitoring.figures.title"),
                span(
                        Texts.text(
                                "monitoring.figures.until",
                                WeekNames.of(weeks.getFirst().week())),
                        "s",
                        "t2"));
        card.add(totals());
        compared().forEach(card::add);
        card.add(with(
                new Div(),
                "charts",
                chart("monitoring.figures.sessions", sessions()),
                chart("monitoring.figures.onTimePerWeek", onTimePerWeek()),
                chart("monitoring.figures.onTimePerKind", onTimePerKind()),
                chart("monitoring.figures.rhythm", rhythm()),
                chart("monitoring.figures.hours", hours())));
        card.add(new Details(Texts.text("monitoring.figures.asTable"), new FiguresTable(weeks)));
        add(card);
    }

    private Component totals() {
        int held = sum(weeks, WeekFigures::sessionsHeld);
        int planned = sum(weeks, WeekFigures::sessionsPlanned);
        KindFigures all = total(weeks);
        int minutes = sum(weeks, WeekFigures::plannedMinutes) / weeks.size();
        return with(
                new Div(),
                "figs",
                figure(Integer.toString(held), of(planned), Texts.text("monitoring.figures.sessionsHeld")),
                figure(
                        Integer.toString(all.onTime()),
                        of(all.due()),
                        Texts.text("monitoring.figures.onTime", figures.onTimeTarget())),
                figure(
                        Dates.duration(minutes),
                        "",
                        Texts.text(
                                "monitoring.figures.average",
                                Dates.duration(weeks.getLast().normMinutes()))),
                figure(
                        Integer.toString(all.lapsed() + all.skipped() + all.cancelled()),
                        "",
                        Texts.text("monitoring.figures.off", all.lapsed(), all.skipped(), all.cancelled())));
    }

    private static String of(int whole) {
        return Texts.text("monitoring.figures.of", whole);
    }

    private static Div figure(String number, String behind, String words) {
        var strong = new Span(number);
        strong.addClassName("fig");
        if (!behind.isEmpty()) {
            small(strong, " " + behind);
        }
        return new Div(strong, new Span(words));
    }

    /** The last weeks that are over beside the ones before; nothing while there are too few. */
    private List<Paragraph> compared() {
        List<WeekFigures> over = weeks.subList(0, weeks.size() - 1);
        if (over.size() < 2 * COMPARED) {
            return List.of();
        }
        List<WeekFigures> last = over.subList(over.size() - COMPARED, over.size());
        List<WeekFigures> before = over.subList(over.size() - 2 * COMPARED, over.size() - COMPARED);
        return List.of(
                new Paragraph(Texts.text(
                        "monitoring.figures.comparedSessions",
                        sum(last, WeekFigures::sessionsHeld),
                        sum(last, WeekFigures::sessionsPlanned),
                        sum(before, WeekFigures::sessionsHeld),
                        sum(before, WeekFigures::sessionsPlanned))),
                new Paragraph(Texts.text(
                        "monitoring.figures.comparedOnTime",
                        total(last).onTime(),
                        total(last).due(),
                        total(before).onTime(),
                        total(before).due())));
    }

    private static Component chart(String title, Component chart) {
        return with(new Section(), "chart", new H3(Texts.text(title)), chart);
    }

    private Component sessions() {
        return new ShareBars(
                weeks.stream()
                        .map(week -> new ShareBars.Bar(
                                WeekNames.of(week.week()), week.sessionsHeld(), week.sessionsPlanned()))
                        .toList(),
                0);
    }

    private Component onTimePerWeek() {
        return new ShareBars(
                weeks.stream()
                        .map(week -> bar(WeekNames.of(week.week()), week.total()))
                        .toList(),
                figures.onTimeTarget());
    }

    private Component onTimePerKind() {
        return new ShareBars(
                Arrays.stream(PlanKind.values())
                        .filter(kind -> ofKind(kind).due() > 0)
                        .map(kind -> bar(Texts.text("tasks.kind." + kind.property()), ofKind(kind)))
                        .toList(),
                figures.onTimeTarget());
    }

    private KindFigures ofKind(PlanKind kind) {
        return weeks.stream()
                .map(week -> week.kinds().getOrDefault(kind, KindFigures.NONE))
                .reduce(KindFigures.NONE, KindFigures::plus);
    }

    private static ShareBars.Bar bar(String label, KindFigures counts) {
        return new ShareBars.Bar(label, counts.onTime(), counts.due());
    }

    private Component rhythm() {
        return new ShareBars(
                figures.rhythms().stream()
                        .filter(run -> run.target() > 0)
                        .map(run -> new ShareBars.Bar(label(run), Math.min(run.done(), run.target()), run.target()))
                        .toList(),
                0);
    }

    private static String label(RunRhythm run) {
        String kind = Texts.text(
                run.kind() == PlanKind.VISIT ? "monitoring.figures.visits" : "monitoring.figures.preparations");
        return run.isCycle() ? Texts.text("monitoring.figures.inCycle", kind, run.cycle()) : kind;
    }

    /** A norm is of one run: only the weeks of the newest one stand in the picture, all of them in the table. */
    private Component hours() {
        int run = weeks.getLast().week().run();
        return new HourBars(
                weeks.stream()
                        .filter(week -> week.week().run() == run)
                        .map(week -> new HourBars.Bar(
                                week.week().label(),
                                week.plannedMinutes(),
                                week == weeks.getLast() ? WeekRibbon.State.NOW : WeekRibbon.State.DONE))
                        .toList(),
                weeks.getLast().normMinutes());
    }

    private static int sum(List<WeekFigures> some, ToIntFunction<WeekFigures> number) {
        return some.stream().mapToInt(number).sum();
    }

    private static KindFigures total(List<WeekFigures> some) {
        return some.stream().map(WeekFigures::total).reduce(KindFigures.NONE, KindFigures::plus);
    }
}
