package nl.samenbeter.preparations;

import java.time.Clock;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People's door: the question owner brings a case, the group goes through the script. */
@Service
@Transactional
public class WorkDesignService {

    private final DesignDesk desk;
    private final WorkDesigns designs;
    private final PreparationTopics topics;
    private final IdeaCards ideas;
    private final GuestTeachers guests;
    private final Clock systemClock;

    WorkDesignService(
            DesignDesk desk,
            WorkDesigns designs,
            PreparationTopics topics,
            IdeaCards ideas,
            GuestTeachers guests,
            Clock systemClock) {
        this.guests = guests;
        this.desk = desk;
        this.designs = designs;
        this.topics = topics;
        this.ideas = ideas;
        this.systemClock = systemClock;
    }

    /**
     * Brings a case, or another one; a question of the team that it was is taken, one that it no longer is waits again.
     *
     * @throws DomainException {@code preparations.questionMissing}, {@code shared.textTooLong},
     *     {@code preparations.topicTaken}, {@code preparations.topicGone}, {@code preparations.noTeacher}
     */
    @PreAuthorize("@preparationAccess.brings(#group)")
    public void bring(GroupRef group, BringCase brought) {
        WorkDesign design = desk.toChange(group);
        PreparationTopicId before = design.topic();
        if (before != null && !before.equals(brought.topic())) {
            topics.findToChange(before).ifPresent(topic -> {
                topic.giveBack(design);
                topics.save(topic);
            });
        }
        if (brought.topic() != null) {
            PreparationTopic topic = topics.findToChange(brought.topic())
                    .orElseThrow(() -> new DomainException("preparations.topicGone"));
            topic.take(design);
            topics.save(topic);
        }
        PersonId guest = design.guest();
        design.bring(brought);
        designs.save(design);
        guests.welcome(design, guest);
        desk.changed(design.group());
    }

    /**
     * To another step of the script, or to its start or end. Whoever presses at the same moment as another goes along.
     *
     * @param from the step on the screen; absent before the start
     * @param to absent to end
     */
    @PreAuthorize("@preparationAccess.worksOn(#group)")
    public void go(GroupRef group, @Nullable ScriptStep from, @Nullable ScriptStep to) {
        WorkDesign design = desk.toChange(group);
        if (!design.go(from, to, systemClock.instant())) {
            return;
        }
        if (design.showsIdeasNow()) {
            ideas.findByDesignId(design.id()).forEach(idea -> {
                idea.show();
                ideas.save(idea);
            });
        }
        designs.save(design);
        desk.changed(design.group());
    }
}
