package nl.samenbeter.schoolyear.ui;

import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import nl.samenbeter.programme.ui.PlanNames;
import nl.samenbeter.schoolyear.PlanYear;
import nl.samenbeter.schoolyear.YearForm;
import nl.samenbeter.schoolyear.YearOverview;
import nl.samenbeter.schoolyear.YearPlanService;
import nl.samenbeter.schoolyear.YearPlanStatus;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;

/** Makes the plan of a year that has none: choose the form, see its dates, make it. */
class PlanYearCard extends Section {

    private final YearOverview year;
    private final YearPlanService service;
    private final Runnable made;
    private final RadioButtonGroup<YearForm> form = new RadioButtonGroup<>();
    private final Div dates = with(new Div(), "stack");
    private final Button make = new Button(Texts.text("schoolyear.plan.make"));

    PlanYearCard(YearOverview year, YearPlanService service, Runnable made) {
        this.year = year;
        this.service = service;
        this.made = made;
        var heading = new H2(Texts.text("schoolyear.plan.title", year.year().label()));
        heading.setId("plan-year");
        getElement().setAttribute("aria-labelledby", "plan-year");
        form.setLabel(Texts.text("schoolyear.plan.form"));
        form.setItems(YearForm.values());
        form.setItemLabelGenerator(one -> Texts.text("schoolyear.form." + one));
        form.setValue(year.form());
        form.addValueChangeListener(change -> preview());
        dates.getElement().setAttribute("aria-live", "polite");
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.setDisableOnClick(true);
        make.addClickListener(click -> make());
        with(
                this,
                "card form plan-year",
                with(
                        new Div(),
                        "body",
                        heading,
                        new Paragraph(Texts.text(
                                year.status() == YearPlanStatus.PROPOSED
                                        ? "schoolyear.plan.proposed"
                                        : "schoolyear.plan.none")),
                        form,
                        dates),
                new Footer(make));
        preview();
    }

    private PlanYear command() {
        return new PlanYear(year.school(), year.year().label(), form.getValue());
    }

    private void preview() {
        dates.removeAll();
        try {
            var list = with(new UnorderedList(), "lines");
            service.preview(command()).stream()
                    .filter(row -> row.kind().isBand())
                    .forEach(row -> list.add(with(
                            new ListItem(),
                            "band",
                            span(PlanNames.of(row.element(), row.name())),
                            span(Dates.range(row.firstDay(), row.lastDay()), "t2"))));
            dates.add(list);
            make.setEnabled(true);
        } catch (RuntimeException refused) {
            refuse(refused);
        }
    }

    private void make() {
        try {
            service.plan(command());
        } catch (RuntimeException refused) {
            refuse(refused);
            return;
        }
        Notices.success(Texts.text("schoolyear.plan.made", year.year().label()));
        MainLayout.refreshBadges();
        made.run();
    }

    private void refuse(RuntimeException refused) {
        make.setEnabled(false);
        dates.removeAll();
        dates.add(Notices.card(Tone.WARN, Failures.sentence(refused)));
    }
}
