/**
 * Accounts, roles and sign-in: one session for portal, Tasklist and Cockpit, and which role may
 * open which address. It must not know of disputes, nor of the process engine.
 */
@ApplicationModule(displayName = "Identity", allowedDependencies = "guarantee")
@NullMarked
package dev.redress.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
