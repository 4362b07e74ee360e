/**
 * The pages of buyers and sellers: their orders, the form for help, the dispute. Nothing depends on
 * it; it decides nothing, and it shows every refusal where the mistake was made, with all that was
 * typed.
 */
@ApplicationModule(
    displayName = "Portal",
    allowedDependencies = {
      "guarantee",
      "orders",
      "policy",
      "disputes",
      "negotiation",
      "claims",
      "evidence",
      "reviews",
      "appeals",
      "settlement",
      "casefile",
      "archive",
      "notification",
      "identity"
    })
@NullMarked
package dev.redress.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
