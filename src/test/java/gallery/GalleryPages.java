package gallery;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.ui.CalendarEvent;
import nl.samenbeter.ui.CalendarEvent.Look;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.EmptyState;
import nl.samenbeter.ui.HourBars;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.PlanCalendar;
import nl.samenbeter.ui.Status;
import nl.samenbeter.ui.StatusBadge;
import nl.samenbeter.ui.TimelineLanes;
import nl.samenbeter.ui.Tone;
import nl.samenbeter.ui.WeekRibbon;
import nl.samenbeter.ui.WeekRibbon.State;

/** The pages of the gallery: the mock-ups' content, by hand. */
final class GalleryPages {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 23);

    private GalleryPages() {}

    static List<WeekRibbon.Step> steps() {
        return List.of(
                new WeekRibbon.Week("1", "31 aug", State.DONE, false, "week"),
                new WeekRibbon.Week("2", "7 sep", State.DONE, false, "week"),
                new WeekRibbon.Week("3", "14 sep", State.DONE, true, "week"),
                new WeekRibbon.Week("4", "21 sep", State.NOW, false, "week"),
                new WeekRibbon.Week(5, "28 sep", State.NEXT),
                new WeekRibbon.Week(6, "5 okt", State.NEXT),
                new WeekRibbon.Gap(
                        "vak.",
                        "Herfstvakantie, " + Dates.shortRange(LocalDate.of(2026, 10, 10), LocalDate.of(2026, 10, 18))),
                new WeekRibbon.Week(7, "19 okt", State.NEXT),
                new WeekRibbon.Week(8, "26 okt", State.NEXT));
    }

    static WeekRibbon ribbon() {
        return new WeekRibbon("Rooster & ICT", "Stem van docent en leerling", steps());
    }

    static <T extends Component & HasComponents> T with(T parent, String classNames, Component... children) {
        parent.addClassNames(classNames.split(" "));
        parent.add(children);
        return parent;
    }

    static Span span(String classNames, Component... children) {
        return with(new Span(), classNames, children);
    }

    static Section card(String title, Component... children) {
        var card = with(new Section(), "card", with(new Div(), "ch", new H2(title)));
        card.add(children);
        return card;
    }

    static ListItem row(String time, String minutes, Icon icon, String title, String text) {
        var when = span("time", new Span(time));
        when.getElement().appendChild(new Element("small").setText(minutes));
        return new ListItem(when, icon.square(), with(new Div(), "grow", new H3(title), new Paragraph(text)));
    }

    static Component task(Icon icon, String title, boolean late, boolean current, Component... meta) {
        var link = with(new Anchor("taken/1"), "task", icon.square());
        var name = span("task-title", new Span(title));
        link.add(name, span("meta", meta));
        if (late) {
            link.addClassName("late");
        }
        if (current) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    @Route(value = "vandaag", layout = MainLayout.class)
    @Menu(order = 1, icon = "sun")
    @PageTitle("Vandaag")
    @AnonymousAllowed
    static class Today extends Div {
        Today() {
            var hero = with(new Section(), "card hero");
            var big = with(new Div(), "big", new Span("08:15"));
            big.getElement().appendChild(new Element("small").setText("over 10 min"));
            var board = new Anchor("bord", "Naar het bord");
            board.addClassNames("btn", "inv");
            board.add(Icon.ARROW.create());
            var absent = new Button("Ik ben er niet bij");
            absent.addClassName("ghost");
            hero.add(
                    big,
                    with(
                            new Div(),
                            "txt",
                            new H2("Dagbordsessie"),
                            new Paragraph(
                                    "10 minuten, staand bij het bord in de docentenkamer. Jij leidt vandaag, Daan let op de tijd.")),
                    with(new Div(), "hb", board, absent));
            var rows = with(
                    new UnorderedList(),
                    "rows",
                    row("08:15", "10 min", Icon.BOARD, "Dagbordsessie", "Docentenkamer, met het hele team"),
                    row("10:20", "30 min", Icon.EYE, "Lesbezoek bij Karim Benali", "Natuurkunde, lokaal B2.14."),
                    row("14:30", "45 min", Icon.PEOPLE, "Arena", "Mediatheek. Hanneke leidt het gesprek."));
            var tasks = with(
                    new Div(),
                    "tasks",
                    task(
                            Icon.SPEECH,
                            "Reactie geven op werkbezoek van Daan",
                            true,
                            false,
                            new StatusBadge(Status.LATE, Dates.late(TODAY, TODAY.minusDays(1))),
                            new Span(Dates.duration(5))),
                    task(
                            Icon.EYE,
                            "Bezoekformulier lesbezoek invullen",
                            false,
                            false,
                            new Span(Icon.CLOCK.create(), new Span(Dates.moment(TODAY, TODAY.atTime(17, 0)))),
                            new Span(Dates.duration(5))));
            var bar = with(new Div(), "bar");
            var done = new Span();
            done.setWidth("18%");
            var planned = span("td");
            planned.setWidth("50%");
            bar.add(done, planned);
            bar.getElement().setAttribute("role", "img").setAttribute("aria-label", "35 minuten gedaan");
            var hours = card(
                    "Jouw week in uren",
                    new Paragraph(span("hours-big", new Span("35 min")), new Span(" gedaan, nog 1 u 35 vandaag")),
                    bar);
            add(
                    new PageHeader("Goedemorgen Sanne", Dates.sentence(Dates.longDay(TODAY))),
                    ribbon(),
                    with(
                            new Div(),
                            "two",
                            with(
                                    new Div(),
                                    "stack",
                                    hero,
                                    card("Afspraken vandaag", rows),
                                    card("Taken voor vandaag", tasks)),
                            with(
                                    new Div(),
                                    "stack",
                                    hours,
                                    new EmptyState(
                                            "Je bent bij. Je volgende taak komt maandag 28 september.",
                                            "Hele week",
                                            "week"),
                                    Notices.card(Tone.INFO, "De arena is in de mediatheek, niet in de aula."),
                                    Notices.card(
                                            Tone.WARN,
                                            "Nog 2 dagen.",
                                            "Opnieuw",
                                            () -> Notices.undo("Klaar.", () -> {})),
                                    Notices.card(Tone.LATE, "Dit lukte niet."),
                                    Notices.card(Tone.OK, "Bewaard."))));
        }
    }

    @Route(value = "taken/:id?", layout = MainLayout.class)
    @Menu(order = 2, icon = "checklist")
    @PageTitle("Taken")
    @AnonymousAllowed
    static class Tasks extends Div {
        Tasks() {
            var head = new PageHeader("Taken", "8 open taken, samen ongeveer 55 minuten")
                    .actions(new Button("Mijn taken en die van het team", Icon.PEOPLE.create()));
            var list = with(new Div(), "list");
            list.add(with(new Div(), "grp", Status.LATE.shape(), new H2("Te laat (1)")));
            list.add(with(
                    new Div(),
                    "tasks",
                    task(
                            Icon.SPEECH,
                            "Reactie geven op werkbezoek van Daan",
                            true,
                            false,
                            span(
                                    "lt",
                                    new Span(Dates.wasDue(
                                            TODAY.atTime(9, 0),
                                            TODAY.minusDays(1).atTime(17, 0)))),
                            new Span("5 min"))));
            list.add(with(new Div(), "grp", Icon.SUN.create("accc"), new H2("Vandaag (2)")));
            var claim = new Button("Ik pak dit op");
            claim.addClassName("claim");
            list.add(with(
                    new Div(),
                    "tasks",
                    task(
                            Icon.EYE,
                            "Bezoekformulier lesbezoek invullen",
                            false,
                            true,
                            new Span(Icon.CLOCK.create(), new Span("vóór 17:00")),
                            new StatusBadge(Status.BUSY)),
                    with(
                            new Div(),
                            "task",
                            Icon.PEOPLE.square(),
                            span("task-title", new Span("Bordsessie leiden in week 5")),
                            span("meta", new Span("Taak van het team, nog van niemand")),
                            claim)));
            var select = new Select<String>("Aanleiding", event -> {}, "Doel: minder ombouwen", "Anders");
            select.setValue("Doel: minder ombouwen");
            var question = new TextField("Kijkvraag");
            question.setValue("Wat kost het Karim?");
            question.setHelperText("Eén vraag, 19 van 200");
            question.setRequiredIndicatorVisible(true);
            var wrong = new TextField("Met fout");
            wrong.setInvalid(true);
            wrong.setErrorMessage("Schrijf een kijkvraag. Zonder vraag wordt het snel een mening.");
            var readonly = new TextField("Van Karim");
            readonly.setValue("Vult Karim in");
            readonly.setReadOnly(true);
            var area = new TextArea("Samen bedacht: hoe kan het nóg beter?");
            area.setPlaceholder("Typ hier");
            var radio = new RadioButtonGroup<String>("Wat wordt het vervolg?", "Niets", "Een actie op het bord");
            radio.setValue("Een actie op het bord");
            var finish = new Button("Bezoek afronden", click -> Notices.success("Klaar. Je collega krijgt bericht."));
            finish.addThemeVariants(ButtonVariant.PRIMARY);
            var later = new Button("Later verder", click -> Notices.undo("Bewaard.", () -> Notices.info("Terug.")));
            var skip = new Button("Bezoek ging niet door", click -> {
                throw new DomainException("gallery.unknown");
            });
            skip.addThemeVariants(ButtonVariant.TERTIARY);
            var disabled = new Button("Kan nog niet");
            disabled.setEnabled(false);
            var title = new H2("Bezoekformulier lesbezoek");
            title.addClassName("form-title");
            var form = with(
                    new Section(),
                    "card form",
                    new Header(
                            with(
                                    new Div(),
                                    "form-tags",
                                    new StatusBadge(Status.DRAFT_KEPT, "Concept bewaard om 11:02"),
                                    span("s t2", new Span("Week 4 · ronde 1"))),
                            title,
                            with(
                                    new Div(),
                                    "meta",
                                    new Span(Icon.PERSON.create(), new Span("Sanne de Wit bij Karim Benali")),
                                    new Span(Icon.PLACE.create(), new Span("B2.14")))),
                    with(
                            new Div(),
                            "body",
                            Notices.card(Tone.ACCENT, Icon.LOCK, "Alleen jij en Karim lezen dit formulier."),
                            with(new Div(), "g2", select, question),
                            with(new Div(), "g2", wrong, readonly),
                            area,
                            with(new Div(), "g2", radio, new Checkbox("Delen met het team", true)),
                            with(new Div(), "g2", new DatePicker("Wanneer", TODAY), new Checkbox("Niet delen"))),
                    new Footer(finish, later, disabled, span("sp wide-only"), skip));
            add(head, ribbon(), with(new Div(), "md", list, form));
        }
    }

    @Route(value = "week", layout = MainLayout.class)
    @Menu(order = 4, icon = "calendar")
    @PageTitle("Weekplan")
    @AnonymousAllowed
    static class Week extends Div {
        Week() {
            var seg = with(
                    new Div(),
                    "seg",
                    icon("#", Icon.CHEVRON_LEFT, "Vorige week"),
                    new Anchor("#", "Week 4"),
                    icon("#", Icon.CHEVRON_RIGHT, "Volgende week"));
            seg.getElement().setAttribute("role", "group").setAttribute("aria-label", "Andere week");
            var head = new PageHeader(
                            "Weekplan",
                            "Rooster & ICT, " + Dates.range(LocalDate.of(2026, 9, 21), LocalDate.of(2026, 9, 25)))
                    .actions(
                            seg,
                            new Button("Afdrukken", Icon.PRINTER.create()),
                            new Button("In mijn agenda", Icon.CALENDAR.create()));
            int[] minutes = {195, 180, 190, 190, 185, 150, 185, 165};
            var bars = new ArrayList<HourBars.Bar>();
            for (int i = 0; i < 8; i++) {
                bars.add(new HourBars.Bar(
                        String.valueOf(i + 1), minutes[i], i < 3 ? State.DONE : i == 3 ? State.NOW : State.NEXT));
            }
            var big = new Paragraph("3 u 10 min");
            big.addClassName("big");
            var norm = with(
                    new Section(),
                    "card norm",
                    new Div(
                            span("eyebrow", new Span("Deze week voor jou")),
                            big,
                            with(new Paragraph("De norm is gemiddeld 3 uur per week."), "t2"),
                            with(
                                    new Paragraph(),
                                    "t2 s apart",
                                    Icon.PIZZA.create("s"),
                                    new Span("De pizzasessie (2 u 30) telt apart."))),
                    new Div(
                            new HourBars(bars, 180),
                            with(new Paragraph("Uren per week. De stippellijn is de norm van 3 uur."), "s t2")));
            var calendar = new PlanCalendar(TODAY, TODAY.atTime(8, 5));
            var events = new ArrayList<CalendarEvent>();
            LocalDate monday = LocalDate.of(2026, 9, 21);
            events.add(CalendarEvent.window(
                    "lb", "Lesbezoek 1", monday, TODAY, Look.TEAM, "kies zelf een moment (40 min)", Icon.EYE));
            events.add(
                    CalendarEvent.window("ba", "Barometer", TODAY, TODAY.plusDays(1), Look.TEAM, "5 min", Icon.PULSE));
            events.add(CalendarEvent.window(
                    "ac",
                    "Actietijd",
                    monday,
                    monday.plusDays(4),
                    Look.TEAM,
                    "20 minuten op een eigen moment",
                    Icon.WRENCH));
            for (int i = 0; i < 5; i++) {
                LocalDateTime start = monday.plusDays(i).atTime(8, 15);
                events.add(CalendarEvent.timed(
                        "bs" + i,
                        "Bordsessie",
                        start,
                        start.plusMinutes(10),
                        i < 2 ? Look.DONE : Look.TEAM,
                        null,
                        null));
            }
            events.add(CalendarEvent.timed(
                    "v", "Lesbezoek", TODAY.atTime(10, 20), TODAY.atTime(10, 50), Look.OWN, "Karim, B2.14", Icon.EYE));
            events.add(CalendarEvent.timed(
                    "a", "Arena", TODAY.atTime(14, 30), TODAY.atTime(15, 15), Look.TEAM, "mediatheek", Icon.PEOPLE));
            events.add(CalendarEvent.timed(
                    "p",
                    "Pizzasessie",
                    TODAY.plusDays(1).atTime(17, 0),
                    TODAY.plusDays(1).atTime(19, 30),
                    Look.OUTSIDE,
                    "in Assen, telt apart",
                    Icon.PIZZA));
            calendar.setEvents(events);
            calendar.addEventClickListener(click -> Notices.info("Geopend: " + click.id()));
            var legend = with(
                    new Div(),
                    "legend",
                    new Span(span("swatch own"), new Span("mijn eigen afspraak")),
                    new Span(span("swatch team"), new Span("met het team")),
                    new Span(Icon.TICK.create("s"), new Span("klaar")),
                    new Span(span("swatch outside"), new Span("buiten de norm")));
            var list = with(new Section(), "card daylist", with(new Div(), "ch", new H2("Als lijst")));
            for (int i = 0; i < 5; i++) {
                var day = new H3(
                        new Span(Dates.sentence(Dates.weekday(monday.plusDays(i).getDayOfWeek())) + " "
                                + Dates.dayMonth(monday.plusDays(i))),
                        new Span("10 min"));
                day.getElement().getChild(0).setAttribute("style", "all: unset");
                if (i == 2) {
                    day.addClassName("today");
                }
                list.add(
                        day,
                        new UnorderedList(new ListItem(
                                i < 2 ? Status.DONE.labelledShape() : Status.UPCOMING.labelledShape(),
                                span("tm", new Span("08:15")),
                                new Span("Bordsessie"),
                                span("min", new Span("10")))));
            }
            add(
                    head,
                    ribbon(),
                    norm,
                    with(new Div(), "wk", new Div(with(new Section(), "card cal p-wide", calendar), legend), list));
        }

        private static Anchor icon(String href, Icon icon, String label) {
            var link = new Anchor(href, icon.create());
            link.getElement().setAttribute("aria-label", label);
            return link;
        }
    }

    @Route(value = "voortgang", layout = MainLayout.class)
    @Menu(order = 3, icon = "chart")
    @PageTitle("Voortgang")
    @AnonymousAllowed
    static class Progress extends Div {
        Progress() {
            var cards = with(new Div(), "tcards");
            for (Status status : List.of(Status.HELP_NEEDED, Status.ATTENTION, Status.IN_RHYTHM, Status.NOT_STARTED)) {
                var look = new Anchor("voortgang", "Bekijk het team");
                look.addClassName("btn");
                look.add(Icon.ARROW.create());
                var why = new com.vaadin.flow.component.details.Details(
                        new Span(Icon.INFO.create("s"), new Span(" Waarom deze status?")),
                        new Paragraph("Omdat het zo is."));
                why.addClassName("why");
                cards.add(with(
                        new Article(),
                        "card tcard " + status.tone().className(),
                        status.shape(),
                        with(
                                new Div(),
                                "th",
                                new H2("Rooster & ICT"),
                                new StatusBadge(status),
                                span("phase", new Span("Week 4 van 8"))),
                        with(
                                new Div(),
                                "tx",
                                new Paragraph("Loopt op schema, met één zorg."),
                                with(
                                        new Paragraph(
                                                "“De bezoeken krijgen morgen nog ruimte.” Hanneke Visser, coach, vandaag"),
                                        "quote"),
                                WeekRibbon.compact(steps())),
                        with(new Div(), "tf", why, look)));
            }
            var all = with(new Div(), "legend");
            for (Status status : Status.values()) {
                all.add(new StatusBadge(status));
            }
            var icons = with(new Div(), "legend");
            for (Icon icon : Icon.values()) {
                icons.add(icon.labelled(icon.name()));
            }
            add(
                    new PageHeader("Voortgang", "Woensdag 23 september"),
                    with(new Paragraph("Van de 3 teams zit er 1 in het ritme."), "say"),
                    with(
                            new Div(),
                            "two",
                            cards,
                            with(new Div(), "stack ord", card("Wacht op jou", all), card("Iconen", icons))));
        }
    }

    @Route(value = "tijdlijn", layout = MainLayout.class)
    @Menu(order = 5, icon = "timeline")
    @PageTitle("Tijdlijn")
    @AnonymousAllowed
    static class Timeline extends Div {
        Timeline() {
            var lanes = new TimelineLanes("Tijdlijn van acht weken");
            lanes.show(TimelineMock.plan());
            lanes.addOverListener(over -> lanes.announce("Sessie 2, " + Dates.longDay(over.day()) + ", 1 botsing"));
            lanes.addMoveListener(move -> {
                lanes.show(TimelineMock.preview());
                Notices.info(move.id() + " naar " + Dates.day(move.day()));
            });
            lanes.addOpenListener(open -> Notices.info("Geopend: " + open.id()));
            add(
                    new PageHeader("Tijdlijn", "Week 4 van 8, van 31 augustus t/m 30 oktober 2026"),
                    with(new Section(), "card p-wide", lanes));
        }
    }

    @Route(value = "kapot", layout = MainLayout.class)
    @Menu(order = 9, icon = "wrench")
    @AnonymousAllowed
    static class Broken extends Div {
        Broken() {
            throw new IllegalStateException("broken on purpose");
        }
    }
}
