package nl.samenbeter.preparations;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.samenbeter.programme.ItemAppointment;
import nl.samenbeter.programme.ItemAppointments;
import nl.samenbeter.programme.PlanItemsMoved;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.PlanItemId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Groups that have not met move along with their preparation. */
@Component
class MovedPreparations implements ItemAppointments {

    private final JointPreparations preparations;
    private final WorkDesigns designs;
    private final PreparationNotices notices;

    MovedPreparations(JointPreparations preparations, WorkDesigns designs, PreparationNotices notices) {
        this.designs = designs;
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
        List<JointPreparation> found = preparations.findByPlanItemIdIn(items);
        Map<GroupRef, PersonId> guests = guests(found);
        return found.stream()
                .flatMap(preparation -> preparation.groups().stream()
                        .filter(PreparationGroup::isOpen)
                        .map(group -> new ItemAppointment(
                                preparation.planItem(),
                                PlanKind.PREPARATION,
                                people(preparation, group, guests),
                                group.day(),
                                group.begins())))
                .toList();
    }

    /** Teachers who were asked to come, by group. */
    private Map<GroupRef, PersonId> guests(List<JointPreparation> found) {
        Map<GroupRef, PersonId> guests = new HashMap<>();
        if (!found.isEmpty()) {
            designs.findByPreparationIdIn(
                            found.stream().map(JointPreparation::id).toList())
                    .forEach(design -> {
                        if (design.guest() != null) {
                            guests.put(design.group(), design.guest());
                        }
                    });
        }
        return guests;
    }

    private static List<PersonId> people(
            JointPreparation preparation, PreparationGroup group, Map<GroupRef, PersonId> guests) {
        return Stream.concat(
                        preparation.people(group.number()).stream(),
                        Stream.ofNullable(guests.get(new GroupRef(preparation.id(), group.number()))))
                .toList();
    }
}
