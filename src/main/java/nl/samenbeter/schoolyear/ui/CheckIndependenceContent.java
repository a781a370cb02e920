package nl.samenbeter.schoolyear.ui;

import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.samenbeter.schoolyear.CheckIndependence;
import nl.samenbeter.schoolyear.IndependencePoint;
import nl.samenbeter.schoolyear.IndependenceReport;
import nl.samenbeter.schoolyear.YearPlanService;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.ui.TaskFormContent;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Status;
import nl.samenbeter.ui.StatusBadge;
import nl.samenbeter.ui.Texts;

/** The ten points: what was computed stands there with figure and source, the last four are ticked. */
class CheckIndependenceContent implements TaskFormContent {

    private static final String MET = "met";

    private final TaskId task;
    private final YearPlanService service;
    private final IndependenceReport report;
    private final Map<Integer, Checkbox> asked = new TreeMap<>();
    private final Paragraph sum = with(new Paragraph(), "sum");
    private final Body body = new Body();
    private Runnable changed = () -> {};

    CheckIndependenceContent(TaskDetails task, YearPlanService service, IndependenceReport report) {
        this.task = task.row().id();
        this.service = service;
        this.report = report;
        body.addClassName("independence");
        var list = with(new OrderedList(), "points");
        report.points().forEach(point -> list.add(item(point)));
        sum.getElement().setAttribute("aria-live", "polite");
        body.add(list, sum);
        recount();
        if (!task.isOpenForMe()) {
            lock();
        }
    }

    private ListItem item(IndependencePoint point) {
        String key = "schoolyear.point." + point.number();
        var item = new ListItem();
        if (point.state() == IndependencePoint.State.ASKED) {
            var box = new Checkbox(Texts.text(key));
            box.setHelperText(Texts.text(key + ".source"));
            box.addValueChangeListener(change -> {
                recount();
                changed.run();
            });
            asked.put(point.number(), box);
            item.add(box);
            return item;
        }
        item.add(new H3(Texts.text(key)));
        item.add(with(new Div(), "meta", badge(point), span(figure(point)), span(Texts.text(key + ".source"), "t2")));
        return item;
    }

    private static StatusBadge badge(IndependencePoint point) {
        return switch (point.state()) {
            case MET -> new StatusBadge(Status.DONE, Texts.text("schoolyear.point.met"));
            case NOT_MET -> new StatusBadge(Status.ATTENTION, Texts.text("schoolyear.point.notMet"));
            default -> new StatusBadge(Status.UPCOMING, Texts.text("schoolyear.point.notMeasurable"));
        };
    }

    private static String figure(IndependencePoint point) {
        return point.figure() == null
                ? ""
                : Texts.text(
                        point.number() == 1 ? "schoolyear.point.perCent" : "schoolyear.point.figure",
                        point.figure(),
                        point.target());
    }

    private void recount() {
        long met = ticked().size()
                + report.points().stream()
                        .filter(point -> point.state() == IndependencePoint.State.MET)
                        .count();
        sum.setText(Texts.text("schoolyear.point.sum", met, report.points().size(), report.needed())
                + " "
                + (met >= report.needed()
                        ? Texts.text("schoolyear.point.ready", Dates.longDayYear(report.accessUntil()))
                        : Texts.text("schoolyear.point.notReady")));
    }

    private Set<Integer> ticked() {
        return asked.entrySet().stream()
                .filter(one -> one.getValue().getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public Component component() {
        return body;
    }

    @Override
    public String finishKey() {
        return "schoolyear.point.finish";
    }

    @Override
    public boolean validate() {
        return true;
    }

    @Override
    public void finish() {
        service.checkIndependence(task, new CheckIndependence(ticked()));
    }

    @Override
    public boolean keepsDraft() {
        return true;
    }

    @Override
    public Map<String, String> typed() {
        return Map.of(MET, ticked().stream().sorted().map(String::valueOf).collect(Collectors.joining(",")));
    }

    @Override
    public void fill(Map<String, String> draft) {
        Set<String> met = Set.copyOf(Arrays.asList(draft.getOrDefault(MET, "").split(",")));
        asked.forEach((number, box) -> box.setValue(met.contains(number.toString())));
    }

    @Override
    public void onTyped(Runnable listener) {
        changed = listener;
    }

    @Override
    public final void lock() {
        asked.values().forEach(box -> box.setReadOnly(true));
    }

    @StyleSheet("context://styles/year.css")
    private static final class Body extends Div {}
}
