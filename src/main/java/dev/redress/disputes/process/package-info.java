/** Where disputes meets the process engine: messages out, delegates in. */
@NullMarked
package dev.redress.disputes.process;

import org.jspecify.annotations.NullMarked;
