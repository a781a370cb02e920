/** The groups of a joint preparation, and the form of whoever owns the question. */
@NullMarked
package nl.samenbeter.preparations.ui;

import org.jspecify.annotations.NullMarked;
