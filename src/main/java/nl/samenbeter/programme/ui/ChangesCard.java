package nl.samenbeter.programme.ui;

import static nl.samenbeter.ui.Html.card;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import nl.samenbeter.programme.ProgrammeHistoryRow;
import nl.samenbeter.programme.Today.Change;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** What happened to the programme, in words: who and when. */
final class ChangesCard {

    private ChangesCard() {}

    static Component of(List<Change> changes, LocalDateTime now, boolean withTeam) {
        var card = card(Texts.text("programme.today.changes"));
        var list = with(new UnorderedList(), "rows");
        changes.forEach(change -> list.add(row(change, now.toLocalDate(), withTeam)));
        card.add(list);
        return card;
    }

    private static ListItem row(Change change, LocalDate today, boolean withTeam) {
        var event = change.row();
        String when = Dates.moment(today, event.at());
        String who = event.by() == null ? when : event.by() + ", " + when;
        return with(
                new ListItem(),
                "block",
                new Paragraph(words(event)),
                with(
                        new Paragraph(withTeam ? change.teamName() + ". " + Dates.sentence(who) : Dates.sentence(who)),
                        "s t2"));
    }

    static String words(ProgrammeHistoryRow event) {
        return event.people() == null
                ? Texts.text("programme.event." + event.code(), day(event.newDay()), day(event.oldDay()))
                : PeopleSentence.of(event, event.people());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Dates.longDay(day);
    }
}
