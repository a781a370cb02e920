package nl.samenbeter.preparations;

import nl.samenbeter.programme.ItemPostponed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Groups that would have met in a pause meet after it. */
@Component
class PostponedPreparations {

    private final JointPreparations preparations;

    PostponedPreparations(JointPreparations preparations) {
        this.preparations = preparations;
    }

    @EventListener
    void postponed(ItemPostponed event) {
        preparations.findByPlanItemId(event.item()).ifPresent(preparation -> {
            preparation.postpone(event.shift());
            preparations.save(preparation);
        });
    }
}
