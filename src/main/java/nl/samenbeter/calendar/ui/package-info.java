/** The screen on which a school's calendar is kept. */
@NullMarked
package nl.samenbeter.calendar.ui;

import org.jspecify.annotations.NullMarked;
