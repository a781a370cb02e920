package nl.samenbeter.preparations.ui;

import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.samenbeter.preparations.BlockRow;
import nl.samenbeter.preparations.DesignDetails;
import nl.samenbeter.preparations.GroupRef;
import nl.samenbeter.preparations.GroupRow;
import nl.samenbeter.preparations.WorkDesignQueries;
import nl.samenbeter.programme.ui.PlanNames;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Html;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Texts;

/** The work design on a sheet of A4. */
@Route(value = GroupAddress.ROUTE + "/" + GroupAddress.SHEET, layout = MainLayout.class)
@RolesAllowed({"MEMBER", "COACH"})
@StyleSheet("context://styles/work-design.css")
class WorkSheetView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final WorkDesignQueries queries;

    WorkSheetView(WorkDesignQueries queries) {
        this.queries = queries;
        addClassName("work-sheet");
    }

    @Override
    public String getPageTitle() {
        return Texts.text("preparations.sheet.paper");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<GroupRef> asked = GroupAddress.read(event.getRouteParameters());
        if (asked.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(queries.design(asked.get()));
    }

    private void show(DesignDetails design) {
        removeAll();
        var print = new Button(
                Texts.text("preparations.design.printNow"),
                Icon.PRINTER.create(),
                click -> getElement().executeJs("window.print()"));
        add(
                new PageHeader(Texts.text("preparations.sheet.paper"))
                        .subtitle(Texts.text(
                                "preparations.design.of",
                                PlanNames.of(design.element(), design.name()),
                                design.teamName(),
                                design.week()))
                        .actions(
                                Html.button(
                                        GroupAddress.of(design.group()), Texts.text("preparations.design.back"), "ter"),
                                print),
                people(design));
        if (design.brought() != null) {
            add(part(Texts.text("preparations.case.title"), CasePart.facts(design.brought())));
        }
        var blocks = with(new Div(), "paper-blocks");
        design.blocks().forEach(block -> blocks.add(block(block)));
        add(blocks);
        var rows = with(new UnorderedList(), "rows");
        design.tryOut().rows().forEach(row -> rows.add(TryOutCard.row(row)));
        if (!design.tryOut().rows().isEmpty()) {
            add(part(Texts.text("preparations.tryOut.title"), rows));
        }
        add(with(
                new Paragraph(Texts.text(
                        "preparations.sheet.foot",
                        design.teamName(),
                        Dates.longDayYear(design.row().day()))),
                "print-foot"));
    }

    private static Paragraph people(DesignDetails design) {
        String names = design.row().people().stream().map(GroupRow.Person::name).collect(Collectors.joining(", "));
        return with(
                new Paragraph(),
                "t2",
                span(Texts.text(
                        "preparations.sheet.people",
                        names,
                        Dates.longDayYear(design.row().day()))));
    }

    private static Section part(String title, Component content) {
        return with(new Section(), "paper-part", new H2(title), content);
    }

    private static Section block(BlockRow block) {
        return with(
                new Section(),
                "paper-block",
                new H2(BlockWords.title(block.kind())),
                with(new Paragraph(Texts.text("preparations.block." + block.kind() + ".question")), "t2"),
                with(new Paragraph(block.words()), "words"));
    }
}
