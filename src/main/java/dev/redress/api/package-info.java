/**
 * The REST face, for the marketplace's systems and for anyone's scripts: it parses, finds the
 * dispute for the caller, calls a module's service and renders what that answers. It holds no rule
 * of the guarantee; nothing depends on it.
 */
@ApplicationModule(
    displayName = "REST",
    allowedDependencies = {
      "guarantee",
      "orders",
      "policy",
      "disputes",
      "negotiation",
      "claims",
      "evidence",
      "reviews",
      "settlement",
      "appeals",
      "casefile",
      "archive",
      "identity",
      "engine"
    })
@NullMarked
package dev.redress.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
