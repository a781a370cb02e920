@NullMarked
package nl.samenbeter.timeline.ui;

import org.jspecify.annotations.NullMarked;
