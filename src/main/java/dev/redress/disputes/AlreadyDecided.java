package dev.redress.disputes;

import dev.redress.guarantee.Refusal;

/** The dispute was decided; what is wrong with the decision belongs into an appeal. */
public final class AlreadyDecided extends Refusal {}
