package nl.samenbeter.sessions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import nl.samenbeter.sessions.SessionAfterService;
import nl.samenbeter.sessions.SessionRecordQueries;
import nl.samenbeter.sessions.SessionTip;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Html;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Texts;

/** What the team told the reader as leader of a session. Nobody else sees it. */
final class TipsCard {

    private TipsCard() {}

    /** Nothing when nobody told anything. */
    static Optional<Section> of(SessionRecordQueries queries, SessionAfterService service) {
        List<SessionTip> tips = queries.myTips();
        if (tips.isEmpty()) {
            return Optional.empty();
        }
        var card = Html.card(Texts.text("sessions.tips.title"));
        card.addClassName("session-held");
        var lines = Html.with(new UnorderedList(), "session-tips");
        tips.forEach(tip -> lines.add(line(tip)));
        var read = new Button(Texts.text("sessions.tips.read"), click -> {
            service.forgetMyTips();
            card.removeFromParent();
        });
        card.add(Html.with(new Paragraph(Texts.text("sessions.tips.help")), "t2"), lines, read);
        return Optional.of(card);
    }

    private static ListItem line(SessionTip tip) {
        var words = Html.span(Texts.text(tip.top() ? "sessions.tips.top" : "sessions.tips.tip", tip.words()));
        Html.small(words, Dates.day(tip.day()));
        return new ListItem((tip.top() ? Icon.STAR : Icon.SPEECH).create("s"), words);
    }
}
