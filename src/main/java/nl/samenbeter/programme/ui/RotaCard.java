package nl.samenbeter.programme.ui;

import static nl.samenbeter.ui.Html.card;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import nl.samenbeter.organisation.Member;
import nl.samenbeter.programme.RotaWeek;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Texts;

/** Who leads which of the weeks to come, for the coach to change. */
final class RotaCard {

    /** As many as one looks ahead; the rest follows by itself. */
    private static final int WEEKS = 4;

    private RotaCard() {}

    @FunctionalInterface
    interface Choice {

        void lead(RotaWeek week, Member leader);
    }

    static Component of(List<RotaWeek> weeks, List<Member> members, Choice choice) {
        var card = card(Texts.text("programme.rota.title"));
        if (weeks.isEmpty()) {
            card.add(with(new Paragraph(Texts.text("programme.rota.none")), "t2"));
            return card;
        }
        card.add(with(new Paragraph(Texts.text("programme.rota.help")), "s t2"));
        var fields = with(new Div(), "fields");
        weeks.stream().limit(WEEKS).forEach(week -> fields.add(field(week, members, choice)));
        card.add(fields);
        return card;
    }

    private static Select<Member> field(RotaWeek week, List<Member> members, Choice choice) {
        var leader = new Select<Member>();
        leader.setLabel(
                Texts.text("programme.rota.week", Integer.toString(week.sequence()), Dates.day(week.firstDay())));
        leader.setItems(members);
        leader.setItemLabelGenerator(member -> member == null ? "" : member.name());
        members.stream()
                .filter(member -> member.person().equals(week.leader()))
                .findFirst()
                .ifPresent(leader::setValue);
        leader.addValueChangeListener(change -> {
            if (change.getValue() != null && change.isFromClient()) {
                choice.lead(week, change.getValue());
            }
        });
        return leader;
    }
}
