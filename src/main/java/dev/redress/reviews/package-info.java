/**
 * The case worker's second stage: review, requests for evidence, second approval, and the return of
 * goods that a decision or an agreement waits for. It must not know of claims or appeals.
 */
@ApplicationModule(
    displayName = "Reviews",
    allowedDependencies = {
      "guarantee",
      "orders",
      "policy",
      "disputes",
      "evidence",
      "settlement",
      "engine"
    })
@NullMarked
package dev.redress.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
