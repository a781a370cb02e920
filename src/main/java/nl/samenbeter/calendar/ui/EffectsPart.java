package nl.samenbeter.calendar.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.samenbeter.calendar.CalendarEffect;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;

/** What a change of the calendar would do, one line per team; a programme that cannot follow stands first. */
class EffectsPart extends Div {

    EffectsPart(List<CalendarEffect> effects) {
        addClassNames("preview", "stack");
        if (effects.isEmpty()) {
            add(new Paragraph(Texts.text("calendar.effect.none")));
            return;
        }
        effects.stream()
                .filter(effect -> effect.refusal() != null)
                .forEach(effect -> add(Notices.card(Tone.WARN, refusal(effect))));
        var lines = new UnorderedList();
        effects.stream()
                .filter(effect -> effect.refusal() == null && effect.changes())
                .forEach(effect -> lines.add(new ListItem(line(effect))));
        if (lines.getComponentCount() > 0) {
            add(lines);
        }
        long same = effects.stream().filter(effect -> !effect.changes()).count();
        if (same > 0) {
            add(new Paragraph(Texts.text("calendar.effect.nothing", same)));
        }
    }

    private static String refusal(CalendarEffect effect) {
        LocalDate end = effect.refusal().lastSchoolDay();
        return effect.refusal().code().startsWith("timeline.pastSummer") && end != null
                ? Texts.text("calendar.effect.refused.pastSummer", effect.teamName(), Dates.longDay(end))
                : Texts.text("calendar.effect.refused.other", effect.teamName());
    }

    private static String line(CalendarEffect effect) {
        List<String> facts = new ArrayList<>();
        if (effect.weeks() > 0) {
            facts.add(Texts.text("calendar.effect.weeks", effect.weeks()));
        }
        facts.add(Texts.text("calendar.effect.items", effect.items()));
        if (!effect.firstDay().equals(effect.firstDayBefore())) {
            facts.add(days("calendar.effect.starts", effect.firstDay(), effect.firstDayBefore()));
        }
        if (!effect.lastDay().equals(effect.lastDayBefore())) {
            facts.add(days("calendar.effect.ends", effect.lastDay(), effect.lastDayBefore()));
        }
        if (effect.clashes() > 0) {
            facts.add(Texts.text("calendar.effect.clashes", effect.clashes()));
        }
        return Texts.text("calendar.effect.line", effect.teamName(), String.join(", ", facts));
    }

    private static String days(String key, LocalDate day, LocalDate before) {
        return Texts.text(key, Dates.day(day), Dates.day(before));
    }
}
