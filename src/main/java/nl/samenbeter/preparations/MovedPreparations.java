package nl.samenbeter.preparations;

import java.util.Collection;
import java.util.List;
import nl.samenbeter.programme.ItemAppointment;
import nl.samenbeter.programme.ItemAppointments;
import nl.samenbeter.programme.PlanItemsMoved;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.shared.PlanItemId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Groups that have not met move along with their preparation. */
@Component
class MovedPreparations implements ItemAppointments {

    private final JointPreparations preparations;
    private final PreparationNotices notices;

    MovedPreparations(JointPreparations preparations, PreparationNotices notices) {
        this.preparations = preparations;
        this.notices = notices;
    }

    @EventListener
    void moved(PlanItemsMoved event) {
        for (JointPreparation preparation :
                preparations.findByPlanItemIdIn(event.days().keySet())) {
            preparation.move(event.days().get(preparation.planItem()));
            preparations.save(preparation);
            notices.changed(preparation);
        }
    }

    @Override
    public List<ItemAppointment> of(Collection<PlanItemId> items) {
        return preparations.findByPlanItemIdIn(items).stream()
                .flatMap(preparation -> preparation.groups().stream()
                        .filter(PreparationGroup::isOpen)
                        .map(group -> new ItemAppointment(
                                preparation.planItem(),
                                PlanKind.PREPARATION,
                                preparation.people(group.number()),
                                group.day(),
                                group.begins())))
                .toList();
    }
}
