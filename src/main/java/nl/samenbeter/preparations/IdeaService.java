package nl.samenbeter.preparations;

import java.util.List;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DomainException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People's door to the cards: written in silence, seen and weighed by the group once it chooses. */
@Service
@Transactional
public class IdeaService {

    static final int MOST_IDEAS = 40;

    private final DesignDesk desk;
    private final IdeaCards ideas;
    private final CurrentUser currentUser;

    IdeaService(DesignDesk desk, IdeaCards ideas, CurrentUser currentUser) {
        this.desk = desk;
        this.ideas = ideas;
        this.currentUser = currentUser;
    }

    /** @throws DomainException {@code preparations.ideaMissing}, {@code shared.textTooLong}, {@code preparations.tooManyIdeas} */
    @PreAuthorize("@preparationAccess.worksOn(#group)")
    public void add(GroupRef group, String words) {
        WorkDesign design = desk.toChange(group);
        if (ideas.findByDesignId(design.id()).size() >= MOST_IDEAS) {
            throw new DomainException("preparations.tooManyIdeas", MOST_IDEAS);
        }
        ideas.save(IdeaCard.write(design, currentUser.requirePerson(), words));
        desk.changed(design.group());
    }

    /**
     * The own card, while it is written in silence.
     *
     * @throws DomainException {@code preparations.ideaGone}
     */
    @PreAuthorize("@preparationAccess.worksOn(#group)")
    public void remove(GroupRef group, IdeaCardId id) {
        WorkDesign design = desk.toChange(group);
        IdeaCard card = ideas.findByDesignId(design.id()).stream()
                .filter(idea -> idea.id().equals(id) && idea.isOf(currentUser.requirePerson()))
                .findFirst()
                .orElseThrow(() -> new DomainException("preparations.ideaGone"));
        ideas.delete(card);
        desk.changed(design.group());
    }

    /**
     * What the group thinks of a card that everybody sees, from 1 to 3.
     *
     * @throws DomainException {@code preparations.ideaGone}, {@code preparations.pointsOutOfRange}
     */
    @PreAuthorize("@preparationAccess.worksOn(#group)")
    public void weigh(GroupRef group, IdeaCardId id, @Nullable Integer effect, @Nullable Integer feasibility) {
        WorkDesign design = desk.toChange(group);
        IdeaCard card = find(shown(design), id);
        card.weigh(effect, feasibility);
        ideas.save(card);
        desk.changed(design.group());
    }

    /**
     * The one that the group works out, instead of any other.
     *
     * @throws DomainException {@code preparations.ideaGone}
     */
    @PreAuthorize("@preparationAccess.worksOn(#group)")
    public void choose(GroupRef group, IdeaCardId id) {
        WorkDesign design = desk.toChange(group);
        List<IdeaCard> all = shown(design);
        IdeaCard card = find(all, id);
        all.stream().filter(IdeaCard::chosen).forEach(other -> {
            other.choose(false);
            ideas.save(other);
        });
        card.choose(true);
        ideas.save(card);
        desk.changed(design.group());
    }

    private List<IdeaCard> shown(WorkDesign design) {
        return design.ideasShown() ? ideas.findByDesignId(design.id()) : List.of();
    }

    private static IdeaCard find(List<IdeaCard> cards, IdeaCardId id) {
        return cards.stream()
                .filter(card -> card.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new DomainException("preparations.ideaGone"));
    }
}
