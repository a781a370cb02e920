package nl.samenbeter.organisation.ui;

import nl.samenbeter.security.Scope;

/** Where a role can be given, with its name. */
record Place(Scope scope, String name) {}
