/** Benchmarks: run by {@code mvn -Pbench verify}, never with the tests. */
@NullMarked
package dev.redress.bench;

import org.jspecify.annotations.NullMarked;
