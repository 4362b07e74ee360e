package dev.redress.policy;

import dev.redress.guarantee.Refusal;

/** Who is bound extends a deadline once; a case worker can give more. */
public final class ExtendedAlready extends Refusal {}
