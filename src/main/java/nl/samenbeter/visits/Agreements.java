package nl.samenbeter.visits;

import org.springframework.data.repository.CrudRepository;

interface Agreements extends CrudRepository<Agreement, VisitId> {}
