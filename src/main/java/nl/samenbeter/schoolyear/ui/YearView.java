package nl.samenbeter.schoolyear.ui;

import static nl.samenbeter.ui.Html.button;
import static nl.samenbeter.ui.Html.card;
import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.samenbeter.calendar.SchoolYear;
import nl.samenbeter.schoolyear.SchoolName;
import nl.samenbeter.schoolyear.YearForm;
import nl.samenbeter.schoolyear.YearOverview;
import nl.samenbeter.schoolyear.YearPlanQueries;
import nl.samenbeter.schoolyear.YearPlanService;
import nl.samenbeter.schoolyear.YearPlanStatus;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.EmptyState;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;

@Route(value = YearView.ROUTE + "/:school?/:jaar?", layout = MainLayout.class)
@Menu(order = 5, icon = "school")
@RolesAllowed({"MEMBER", "COACH", "SCHOOL_LEADER", "EXPERT_COACH", "BOARD", "PROGRAMME_OFFICE", "TEACHER"})
@StyleSheet("context://styles/year.css")
class YearView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "jaar";

    private static final String SCHOOL = "school";
    private static final String YEAR = "jaar";
    private static final String LOOK = "weergave";
    private static final String AS_LIST = "lijst";
    private static final int MOST_SCHOOLS_BESIDE_EACH_OTHER = 4;

    private final YearPlanQueries queries;
    private final YearPlanService service;
    private boolean asList;

    YearView(YearPlanQueries queries, YearPlanService service) {
        this.queries = queries;
        this.service = service;
        addClassNames("year-page", "p-wide");
    }

    @Override
    public String getPageTitle() {
        return Texts.text("menu.jaar");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<SchoolName> schools = queries.schools();
        Optional<String> wanted = event.getRouteParameters().get(SCHOOL);
        if (wanted.isEmpty()) {
            schools.stream()
                    .findFirst()
                    .ifPresentOrElse(
                            first -> event.forwardTo(
                                    YearView.class,
                                    new RouteParameters(SCHOOL, first.id().text())),
                            () -> showEmpty("schoolyear.noSchool"));
            return;
        }
        SchoolId school;
        try {
            school = SchoolId.of(wanted.get());
        } catch (IllegalArgumentException notAnId) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        QueryParameters parameters = event.getLocation().getQueryParameters();
        asList = parameters.getSingleParameter(LOOK).filter(AS_LIST::equals).isPresent();
        queries.year(school, event.getRouteParameters().get(YEAR).orElse(null))
                .ifPresentOrElse(year -> show(year, schools), () -> showEmpty("schoolyear.noDates"));
    }

    private void showEmpty(String key) {
        removeAll();
        add(new PageHeader(Texts.text("menu.jaar")), new EmptyState(Texts.text(key)));
    }

    private void show(YearOverview year, List<SchoolName> schools) {
        removeAll();
        add(head(year));
        if (schools.size() > 1 && schools.size() <= MOST_SCHOOLS_BESIDE_EACH_OTHER) {
            add(schools(year, schools));
        }
        add(with(new Div(), "year-choices", years(year), looks(year)));
        plan(year).ifPresent(this::add);
        List<YearEntry> entries = YearEntries.of(year);
        if (asList) {
            add(list(year, entries));
        } else {
            add(legend(year), months(year, entries));
        }
        add(span(Texts.text("schoolyear.printFoot", year.schoolName(), Dates.longDayYear(year.today())), "print-foot"));
    }

    private PageHeader head(YearOverview year) {
        var head = new PageHeader(
                Texts.text("schoolyear.title", year.year().label()),
                Texts.text(
                        "schoolyear.subtitle",
                        year.schoolName(),
                        Dates.range(year.year().firstDay(), year.year().lastDay()),
                        year.weeks().size()));
        var actions = new ArrayList<Component>();
        if (year.mayStart() && year.status() == YearPlanStatus.RUNNING) {
            actions.add(button(
                    StartTrancheView.of(year.school(), year.year().label()),
                    Texts.text("schoolyear.startTranche"),
                    "pri"));
        }
        actions.add(print());
        return head.actions(actions.toArray(Component[]::new));
    }

    private static Button print() {
        var print = new Button(Texts.text("schoolyear.print"), Icon.PRINTER.create());
        print.addClassName("wide-only");
        print.getElement().executeJs("this.addEventListener('click', () => window.print())");
        return print;
    }

    private Nav schools(YearOverview year, List<SchoolName> schools) {
        var nav = nav("schoolyear.schools");
        for (SchoolName school : schools) {
            nav.add(link(
                    of(school.id(), year.year().label(), asList),
                    school.name(),
                    school.id().equals(year.school())));
        }
        return nav;
    }

    private Nav years(YearOverview year) {
        var nav = nav("schoolyear.years");
        for (SchoolYear one : year.years()) {
            nav.add(link(of(year.school(), one.label(), asList), one.label(), one.equals(year.year())));
        }
        return nav;
    }

    private Nav looks(YearOverview year) {
        var nav = nav("schoolyear.looks");
        String label = year.year().label();
        nav.add(
                link(of(year.school(), label, false), Texts.text("schoolyear.asCalendar"), !asList),
                link(of(year.school(), label, true), Texts.text("schoolyear.asList"), asList));
        return nav;
    }

    private static Nav nav(String key) {
        var nav = with(new Nav(), "seg");
        nav.getElement().setAttribute("aria-label", Texts.text(key));
        return nav;
    }

    private static Anchor link(String route, String words, boolean current) {
        var link = new Anchor(route, words);
        if (current) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    static String of(SchoolId school, String year, boolean list) {
        return ROUTE + "/" + school + "/" + year + (list ? "?" + LOOK + "=" + AS_LIST : "");
    }

    /** What there is to say or to do about the plan itself. */
    private Optional<Component> plan(YearOverview year) {
        if (year.status() == YearPlanStatus.RUNNING || year.status() == YearPlanStatus.COMPLETED) {
            return Optional.ofNullable(year.independent())
                    .map(independent -> Notices.card(
                            independent ? Tone.OK : Tone.INFO,
                            Texts.text(independent ? "schoolyear.independent" : "schoolyear.notIndependent")));
        }
        if (year.mayPlan() && !year.year().lastDay().isBefore(year.today())) {
            return Optional.of(new PlanYearCard(
                    year,
                    service,
                    () -> queries.year(year.school(), year.year().label())
                            .ifPresent(fresh -> show(fresh, queries.schools()))));
        }
        return Optional.of(Notices.card(Tone.INFO, Texts.text("schoolyear.noPlan")));
    }

    private static Component legend(YearOverview year) {
        var legend = with(new Div(), "legend year-legend");
        boolean startPhase = year.form() == YearForm.START_PHASE;
        if (!year.items().isEmpty()) {
            if (startPhase) {
                legend.add(mark(Texts.text("schoolyear.mark.startPhase"), "schoolyear.legend.startPhase"));
            } else {
                legend.add(mark(Texts.text("schoolyear.mark.tranche", 1), "schoolyear.legend.tranche"));
            }
            legend.add(mark(Texts.text("schoolyear.mark.consolidation"), "schoolyear.legend.consolidation"));
        }
        legend.add(
                swatch("holiday", "schoolyear.legend.holiday"),
                swatch("free", "schoolyear.legend.free"),
                swatch("pause", "schoolyear.legend.pause"),
                swatch("marked", "schoolyear.legend.marked"),
                swatch("today", "schoolyear.legend.today"));
        return legend;
    }

    private static Span mark(String mark, String key) {
        return new Span(span(mark, "year-mark"), span(Texts.text(key)));
    }

    private static Span swatch(String look, String key) {
        return new Span(span("", "swatch", "year-" + look), span(Texts.text(key)));
    }

    private static Component months(YearOverview year, List<YearEntry> entries) {
        var months = with(new Div(), "months");
        YearMonth first = YearMonth.of(year.year().firstDay().getYear(), 8);
        IntStream.range(0, 12).mapToObj(first::plusMonths).forEach(month -> {
            var card = new MonthCard(year, month, entries);
            if (month.equals(YearMonth.from(year.today()))) {
                card.addClassName("this-month");
            }
            months.add(card);
        });
        return months;
    }

    private static Component list(YearOverview year, List<YearEntry> entries) {
        var list = with(new Div(), "stack");
        YearMonth first = YearMonth.of(year.year().firstDay().getYear(), 8);
        IntStream.range(0, 12).mapToObj(first::plusMonths).forEach(month -> {
            var inMonth = YearEntries.of(entries, month);
            if (!inMonth.isEmpty()) {
                var section = card(Dates.sentence(Dates.monthYear(month.atDay(1))));
                section.add(EntryList.whole(inMonth));
                list.add(section);
            }
        });
        return list;
    }
}
