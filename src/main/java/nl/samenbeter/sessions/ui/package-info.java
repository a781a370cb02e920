/** The form in which the leader of a week answers its board sessions. */
@NullMarked
package nl.samenbeter.sessions.ui;

import org.jspecify.annotations.NullMarked;
