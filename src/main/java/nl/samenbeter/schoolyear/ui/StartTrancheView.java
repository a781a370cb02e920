package nl.samenbeter.schoolyear.ui;

import static nl.samenbeter.ui.Html.button;
import static nl.samenbeter.ui.Html.card;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.samenbeter.programme.StartPreview;
import nl.samenbeter.programme.ui.PlanNames;
import nl.samenbeter.programme.ui.Ribbons;
import nl.samenbeter.schoolyear.PlanTranche;
import nl.samenbeter.schoolyear.TrancheResult;
import nl.samenbeter.schoolyear.TrancheTeam;
import nl.samenbeter.schoolyear.YearItemKind;
import nl.samenbeter.schoolyear.YearItemStatus;
import nl.samenbeter.schoolyear.YearOverview;
import nl.samenbeter.schoolyear.YearPlanQueries;
import nl.samenbeter.schoolyear.YearPlanService;
import nl.samenbeter.schoolyear.YearRow;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.EmptyState;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Pickers;
import nl.samenbeter.ui.Status;
import nl.samenbeter.ui.StatusBadge;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import org.jspecify.annotations.Nullable;

@Route(value = StartTrancheView.ROUTE + "/:school/:jaar", layout = MainLayout.class)
@RolesAllowed("COACH")
class StartTrancheView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "tranche";

    private final YearPlanQueries queries;
    private final YearPlanService service;
    private final Select<YearRow> tranche = new Select<>();
    private final DatePicker monday = Pickers.day(Texts.text("schoolyear.tranche.monday"));
    private final CheckboxGroup<TrancheTeam> teams = new CheckboxGroup<>();
    private final Div outcome = with(new Div(), "stack");
    private final Button plan = new Button();
    private SchoolId school = new SchoolId(new UUID(0, 0));
    private String label = "";

    StartTrancheView(YearPlanQueries queries, YearPlanService service) {
        this.queries = queries;
        this.service = service;
        tranche.setLabel(Texts.text("schoolyear.tranche.which"));
        tranche.setItemLabelGenerator(row -> Texts.text(
                "schoolyear.tranche.from", PlanNames.of(row.element(), row.name()), Dates.dayYear(row.firstDay())));
        tranche.addValueChangeListener(
                change -> monday.setValue(change.getValue().firstDay()));
        monday.getElement().executeJs("this.isDateDisabled = d => new Date(d.year, d.month, d.day).getDay() !== 1");
        monday.addValueChangeListener(change -> preview());
        teams.setLabel(Texts.text("schoolyear.tranche.teams"));
        teams.setItemLabelGenerator(TrancheTeam::name);
        teams.addValueChangeListener(change -> preview());
        outcome.getElement().setAttribute("aria-live", "polite");
        plan.addThemeVariants(ButtonVariant.PRIMARY);
        plan.setDisableOnClick(true);
        plan.addClickListener(click -> plan());
    }

    static String of(SchoolId school, String label) {
        return ROUTE + "/" + school + "/" + label;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("schoolyear.startTranche");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            school = SchoolId.of(event.getRouteParameters().get("school").orElseThrow());
        } catch (IllegalArgumentException notAnId) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        label = event.getRouteParameters().get("jaar").orElseThrow();
        removeAll();
        List<TrancheTeam> startable = queries.trancheTeams(school);
        List<YearRow> tranches =
                queries.year(school, label).map(StartTrancheView::tranches).orElse(List.of());
        add(new PageHeader(Texts.text("schoolyear.startTranche"), Texts.text("schoolyear.tranche.subtitle", label)));
        if (tranches.isEmpty() || startable.isEmpty()) {
            add(new EmptyState(
                    Texts.text(tranches.isEmpty() ? "schoolyear.tranche.none" : "schoolyear.tranche.noTeam"),
                    Texts.text("schoolyear.tranche.back"),
                    YearView.of(school, label, false)));
            return;
        }
        tranche.setItems(tranches);
        teams.setItems(startable);
        var form = with(new Section(), "card form", with(new Div(), "body", tranche, monday, teams), new Footer(plan));
        form.getElement().setAttribute("aria-label", Texts.text("schoolyear.startTranche"));
        add(with(new Div(), "start-page", form, outcome));
        tranche.setValue(tranches.getFirst());
        preview();
    }

    private static List<YearRow> tranches(YearOverview year) {
        return year.items().stream()
                .filter(row -> row.kind() == YearItemKind.TRANCHE || row.kind() == YearItemKind.START_PHASE)
                .filter(row -> row.status() != YearItemStatus.SKIPPED)
                .filter(row -> !row.lastDay().isBefore(year.today()))
                .toList();
    }

    private @Nullable PlanTranche command() {
        LocalDate day = monday.getValue();
        Integer number = tranche.getValue() == null ? null : tranche.getValue().tranche();
        return day == null || number == null || teams.getValue().isEmpty()
                ? null
                : new PlanTranche(
                        school,
                        label,
                        number,
                        teams.getValue().stream().map(TrancheTeam::team).toList(),
                        day);
    }

    private void preview() {
        outcome.removeAll();
        plan.setText(Texts.text("schoolyear.tranche.plan", teams.getValue().size()));
        PlanTranche command = command();
        plan.setEnabled(command != null);
        if (command == null) {
            outcome.add(Notices.card(Tone.INFO, Texts.text("schoolyear.tranche.choose")));
            return;
        }
        try {
            var results = service.previewTranche(command);
            plan.setEnabled(results.stream().anyMatch(result -> result.refusal() == null));
            show("schoolyear.tranche.preview", results);
        } catch (RuntimeException refused) {
            refuse(refused);
        }
    }

    private void plan() {
        PlanTranche command = command();
        if (command == null) {
            return;
        }
        List<TrancheResult> results;
        try {
            results = service.planTranche(command);
        } catch (RuntimeException refused) {
            refuse(refused);
            return;
        }
        removeAll();
        add(new PageHeader(Texts.text("schoolyear.startTranche"), Texts.text("schoolyear.tranche.subtitle", label)));
        var back = button(YearView.of(school, label, false), Texts.text("schoolyear.tranche.back"));
        add(with(new Div(), "stack", outcome, new Div(back)));
        outcome.removeAll();
        show("schoolyear.tranche.result", results);
        MainLayout.refreshBadges();
    }

    /** Refused teams first: they need somebody. */
    private void show(String title, List<TrancheResult> results) {
        var section = card(Texts.text(title));
        var list = with(new UnorderedList(), "rows tranche-results");
        results.stream().filter(result -> result.refusal() != null).forEach(result -> list.add(line(result)));
        results.stream().filter(result -> result.refusal() == null).forEach(result -> list.add(line(result)));
        section.add(list);
        outcome.add(section);
    }

    private ListItem line(TrancheResult result) {
        var words = with(new Div(), "grow", new H3(result.teamName()));
        var refusal = result.refusal();
        StartPreview preview = result.preview();
        var programme = result.programme();
        if (refusal != null) {
            words.add(new Paragraph(Failures.sentence(refusal)));
            return with(
                    new ListItem(),
                    "refused",
                    words,
                    new StatusBadge(Status.HELP_NEEDED, Texts.text("schoolyear.tranche.refused")));
        }
        if (preview != null) {
            words.add(new Paragraph(Texts.text(
                    "schoolyear.tranche.preview.line",
                    preview.members(),
                    Dates.longDay(preview.steps().getFirst().monday()),
                    Dates.longDay(preview.steps().getLast().monday().plusDays(4)))));
            if (!preview.hasBarometer()) {
                words.add(new Paragraph(Texts.text("programme.start.noBarometer")));
            }
        }
        var line = with(new ListItem(), "ok", words);
        if (programme != null) {
            words.add(new Paragraph(Texts.text("schoolyear.tranche.planned", Dates.longDay(monday.getValue()))));
            words.add(new Anchor(Ribbons.week(programme), Texts.text("schoolyear.tranche.week")));
            line.add(new StatusBadge(Status.DONE, Texts.text("schoolyear.tranche.done")));
        }
        return line;
    }

    private void refuse(RuntimeException refused) {
        plan.setEnabled(false);
        outcome.removeAll();
        outcome.add(Notices.card(Tone.WARN, Failures.sentence(refused)));
    }
}
