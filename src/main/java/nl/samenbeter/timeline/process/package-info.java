@NullMarked
package nl.samenbeter.timeline.process;

import org.jspecify.annotations.NullMarked;
