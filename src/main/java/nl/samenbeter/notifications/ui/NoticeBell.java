package nl.samenbeter.notifications.ui;

import nl.samenbeter.notifications.NotificationQueries;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.ui.Bell;
import nl.samenbeter.ui.Texts;
import org.springframework.stereotype.Component;

/** The reader's unread notices. */
@Component
class NoticeBell implements Bell {

    private final NotificationQueries queries;
    private final CurrentUser currentUser;

    NoticeBell(NotificationQueries queries, CurrentUser currentUser) {
        this.queries = queries;
        this.currentUser = currentUser;
    }

    @Override
    public String route() {
        return NoticesView.ROUTE;
    }

    @Override
    public boolean visible() {
        return currentUser.person().isPresent();
    }

    @Override
    public int count() {
        return visible() ? queries.unread() : 0;
    }

    @Override
    public String label(int count) {
        return Texts.text("notices.bell", count);
    }
}
