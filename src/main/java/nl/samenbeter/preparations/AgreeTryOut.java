package nl.samenbeter.preparations;

import java.time.LocalDate;
import nl.samenbeter.shared.PersonId;

/** @param visitTitle what the watcher's visit is called, if there is a room for visits */
public record AgreeTryOut(LocalDate day, PersonId tries, PersonId watcher, String visitTitle) {}
