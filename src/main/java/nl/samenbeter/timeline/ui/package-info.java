/** The screens of a timeline that changes. */
@NullMarked
package nl.samenbeter.timeline.ui;

import org.jspecify.annotations.NullMarked;
