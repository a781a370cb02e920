/** The screen that shows how programmes go. */
@NullMarked
package nl.samenbeter.monitoring.ui;

import org.jspecify.annotations.NullMarked;
