package nl.samenbeter.administration.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.samenbeter.administration.PassReason;
import nl.samenbeter.administration.RetryReason;
import nl.samenbeter.administration.StuckList;
import nl.samenbeter.administration.StuckQueries;
import nl.samenbeter.administration.StuckRow;
import nl.samenbeter.administration.StuckService;
import nl.samenbeter.ui.EmptyState;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Texts;

@Route(value = "beheer/processen", layout = MainLayout.class)
@Menu(order = 92, icon = "repeat")
@RolesAllowed("ADMIN")
class StuckView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final StuckQueries queries;
    private final StuckService service;
    private final Div list = with(new Div(), "tcards");
    private final Button again =
            new Button(Texts.text("administration.stuck.again"), Icon.REPEAT.create(), click -> look());

    StuckView(StuckQueries queries, StuckService service) {
        this.queries = queries;
        this.service = service;
        list.getElement().setAttribute("aria-live", "polite");
        add(
                new PageHeader(Texts.text("administration.stuck.title"), Texts.text("administration.stuck.subtitle"))
                        .actions(again),
                list);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("administration.stuck.title") + " · Samenbeter";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        look();
    }

    private void look() {
        StuckList found = queries.mine();
        list.removeAll();
        if (found.rows().isEmpty()) {
            list.add(new EmptyState(Texts.text("administration.stuck.empty")));
            return;
        }
        list.add(with(
                new Paragraph(
                        found.more()
                                ? Texts.text(
                                        "administration.stuck.more",
                                        found.rows().size())
                                : Texts.text(
                                        "administration.stuck.count",
                                        found.rows().size())),
                "say"));
        boolean withSchool =
                found.rows().stream().map(StuckRow::schoolName).distinct().count() > 1;
        found.rows().forEach(row -> list.add(new StuckCard(row, withSchool, this::askRetry, this::askPass)));
    }

    private void askRetry(StuckRow row) {
        String key = "administration.stuck." + StuckCard.again(row);
        new StuckDialog<>(
                        Texts.text(key + ".title", row.step()),
                        Texts.text(key + ".text"),
                        Texts.text(key),
                        RetryReason.values(),
                        reason -> done(() -> service.retry(row.id(), reason), key + ".done"))
                .open();
    }

    private void askPass(StuckRow row) {
        new StuckDialog<>(
                        Texts.text("administration.stuck.pass.title", row.on().name()),
                        StuckWords.preview(row),
                        Texts.text("administration.stuck.pass"),
                        PassReason.values(),
                        reason -> done(() -> service.pass(row.id(), reason), "administration.stuck.pass.done"))
                .open();
    }

    /** Also after a refusal the page shows how it is now. */
    private void done(Runnable way, String sentence) {
        try {
            way.run();
            Notices.success(Texts.text(sentence));
            again.focus();
        } finally {
            look();
        }
    }
}
