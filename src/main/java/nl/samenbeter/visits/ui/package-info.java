/** The screen and the forms of visits. */
@NullMarked
package nl.samenbeter.visits.ui;

import org.jspecify.annotations.NullMarked;
