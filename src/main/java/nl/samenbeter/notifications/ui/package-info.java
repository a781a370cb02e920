/** The page of notices, its settings, and the bell. */
@NullMarked
package nl.samenbeter.notifications.ui;

import org.jspecify.annotations.NullMarked;
