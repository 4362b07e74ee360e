/**
 * The money: a double-entry ledger of what is owed and borne, and refunds that the payment system
 * executes exactly once. It knows decisions, not how they came about.
 */
@ApplicationModule(
    displayName = "Settlement",
    allowedDependencies = {"guarantee", "orders", "policy", "disputes", "engine"})
@NullMarked
package dev.redress.settlement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
