/** The task list as a screen, and the SPI by which a room brings the form of its task. */
@NamedInterface("ui")
@NullMarked
package nl.samenbeter.tasks.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
