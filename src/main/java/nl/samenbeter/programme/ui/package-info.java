/** The screens of a programme: today, the week plan, the start. */
@NamedInterface("ui")
@NullMarked
package nl.samenbeter.programme.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
