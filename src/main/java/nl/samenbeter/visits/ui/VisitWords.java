package nl.samenbeter.visits.ui;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Status;
import nl.samenbeter.ui.StatusBadge;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.visits.VisitKind;
import nl.samenbeter.visits.VisitRow;
import org.jspecify.annotations.Nullable;

/** Visits in words. */
final class VisitWords {

    private VisitWords() {}

    /** "Jij gaat bij Karim Benali kijken", "Karim Benali komt bij jou kijken" */
    static String title(VisitRow visit, boolean theReaders) {
        String host = visit.hostName();
        if (!theReaders) {
            return host == null
                    ? Texts.text("visits.title.nobodyYet", visit.visitorName())
                    : Texts.text("visits.title.other", visit.visitorName(), host);
        }
        if (!visit.mine()) {
            return Texts.text("visits.title.host", visit.visitorName());
        }
        if (visit.toTeacher()) {
            return host == null ? Texts.text("visits.title.lesson") : Texts.text("visits.title.lessonOf", host);
        }
        return Texts.text("visits.title.visitor", Objects.requireNonNullElse(host, ""));
    }

    static String when(@Nullable LocalDate day, @Nullable LocalTime begins, int minutes) {
        if (day == null) {
            return Texts.text("visits.noMoment");
        }
        return begins == null
                ? Dates.sentence(Dates.longDay(day))
                : Dates.sentence(Dates.longDay(day)) + ", " + Dates.times(begins, begins.plusMinutes(minutes));
    }

    static String round(VisitKind kind, LocalDate first, LocalDate last) {
        return Texts.text("visits.round." + kind.name(), Dates.shortRange(first, last));
    }

    static StatusBadge badge(VisitRow visit) {
        return switch (visit.status()) {
            case PLANNED -> new StatusBadge(Status.UPCOMING);
            case HELD -> new StatusBadge(Status.DONE, Texts.text("visits.status.HELD"));
            case NOT_HELD -> new StatusBadge(Status.NOT_HELD, Texts.text("visits.status.NOT_HELD"));
        };
    }
}
