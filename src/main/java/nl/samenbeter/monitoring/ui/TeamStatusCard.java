package nl.samenbeter.monitoring.ui;

import static nl.samenbeter.ui.Html.card;
import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import nl.samenbeter.monitoring.CoachWords;
import nl.samenbeter.monitoring.ProgressStatus.Sentence;
import nl.samenbeter.monitoring.TeamPage;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Status;
import nl.samenbeter.ui.StatusBadge;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** How it goes: what is computed, and beside it what the coach says. They may differ. */
final class TeamStatusCard {

    /** What the page does for the card. */
    interface Page {

        void tell();

        void withdraw(CoachWords words);

        List<CoachWords> history();
    }

    private TeamStatusCard() {}

    static Component of(TeamPage page, Page doors) {
        Section card = card(Texts.text("monitoring.team.how"));
        var both = with(new Div(), "how", computed(page));
        if (page.stair() != null) {
            both.add(said(page, doors));
        }
        card.add(both);
        return card;
    }

    private static Component computed(TeamPage page) {
        Status status = TeamCard.status(page.state().status());
        var said = with(
                new Article(),
                "",
                with(new Div(), "how-head", new H3(Texts.text("monitoring.team.byPlan")), new StatusBadge(status)));
        for (Sentence sentence : page.state().sentences()) {
            said.add(new Paragraph(TeamCard.words(sentence)));
        }
        said.add(TeamCard.why(page.state().status()));
        return said;
    }

    private static Component said(TeamPage page, Page doors) {
        CoachWords told = page.told();
        var said = new Article();
        var head = with(new Div(), "how-head", new H3(Texts.text("monitoring.team.byCoach")));
        said.add(head);
        if (told == null) {
            said.add(with(new Paragraph(Texts.text("monitoring.team.nothingSaid")), "t2"));
        } else {
            head.add(new StatusBadge(status(told)));
            said.add(quote(told, page.today()));
        }
        if (page.mayTell()) {
            said.add(buttons(told, doors));
        }
        if (told != null) {
            said.add(history(page.today(), doors));
        }
        return said;
    }

    static Status status(CoachWords words) {
        return switch (words.says()) {
            case IN_RHYTHM -> Status.IN_RHYTHM;
            case ATTENTION -> Status.ATTENTION;
            case HELP_NEEDED -> Status.HELP_NEEDED;
        };
    }

    /** The coach's own words, with who and when; in grey when they are old. */
    static Component quote(CoachWords words, LocalDate today) {
        var quote = with(
                new Div(),
                "quote",
                new Paragraph(Texts.text("monitoring.team.quote", words.reason())),
                with(new Paragraph(who(words, today)), "s"));
        if (words.old()) {
            quote.addClassName("old");
        }
        return quote;
    }

    private static String who(CoachWords words, LocalDate today) {
        String day = words.old() ? Dates.dayYear(words.day()) : Dates.relativeDay(today, words.day());
        String name = words.coach().isEmpty() ? Texts.text("monitoring.team.someCoach") : words.coach();
        return Texts.text(words.old() ? "monitoring.team.whoLongAgo" : "monitoring.team.who", name, day);
    }

    private static Component buttons(@Nullable CoachWords told, Page doors) {
        var tell = new Button(
                Texts.text(told == null ? "monitoring.team.tell" : "monitoring.team.tellAgain"),
                Icon.SPEECH.create(),
                click -> doors.tell());
        var buttons = with(new Div(), "how-acts", tell);
        if (told != null && told.mayWithdraw()) {
            buttons.add(new Button(Texts.text("monitoring.team.withdraw"), click -> doors.withdraw(told)));
        }
        return buttons;
    }

    private static Component history(LocalDate today, Page doors) {
        var list = with(new UnorderedList(), "said");
        var details = new Details(Texts.text("monitoring.team.earlier"), list);
        details.addClassName("why");
        details.addOpenedChangeListener(change -> {
            list.removeAll();
            if (change.isOpened()) {
                List<CoachWords> earlier = doors.history().stream().skip(1).toList();
                earlier.forEach(words -> list.add(new ListItem(new StatusBadge(status(words)), quote(words, today))));
                if (earlier.isEmpty()) {
                    list.add(new ListItem(span(Texts.text("monitoring.team.noEarlier"), "t2")));
                }
            }
        });
        return details;
    }
}
