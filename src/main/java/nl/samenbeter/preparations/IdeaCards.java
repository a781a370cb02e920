package nl.samenbeter.preparations;

import java.util.List;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface IdeaCards extends ListCrudRepository<IdeaCard, IdeaCardId> {

    List<IdeaCard> findByDesignId(WorkDesignId design);

    @Query("""
            select c.* from idea_card c join work_design d on d.id = c.design_id
            where c.author_id = :author and d.team_id = :team for update of c""")
    List<IdeaCard> findByAuthor(PersonId author, TeamId team);
}
