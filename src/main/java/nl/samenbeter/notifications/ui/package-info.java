/** The page of notices, its settings, the bell, and screens that look again when something changed. */
@NamedInterface("ui")
@NullMarked
package nl.samenbeter.notifications.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
