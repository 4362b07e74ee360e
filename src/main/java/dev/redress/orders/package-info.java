/**
 * What was bought: order lines with their delivery facts, and payments reported refunded or charged
 * back. Filled by the marketplace (CSV, REST); read by everyone. It must not know of disputes.
 */
@ApplicationModule(displayName = "Orders", allowedDependencies = "guarantee")
@NullMarked
package dev.redress.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
