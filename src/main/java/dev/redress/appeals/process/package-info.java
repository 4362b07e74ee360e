/** Where appeals meets the process engine: messages out, delegates in. */
@NullMarked
package dev.redress.appeals.process;

import org.jspecify.annotations.NullMarked;
