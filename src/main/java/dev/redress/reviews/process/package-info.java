/** Where reviews meets the process engine: messages out, delegates in. */
@NullMarked
package dev.redress.reviews.process;

import org.jspecify.annotations.NullMarked;
