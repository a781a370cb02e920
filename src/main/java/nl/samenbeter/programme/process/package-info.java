/** How the programme's models reach its code, and how other rooms' delegates find their plan item. */
@NamedInterface("process")
@NullMarked
package nl.samenbeter.programme.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
