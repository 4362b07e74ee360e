/** Where claims meets the process engine: messages out, delegates in. */
@NullMarked
package dev.redress.claims.process;

import org.jspecify.annotations.NullMarked;
