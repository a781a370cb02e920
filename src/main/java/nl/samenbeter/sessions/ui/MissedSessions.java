package nl.samenbeter.sessions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import nl.samenbeter.programme.ui.TodayPart;
import nl.samenbeter.sessions.SessionAfterService;
import nl.samenbeter.sessions.SessionDigest;
import nl.samenbeter.sessions.SessionRecordQueries;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Html;
import nl.samenbeter.ui.Texts;

/** On the page of today: what the reader missed at the board, in a minute, and what was told to who led. */
@org.springframework.stereotype.Component
class MissedSessions implements TodayPart {

    private static final int MOST = 3;

    private final SessionRecordQueries queries;
    private final SessionAfterService service;

    MissedSessions(SessionRecordQueries queries, SessionAfterService service) {
        this.queries = queries;
        this.service = service;
    }

    @Override
    public List<Component> components() {
        List<Component> parts = new ArrayList<>();
        queries.missed().stream().limit(MOST).forEach(digest -> parts.add(card(digest)));
        TipsCard.of(queries, service).ifPresent(parts::add);
        return parts;
    }

    private static Section card(SessionDigest digest) {
        var card = Html.card(Texts.text("sessions.digest.title", Dates.longDay(digest.day())));
        List<String> actions = digest.actions().stream()
                .map(action -> action.owner().isEmpty()
                        ? action.title()
                        : Texts.text("sessions.digest.action", action.title(), action.owner()))
                .toList();
        if (digest.decisions().isEmpty() && digest.successes().isEmpty() && actions.isEmpty()) {
            card.add(Html.with(new Paragraph(Texts.text("sessions.digest.nothing")), "t2"));
        }
        lines(card, "sessions.digest.decided", digest.decisions());
        lines(card, "sessions.digest.successes", digest.successes());
        lines(card, "sessions.digest.actions", actions);
        return card;
    }

    private static void lines(Section card, String key, List<String> lines) {
        if (!lines.isEmpty()) {
            var list = new UnorderedList();
            lines.forEach(line -> list.add(new ListItem(line)));
            card.add(new H3(Texts.text(key)), list);
        }
    }
}
