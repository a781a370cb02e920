package nl.samenbeter.timeline.ui;

import java.util.Optional;
import nl.samenbeter.timeline.TimelineChange;

/** A change with nothing to choose. */
class FixedFields extends ChangeFields {

    private final TimelineChange change;

    FixedFields(TimelineChange change) {
        this.change = change;
    }

    @Override
    Optional<TimelineChange> change() {
        return Optional.of(change);
    }
}
