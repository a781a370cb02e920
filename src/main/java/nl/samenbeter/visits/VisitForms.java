package nl.samenbeter.visits;

import org.springframework.data.repository.CrudRepository;

interface VisitForms extends CrudRepository<VisitForm, VisitId> {}
