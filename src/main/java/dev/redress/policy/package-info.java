/**
 * The guarantee's rules as data: evaluates the DMN tables on facts records, keeps the explanation
 * of every evaluation, and keeps the deadlines with their calendars. It must not know of disputes'
 * stages or people's names: a dispute is a number here.
 */
@ApplicationModule(displayName = "Policy", allowedDependencies = "guarantee")
@NullMarked
package dev.redress.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
