/**
 * The process engine as this house runs it: its configuration, the deployment of model and forms,
 * rights and default filters of the people who work in its web applications, and the clock that all
 * share. It must not know what a dispute is.
 */
@ApplicationModule(
    displayName = "Engine",
    allowedDependencies = {"guarantee", "identity"})
@NullMarked
package dev.redress.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
