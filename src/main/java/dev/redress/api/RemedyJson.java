package dev.redress.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.guarantee.Remedy;
import dev.redress.guarantee.RemedyType;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A remedy that is wanted, offered or granted; {@code amount} is what goes back to the buyer. */
record RemedyJson(
    RemedyType type,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Money amount,
    boolean withLabel) {

  static RemedyJson of(Remedy remedy) {
    return new RemedyJson(remedy.type(), remedy.refund(), remedy.withLabel());
  }

  static @Nullable RemedyJson ofNullable(@Nullable Remedy remedy) {
    return remedy == null ? null : of(remedy);
  }
}
