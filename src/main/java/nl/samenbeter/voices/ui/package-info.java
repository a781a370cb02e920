/** The public page of a survey, and the pages of those who ask. */
@NullMarked
package nl.samenbeter.voices.ui;

import org.jspecify.annotations.NullMarked;
