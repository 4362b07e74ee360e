/**
 * What the task forms in Tasklist call: the case file as a fragment of a page, drafts of decisions,
 * uploads; and the page of a dispute's deadlines. Nothing depends on it; it decides nothing.
 */
@ApplicationModule(
    displayName = "Casework",
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
      "notification",
      "identity",
      "engine",
      "steering"
    })
@NullMarked
package dev.redress.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
