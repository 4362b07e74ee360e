/**
 * The case file: number, parties, stage, decisions and the timeline; what every stage of a dispute
 * needs. It must not know how a stage works, nor in which order stages follow.
 */
@ApplicationModule(
    displayName = "Disputes",
    allowedDependencies = {"guarantee", "orders", "policy", "engine"})
@NullMarked
package dev.redress.disputes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
