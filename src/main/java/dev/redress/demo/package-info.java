/**
 * What only the default profile has, so that Redress can be tried on a laptop: accounts, disputes
 * that people have had, a payment system, and a mail server inside the application whose mails are
 * read in the browser. Nothing depends on it, and no other profile starts it.
 */
@ApplicationModule(
    displayName = "Demonstration",
    allowedDependencies = {
      "guarantee",
      "orders",
      "disputes",
      "negotiation",
      "claims",
      "evidence",
      "reviews",
      "settlement",
      "appeals",
      "notification",
      "identity",
      "engine"
    })
@NullMarked
package dev.redress.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
