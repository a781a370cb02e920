package nl.samenbeter.bench;

import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.timeline.ApplyChange;
import nl.samenbeter.timeline.TimelineChange;
import nl.samenbeter.timeline.TimelinePreview;
import nl.samenbeter.timeline.TimelineService;

/** A change of a timeline as people make it: looked at, then applied as it was seen. */
final class Shifting {

    private static final String REASON = "De school heeft een projectweek.";

    private final TimelineService timeline;

    Shifting(Product product) {
        timeline = product.bean(TimelineService.class);
    }

    TimelinePreview preview(ProgrammeId programme, TimelineChange change) {
        return timeline.preview(programme, change);
    }

    void apply(TimelinePreview preview) {
        timeline.apply(new ApplyChange(preview.programme(), preview.change(), preview.seen(), REASON));
    }

    void change(ProgrammeId programme, TimelineChange change) {
        apply(preview(programme, change));
    }
}
