package nl.samenbeter.visits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.samenbeter.notifications.ChangeKind;
import nl.samenbeter.notifications.ChangeScope;
import nl.samenbeter.notifications.Changes;
import nl.samenbeter.notifications.NoticeArgument;
import nl.samenbeter.notifications.NoticeKind;
import nl.samenbeter.notifications.Notices;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells one of the two what the other did, and their open screens to look again. */
@Component
class VisitNotices {

    private static final String ROUTE = "bezoeken/";

    private final Notices notices;
    private final Changes changes;

    VisitNotices(Notices notices, Changes changes) {
        this.notices = notices;
        this.changes = changes;
    }

    /** One of the two proposes a moment. */
    void proposed(Visit visit, PersonId by) {
        tell(
                other(visit, by),
                visit,
                by.equals(visit.visitor()) ? "notices.visits.proposedByVisitor" : "notices.visits.proposedByHost",
                by,
                NoticeArgument.day(day(visit)));
    }

    /** Who pairs the team chose another moment for the two. */
    void moved(Visit visit, PersonId by) {
        tell(visit.visitor(), visit, "notices.visits.moved", by, NoticeArgument.day(day(visit)));
        tell(visit.host(), visit, "notices.visits.moved", by, NoticeArgument.day(day(visit)));
    }

    void agreed(Visit visit, PersonId by) {
        tell(other(visit, by), visit, "notices.visits.agreed", by, NoticeArgument.day(day(visit)));
    }

    void calledOff(Visit visit, PersonId by, CallOffReason reason) {
        tell(other(visit, by), visit, "notices.visits.calledOff", by, NoticeArgument.text(reason.key()));
    }

    void readable(Visit visit) {
        once(visit.host(), visit, "notices.visits.readable", visit.visitor());
    }

    void reacted(Visit visit) {
        PersonId host = visit.host();
        if (host != null) {
            once(visit.visitor(), visit, "notices.visits.reacted", host);
        }
    }

    void sharingAsked(Visit visit, PersonId by) {
        tell(other(visit, by), visit, "notices.visits.sharingAsked", by);
    }

    /** Something asked for a visit outside the rounds. */
    void asked(Visit visit, LocalDate last) {
        PersonId host = visit.host();
        if (host != null) {
            tell(visit.visitor(), visit, "notices.visits.askedVisitor", host, NoticeArgument.day(last));
            tell(host, visit, "notices.visits.askedHost", visit.visitor(), NoticeArgument.day(last));
        }
    }

    /** What a visit was asked for is on another day. */
    void wanted(Visit visit, LocalDate day) {
        both(visit, "notices.visits.wanted", NoticeArgument.day(day));
    }

    /** What a visit was asked for does not go ahead. */
    void notWanted(Visit visit) {
        both(visit, "notices.visits.notWanted");
    }

    private void both(Visit visit, String key, NoticeArgument... more) {
        PersonId host = visit.host();
        if (host != null) {
            tell(visit.visitor(), visit, key, host, more);
            tell(host, visit, key, visit.visitor(), more);
        }
    }

    /** Nothing to tell, but what stands on the screens of the two and in the list of their team is not true any more. */
    void changed(Visit visit) {
        var scopes = new ArrayList<ChangeScope>();
        scopes.add(ChangeScope.of(visit.team()));
        scopes.add(ChangeScope.of(visit.visitor()));
        if (visit.host() != null) {
            scopes.add(ChangeScope.of(visit.host()));
        }
        changes.changed(ChangeKind.VISITS, scopes);
    }

    private static LocalDate day(Visit visit) {
        LocalDate day = visit.day();
        if (day == null) {
            throw new IllegalStateException("a visit without a day");
        }
        return day;
    }

    private static @Nullable PersonId other(Visit visit, PersonId one) {
        return one.equals(visit.visitor()) ? visit.host() : visit.visitor();
    }

    private void tell(@Nullable PersonId person, Visit visit, String key, PersonId by, NoticeArgument... more) {
        if (person != null) {
            notices.tell(person, NoticeKind.VISITS, key, arguments(by, more), ROUTE + visit.id(), visit.school());
        }
        changed(visit);
    }

    private void once(@Nullable PersonId person, Visit visit, String key, PersonId by) {
        if (person != null) {
            notices.tellOnce(
                    key + ":" + visit.id(),
                    List.of(person),
                    NoticeKind.VISITS,
                    key,
                    arguments(by),
                    ROUTE + visit.id(),
                    visit.school());
        }
        changed(visit);
    }

    private static List<NoticeArgument> arguments(PersonId by, NoticeArgument... more) {
        var arguments = new ArrayList<NoticeArgument>();
        arguments.add(NoticeArgument.person(by));
        arguments.addAll(List.of(more));
        return arguments;
    }
}
