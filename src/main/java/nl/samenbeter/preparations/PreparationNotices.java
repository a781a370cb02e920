package nl.samenbeter.preparations;

import java.time.LocalDate;
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

/** Tells guests and watchers what concerns them, and open screens to look again. */
@Component
class PreparationNotices {

    private static final String ROUTE = "vandaag";

    private final WorkDesigns designs;
    private final Notices notices;
    private final Changes changes;

    PreparationNotices(WorkDesigns designs, Notices notices, Changes changes) {
        this.designs = designs;
        this.notices = notices;
        this.changes = changes;
    }

    void invited(PersonId guest, JointPreparation preparation, LocalDate day, PersonId by) {
        notices.tell(
                guest,
                NoticeKind.VISITS,
                "notices.preparations.guest",
                List.of(NoticeArgument.person(by), NoticeArgument.team(preparation.team()), NoticeArgument.day(day)),
                ROUTE,
                preparation.school());
    }

    /** A group meets on another day: its guest has no other page that says so. */
    void moved(JointPreparation preparation, int group) {
        designs.findByPreparationIdAndGroupNumber(preparation.id(), group)
                .map(WorkDesign::guest)
                .ifPresent(guest -> notices.tell(
                        guest,
                        NoticeKind.VISITS,
                        "notices.preparations.guestMoved",
                        List.of(
                                NoticeArgument.team(preparation.team()),
                                NoticeArgument.day(preparation.group(group).day())),
                        ROUTE,
                        preparation.school()));
    }

    /** A teacher of the school is asked to come to watch; a colleague is told by the visit. */
    void watcherAsked(TryOut tryOut) {
        tell(tryOut, tryOut.watcher(), "notices.preparations.watch", tryOut.tries());
    }

    /** Both, as far as no visit tells them. */
    void tryOutMoved(TryOut tryOut, PersonId by) {
        tell(tryOut, tryOut.watcher(), "notices.preparations.watchMoved", tryOut.tries());
        if (!by.equals(tryOut.tries())) {
            tell(tryOut, tryOut.tries(), "notices.preparations.tryMoved", by);
        }
    }

    /** Both, as far as no visit tells them. */
    void tryOutCalledOff(TryOut tryOut, PersonId by) {
        tell(tryOut, tryOut.watcher(), "notices.preparations.watchOff", tryOut.tries());
        if (!by.equals(tryOut.tries())) {
            tell(tryOut, tryOut.tries(), "notices.preparations.tryOff", by);
        }
    }

    private void tell(TryOut tryOut, @Nullable PersonId to, String key, @Nullable PersonId about) {
        if (to != null && about != null) {
            notices.tell(
                    to,
                    NoticeKind.VISITS,
                    key,
                    List.of(NoticeArgument.person(about), NoticeArgument.day(tryOut.day())),
                    ROUTE,
                    tryOut.school());
        }
    }

    /** Who is in which group, whose question it is, or when a group meets. */
    void changed(JointPreparation preparation) {
        changes.changed(ChangeKind.DESIGN, List.of(ChangeScope.of(preparation.id())));
    }
}
