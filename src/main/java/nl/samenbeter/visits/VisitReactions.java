package nl.samenbeter.visits;

import org.springframework.data.repository.CrudRepository;

interface VisitReactions extends CrudRepository<VisitReaction, VisitId> {}
