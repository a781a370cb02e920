package nl.samenbeter.programme.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import nl.samenbeter.programme.PlanProgramme;
import nl.samenbeter.programme.ProgrammeQueries;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.programme.StartableTeam;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.EmptyState;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Pickers;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import org.jspecify.annotations.Nullable;

@Route(value = StartProgrammeView.ROUTE, layout = MainLayout.class)
@RolesAllowed("COACH")
class StartProgrammeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "programma/starten";

    private final ProgrammeQueries queries;
    private final ProgrammeService service;
    private final Select<StartableTeam> team = new Select<>();
    private final RadioButtonGroup<LocalDate> proposed = new RadioButtonGroup<>();
    private final DatePicker other = Pickers.day(Texts.text("programme.start.otherMonday"));
    private final Div outcome = with(new Div(), "stack");
    private final Button plan = new Button(Texts.text("programme.start.plan"));
    private @Nullable LocalDate chosen;

    StartProgrammeView(ProgrammeQueries queries, ProgrammeService service) {
        this.queries = queries;
        this.service = service;
        team.setLabel(Texts.text("programme.start.team"));
        team.setItemLabelGenerator(item -> item.name() + ", " + item.schoolName());
        team.addValueChangeListener(change -> chooseTeam(change.getValue()));
        proposed.setLabel(Texts.text("programme.start.monday"));
        proposed.setItemLabelGenerator(Dates::longDayYear);
        proposed.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                other.clear();
                chooseMonday(change.getValue());
            }
        });
        other.getElement().executeJs("this.isDateDisabled = d => new Date(d.year, d.month, d.day).getDay() !== 1");
        other.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                proposed.clear();
                chooseMonday(change.getValue());
            }
        });
        outcome.getElement().setAttribute("aria-live", "polite");
        plan.addThemeVariants(ButtonVariant.PRIMARY);
        plan.setDisableOnClick(true);
        plan.setEnabled(false);
        plan.addClickListener(click -> plan());
    }

    @Override
    public String getPageTitle() {
        return Texts.text("programme.start.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new PageHeader(Texts.text("programme.start.title"), Texts.text("programme.start.subtitle")));
        List<StartableTeam> teams = queries.startable();
        if (teams.isEmpty()) {
            add(new EmptyState(
                    Texts.text("programme.start.noTeam"), Texts.text("programme.start.noTeamLink"), WeekView.ROUTE));
            return;
        }
        var form = with(new Section(), "card form", with(new Div(), "body", team, proposed, other), new Footer(plan));
        form.getElement().setAttribute("aria-label", Texts.text("programme.start.title"));
        add(with(new Div(), "start-page", form, outcome));
        team.setItems(teams);
        team.setValue(teams.getFirst());
        team.setReadOnly(teams.size() == 1);
    }

    private void chooseTeam(StartableTeam value) {
        chosen = null;
        plan.setEnabled(false);
        other.clear();
        proposed.setItems(value.mondays());
        proposed.setVisible(!value.mondays().isEmpty());
        outcome.removeAll();
        if (value.mondays().isEmpty()) {
            outcome.add(Notices.card(Tone.WARN, Texts.text("programme.start.noMonday")));
        } else {
            outcome.add(Notices.card(Tone.INFO, Texts.text("programme.start.choose")));
        }
    }

    private void chooseMonday(LocalDate monday) {
        chosen = monday;
        outcome.removeAll();
        try {
            var preview = service.preview(command(monday));
            outcome.add(new PreviewCard(preview));
            plan.setEnabled(true);
        } catch (RuntimeException refused) {
            refuse(refused);
        }
    }

    private void plan() {
        LocalDate monday = chosen;
        if (monday == null) {
            return;
        }
        ProgrammeId programme;
        try {
            programme = service.plan(command(monday));
        } catch (RuntimeException refused) {
            refuse(refused);
            return;
        }
        Notices.success(Texts.text("programme.start.done", team.getValue().name(), Dates.longDay(monday)));
        MainLayout.refreshBadges();
        UI.getCurrent().navigate(Ribbons.week(programme));
    }

    private PlanProgramme command(LocalDate monday) {
        return new PlanProgramme(team.getValue().team(), monday);
    }

    private void refuse(RuntimeException refused) {
        plan.setEnabled(false);
        outcome.removeAll();
        outcome.add(Notices.card(Tone.WARN, Failures.sentence(refused)));
    }
}
