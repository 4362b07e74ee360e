/** Where negotiation meets the process engine: messages out, delegates in. */
@NullMarked
package dev.redress.negotiation.process;

import org.jspecify.annotations.NullMarked;
