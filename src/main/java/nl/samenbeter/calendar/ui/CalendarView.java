package nl.samenbeter.calendar.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import nl.samenbeter.calendar.AddDeviation;
import nl.samenbeter.calendar.CalendarEffect;
import nl.samenbeter.calendar.CalendarQueries;
import nl.samenbeter.calendar.CalendarRow;
import nl.samenbeter.calendar.CalendarService;
import nl.samenbeter.calendar.CalendarYear;
import nl.samenbeter.calendar.DeviationKind;
import nl.samenbeter.calendar.PublicHolidayChoice;
import nl.samenbeter.shared.DateRange;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.EmptyState;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import org.jspecify.annotations.Nullable;

@Route(value = "beheer/kalender/:school/:year?", layout = MainLayout.class)
@RolesAllowed("ADMIN")
class CalendarView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String SCHOOL = "school";
    private static final String YEAR = "year";

    private final CalendarService service;
    private final CalendarQueries queries;
    private SchoolId school = new SchoolId(new UUID(0, 0));
    private @Nullable String label;

    CalendarView(CalendarService service, CalendarQueries queries) {
        this.service = service;
        this.queries = queries;
        addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            school = SchoolId.of(event.getRouteParameters().get(SCHOOL).orElseThrow());
        } catch (IllegalArgumentException e) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        label = event.getRouteParameters().get(YEAR).orElse(null);
        show();
    }

    static RouteParameters of(SchoolId school) {
        return new RouteParameters(SCHOOL, school.text());
    }

    @Override
    public String getPageTitle() {
        return Texts.text("calendar.title");
    }

    private void show() {
        removeAll();
        queries.year(school, label)
                .ifPresentOrElse(
                        this::show,
                        () -> add(
                                new PageHeader(Texts.text("calendar.title")),
                                new EmptyState(Texts.text("calendar.empty"))));
    }

    private void show(CalendarYear calendar) {
        var year = calendar.year();
        var period = new DateRange(year.firstDay(), year.lastDay());
        add(new PageHeader(
                Texts.text("calendar.titleOf", calendar.school()),
                Texts.text(
                        "calendar.subtitle",
                        year.label(),
                        Dates.range(year.firstDay(), year.lastDay()),
                        calendar.programmeWeeks())));
        add(years(calendar));
        for (var week : calendar.pauseWeeks()) {
            add(Notices.card(
                    Tone.WARN,
                    Texts.text(
                            "calendar.pauseWeek",
                            Dates.longDayMonth(week.monday()) + " "
                                    + week.monday().getYear(),
                            week.schoolDays())));
        }
        if (!calendar.pauseWeeks().isEmpty()) {
            var help = new Paragraph(Texts.text("calendar.pauseWeeks.help"));
            help.addClassNames("t2", "s");
            add(help);
        }
        var side = new Div(
                new DeviationForm(period, days -> service.preview(school, days), this::addDays),
                new PublicHolidayForm(calendar.choice(), this::askToChoose));
        side.addClassName("stack");
        var columns = new Div(new DaysOffList(calendar.rows(), this::askToRemove), side);
        columns.addClassName("two");
        add(columns);
    }

    private Nav years(CalendarYear calendar) {
        var nav = new Nav();
        var choices = new Div();
        choices.addClassName("seg");
        nav.add(choices);
        nav.getElement().setAttribute("aria-label", Texts.text("calendar.years"));
        for (var year : calendar.years()) {
            var link = new RouterLink(
                    year.label(),
                    CalendarView.class,
                    new RouteParameters(new RouteParam(SCHOOL, school.text()), new RouteParam(YEAR, year.label())));
            if (year.equals(calendar.year())) {
                link.getElement().setAttribute("aria-current", "page");
            }
            choices.add(link);
        }
        return nav;
    }

    private void addDays(AddDeviation days) {
        service.add(school, days);
        show();
        Notices.success(Texts.text("calendar.added", days.name()));
    }

    /** Only when some programme moves. */
    private void askToChoose(PublicHolidayChoice choice) {
        var effects = service.preview(school, choice);
        if (effects.stream().anyMatch(CalendarEffect::changes)) {
            new EffectsDialog(
                            Texts.text("calendar.effect.ask.choose"),
                            effects,
                            Texts.text("calendar.choice.save"),
                            () -> choose(choice))
                    .open();
        } else {
            choose(choice);
        }
    }

    private void choose(PublicHolidayChoice choice) {
        if (Failures.trying(() -> service.choose(school, choice))) {
            Notices.success(Texts.text("calendar.choice.saved"));
        }
        show();
    }

    private void askToRemove(CalendarRow row) {
        try {
            new EffectsDialog(
                            Texts.text("calendar.effect.ask.remove", row.name()),
                            service.preview(school, row.own()),
                            Texts.text("calendar.effect.remove"),
                            () -> remove(row))
                    .open();
        } catch (DomainException gone) {
            Failures.show(gone);
            show();
        }
    }

    private void remove(CalendarRow row) {
        try {
            service.remove(school, row.own());
            Notices.undo(Texts.text("calendar.removed", row.name()), () -> putBack(row));
        } catch (DomainException e) {
            Failures.show(e);
        }
        show();
    }

    private void putBack(CalendarRow row) {
        try {
            service.add(
                    school,
                    new AddDeviation(
                            DeviationKind.valueOf(row.kind().name()),
                            row.replaces(),
                            row.name(),
                            row.range().first(),
                            row.range().last()));
        } catch (DomainException e) {
            Failures.show(e);
        }
        show();
    }
}
