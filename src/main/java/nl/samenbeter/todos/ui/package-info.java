/** The own list under the tasks and on the page of today. */
@NamedInterface("ui")
@NullMarked
package nl.samenbeter.todos.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
