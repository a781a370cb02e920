/** Benchmarks: started by {@code ./samenbeter bench NAME}, outside the product and its tests. */
@NullMarked
package nl.samenbeter.bench;

import org.jspecify.annotations.NullMarked;
