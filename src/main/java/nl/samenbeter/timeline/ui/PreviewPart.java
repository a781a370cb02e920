package nl.samenbeter.timeline.ui;

import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.samenbeter.programme.ui.PlanNames;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.timeline.Clash;
import nl.samenbeter.timeline.TimelineChange;
import nl.samenbeter.timeline.TimelineLine;
import nl.samenbeter.timeline.TimelineLine.Kind;
import nl.samenbeter.timeline.TimelinePreview;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Texts;

/** What a change would do, in the order of the questions that somebody has: does it fit, what changes, who notices, what stays. */
class PreviewPart extends Div {

    private static final int SHOWN = 6;
    private static final int NAMES = 4;

    private final Consumer<TimelineChange> instead;

    /** @param instead called with the way out of a clash */
    PreviewPart(Consumer<TimelineChange> instead) {
        this.instead = instead;
        addClassName("tl-preview");
    }

    void show(TimelinePreview preview) {
        removeAll();
        Map<PersonId, String> names = preview.people().stream()
                .collect(Collectors.toMap(
                        TimelinePreview.Affected::person, TimelinePreview.Affected::name, (one, two) -> one));
        var sentence = with(
                new Paragraph(),
                "tl-sentence",
                span(TimelineWords.change(preview) + "."),
                span(" " + TimelineWords.sums(preview), "t2"));
        add(sentence);
        if (!preview.clashes().isEmpty()) {
            add(clashes(preview.clashes(), names));
        }
        add(changes(preview));
        add(people(preview));
        add(stays(preview));
    }

    private Component clashes(List<Clash> clashes, Map<PersonId, String> names) {
        boolean blocking = clashes.stream().anyMatch(Clash::isBlocking);
        var section = with(new Section(), blocking ? "clash late" : "clash");
        section.add(with(
                new H3(), "", Icon.WARNING.create(), new Span(Texts.text("timeline.preview.clashes", clashes.size()))));
        var list = new UnorderedList();
        for (Clash clash : clashes) {
            var item = new ClashLine(clash, names);
            if (clash.isBlocking()) {
                item.add(span(" " + Texts.text("timeline.clash.first"), "b"));
            }
            var wayOut = clash.wayOut();
            if (wayOut != null) {
                item.add(new Button(TimelineWords.wayOut(wayOut), click -> instead.accept(wayOut)));
            } else if (clash.isBlocking()) {
                item.add(span(" " + Texts.text("timeline.clash.how." + clash.kind())));
            }
            list.add(item);
        }
        section.add(list);
        if (clashes.stream().anyMatch(clash -> !clash.isBlocking())) {
            section.add(with(new Paragraph(Texts.text("timeline.clash.mayStay")), "s"));
        }
        return section;
    }

    private static Component changes(TimelinePreview preview) {
        var section = new Section();
        section.add(head("timeline.preview.changes", Texts.text("timeline.preview.items", preview.items())));
        List<TimelineLine> items = of(preview, Kind.ITEM);
        section.add(lines(items.stream().limit(SHOWN).toList()));
        if (items.size() > SHOWN) {
            section.add(new Details(
                    Texts.text("timeline.preview.more", items.size() - SHOWN),
                    lines(items.stream().skip(SHOWN).toList())));
        }
        boolean sameEnd = preview.lastDay().equals(preview.lastDayBefore());
        if (preview.lines().isEmpty() && sameEnd && !preview.neverBack()) {
            section.add(with(new Paragraph(Texts.text("timeline.preview.nothing")), "t2"));
        }
        for (Kind kind : List.of(
                Kind.TASK, Kind.STOPPED, Kind.APPOINTMENT, Kind.CALLED_OFF, Kind.PUT_OFF, Kind.CLOCK, Kind.DIARY)) {
            List<TimelineLine> ofKind = of(preview, kind);
            if (!ofKind.isEmpty()) {
                int count = ofKind.stream().mapToInt(TimelineLine::count).sum();
                var details = new Details(Texts.text("timeline.preview.kind." + kind, count), lines(ofKind));
                details.setOpened(kind == Kind.TASK && ofKind.size() <= SHOWN);
                section.add(details);
            }
        }
        if (!sameEnd) {
            section.add(remark(Texts.text(
                    "timeline.preview.otherEnd",
                    Dates.longDay(preview.lastDay()),
                    Dates.longDay(preview.lastDayBefore()))));
        }
        if (preview.neverBack()) {
            section.add(remark(Texts.text("timeline.preview.neverBack")));
        }
        return section;
    }

    private static List<TimelineLine> of(TimelinePreview preview, Kind kind) {
        return preview.lines().stream().filter(line -> line.kind() == kind).toList();
    }

    static UnorderedList lines(List<TimelineLine> lines) {
        var list = with(new UnorderedList(), "diff");
        lines.forEach(line -> list.add(line(line)));
        return list;
    }

    private static ListItem line(TimelineLine line) {
        var moments = with(new Span(), "oldnew");
        if (line.before() != null) {
            moments.getElement().appendChild(new Element("del").setText(TimelineWords.when(line, line.before())));
        }
        if (line.after() != null) {
            if (line.before() != null) {
                moments.add(Icon.ARROW.create("s"), span(Texts.text("timeline.lanes.becomes"), "sr"));
            } else {
                moments.add(span(Texts.text("timeline.line.comes") + " "));
            }
            moments.getElement().appendChild(new Element("ins").setText(TimelineWords.when(line, line.after())));
        } else {
            moments.add(span(" " + Texts.text("timeline.line.goes"), "b"));
        }
        return new ListItem(icon(line).create(), span(TimelineWords.line(line), "tl-what"), moments);
    }

    private static Icon icon(TimelineLine line) {
        return switch (line.kind()) {
            case ITEM -> line.itemKind() == null ? Icon.FLAG : PlanNames.icon(line.itemKind());
            case TASK, STOPPED -> Icon.CHECKLIST;
            case PUT_OFF, CLOCK -> Icon.CLOCK;
            case APPOINTMENT, CALLED_OFF -> Icon.SPEECH;
            case DIARY -> Icon.CALENDAR;
        };
    }

    private static Component people(TimelinePreview preview) {
        var section = new Section();
        int people = preview.people().size();
        section.add(head("timeline.preview.people", Texts.text("timeline.preview.each", people)));
        String some = preview.people().stream()
                .limit(NAMES)
                .map(TimelinePreview.Affected::name)
                .collect(Collectors.joining(", "));
        section.add(with(
                new Paragraph(
                        people > NAMES ? Texts.text("timeline.preview.andMore", some, people - NAMES) : some + "."),
                "s"));
        return section;
    }

    private static Component stays(TimelinePreview preview) {
        var section = new Section();
        var list = with(new UnorderedList(), "s ticks");
        if (preview.change() instanceof TimelineChange.Pause) {
            section.add(new H3(Texts.text("timeline.preview.pause")), list);
            list.add(
                    tick(Texts.text("timeline.preview.pause.open")),
                    tick(Texts.text("timeline.preview.pause.waits")),
                    tick(Texts.text("timeline.preview.pause.after")));
            return section;
        }
        section.add(new H3(Texts.text("timeline.preview.stays")));
        if (preview.lastDay().equals(preview.lastDayBefore())) {
            list.add(tick(Texts.text("timeline.preview.sameEnd", Dates.longDay(preview.lastDay()))));
        }
        int standing = (int) preview.before().items().stream()
                .filter(ItemWords::isShown)
                .filter(item -> !item.status().isOver())
                .filter(item -> preview.after()
                        .item(item.id())
                        .filter(other -> other.moments().equals(item.moments()))
                        .isPresent())
                .count();
        list.add(tick(Texts.text("timeline.preview.standing", standing)));
        section.add(list);
        return section;
    }

    private static Component remark(String words) {
        return with(new Paragraph(), "s tl-remark", Icon.INFO.create("s"), new Span(words));
    }

    private static ListItem tick(String words) {
        return new ListItem(Icon.DONE.create("s", "okc"), new Span(words));
    }

    private static Component head(String key, String beside) {
        var head = new H3();
        head.add(new Span(Texts.text(key)), span(beside, "n"));
        return head;
    }
}
