/** The screens of the school year. */
@NullMarked
package nl.samenbeter.schoolyear.ui;

import org.jspecify.annotations.NullMarked;
