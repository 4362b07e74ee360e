/**
 * Tells people by mail what happened in their disputes and until when they can act, and keeps the
 * proof: to whom, when, in which language, delivered or not. It must not know how a stage works: it
 * hears events and reads deadlines, and nothing hears back from it.
 */
@ApplicationModule(
    displayName = "Notification",
    allowedDependencies = {"guarantee", "engine", "orders", "disputes", "policy", "identity"})
@NullMarked
package dev.redress.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
