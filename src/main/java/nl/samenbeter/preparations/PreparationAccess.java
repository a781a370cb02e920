package nl.samenbeter.preparations;

import nl.samenbeter.security.Access;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.Permission;
import org.springframework.stereotype.Component;

/** Asked by the doors of this room: whoever works with the team, and what only its coach or a question owner may. */
@Component("preparationAccess")
public class PreparationAccess {

    private final JointPreparations preparations;
    private final Access access;
    private final CurrentUser currentUser;

    PreparationAccess(JointPreparations preparations, Access access, CurrentUser currentUser) {
        this.preparations = preparations;
        this.access = access;
        this.currentUser = currentUser;
    }

    public boolean sees(JointPreparationId id) {
        return may(id, Permission.PREPARATIONS_SEE);
    }

    public boolean arranges(JointPreparationId id) {
        return may(id, Permission.PREPARATIONS_ARRANGE);
    }

    /** The coach, or who owns the question of the group. */
    public boolean moves(JointPreparationId id, int group) {
        return arranges(id) || sees(id) && ownsQuestion(id, group);
    }

    /** As {@link #moves(JointPreparationId, int)}. */
    public boolean brings(GroupRef group) {
        return moves(group.preparation(), group.number());
    }

    /** The coach, or who is in the group. */
    public boolean worksOn(GroupRef group) {
        return arranges(group.preparation()) || sees(group.preparation()) && isIn(group);
    }

    /** Also the rest of the team, once the group has met: what it worked out is how the team works now. */
    public boolean reads(GroupRef group) {
        return worksOn(group) || sees(group.preparation()) && hasMet(group);
    }

    private boolean isIn(GroupRef group) {
        return currentUser
                .person()
                .filter(me -> preparations
                        .findById(group.preparation())
                        .filter(preparation ->
                                preparation.people(group.number()).contains(me))
                        .isPresent())
                .isPresent();
    }

    private boolean hasMet(GroupRef group) {
        return preparations
                .findById(group.preparation())
                .filter(preparation -> preparation.groups().stream()
                        .anyMatch(one -> one.number() == group.number() && one.status() == GroupStatus.HELD))
                .isPresent();
    }

    private boolean ownsQuestion(JointPreparationId id, int group) {
        var me = currentUser.person();
        return preparations
                .findById(id)
                .filter(preparation -> preparation.groups().stream()
                        .anyMatch(one -> one.number() == group
                                && one.questionOwner() != null
                                && me.filter(one.questionOwner()::equals).isPresent()))
                .isPresent();
    }

    private boolean may(JointPreparationId id, Permission permission) {
        return preparations
                .findById(id)
                .filter(preparation -> access.team(preparation.team(), permission))
                .isPresent();
    }
}
