/** The coach's form with a row for each talk. */
@NullMarked
package nl.samenbeter.talks.ui;

import org.jspecify.annotations.NullMarked;
