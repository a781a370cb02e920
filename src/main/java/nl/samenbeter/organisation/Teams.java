package nl.samenbeter.organisation;

import nl.samenbeter.shared.TeamId;
import org.springframework.data.repository.CrudRepository;

interface Teams extends CrudRepository<Team, TeamId> {}
