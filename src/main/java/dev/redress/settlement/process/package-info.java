/** Where settlement meets the process engine: messages out, delegates in. */
@NullMarked
package dev.redress.settlement.process;

import org.jspecify.annotations.NullMarked;
