package nl.samenbeter.administration.ui;

import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenbeter.administration.StuckRow;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Status;
import nl.samenbeter.ui.StatusBadge;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.workflow.FailureReason;
import nl.samenbeter.workflow.StuckStep;

/** One step that does not go on: whose, since when, why, and the ways out. */
class StuckCard extends Article {

    StuckCard(StuckRow row, boolean withSchool, Consumer<StuckRow> retry, Consumer<StuckRow> pass) {
        boolean failed = row.kind() == StuckStep.Kind.FAILED;
        Status status = failed ? Status.HELP_NEEDED : Status.ATTENTION;
        addClassNames("card", "tcard", status.tone().className());
        var text = with(
                new Div(),
                "tx",
                new Paragraph(Texts.text("administration.stuck." + row.kind(), Dates.moment(row.since()))),
                with(new Paragraph(why(row)), "t2"),
                with(new Paragraph(technical(row)), "s t2"));
        var ways = with(new Div(), "tf");
        if (row.again()) {
            ways.add(button("administration.stuck." + again(row), row, retry));
        }
        ways.add(
                row.on().kind().isOpen()
                        ? button("administration.stuck.pass", row, pass)
                        : with(new Paragraph(StuckWords.instead(row)), "s t2"));
        add(
                status.shape(),
                with(
                        new Div(),
                        "th",
                        new H2(row.step()),
                        new StatusBadge(status, Texts.text("administration.stuck.badge." + row.kind())),
                        span(where(row, withSchool), "phase")),
                text,
                ways);
    }

    private static Button button(String key, StuckRow row, Consumer<StuckRow> action) {
        var button = new Button(Texts.text(key), click -> action.accept(row));
        button.setAriaLabel(Texts.text(key) + ": " + row.step());
        return button;
    }

    /** The words of the way to have it done once more. */
    static String again(StuckRow row) {
        return row.kind() == StuckStep.Kind.FAILED ? "retry" : "restart";
    }

    private static String where(StuckRow row, boolean withSchool) {
        String school = row.schoolName() == null
                ? Texts.text("administration.stuck.schools")
                : withSchool || row.teamName() == null ? row.schoolName() : null;
        return Stream.of(row.teamName(), school, row.process())
                .filter(words -> words != null)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String why(StuckRow row) {
        FailureReason reason = row.reason();
        return Texts.text("administration.stuck.why." + (reason == null ? "STILL" : reason.kind()));
    }

    /** For who helps from outside: ids and codes, nothing that anybody wrote. */
    private static String technical(StuckRow row) {
        FailureReason reason = row.reason();
        String cause = reason == null
                ? ""
                : Stream.of(reason.type(), reason.code())
                        .filter(words -> words != null && !words.isEmpty())
                        .collect(Collectors.joining(": "));
        return Texts.text(
                "administration.stuck.technical", row.businessKey(), row.id().text(), cause);
    }
}
