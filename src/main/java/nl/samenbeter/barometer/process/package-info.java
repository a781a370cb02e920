/** The barometer round as a process. */
@NullMarked
package nl.samenbeter.barometer.process;

import org.jspecify.annotations.NullMarked;
