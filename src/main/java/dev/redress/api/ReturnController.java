package dev.redress.api;

import dev.redress.casefile.Standing;
import dev.redress.reviews.GoodsCondition;
import dev.redress.reviews.ProvideLabel;
import dev.redress.reviews.ReceiveGoods;
import dev.redress.reviews.Returns;
import dev.redress.reviews.ShipGoods;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The way of the goods back to the seller: label, shipment, receipt. */
@RestController
@RequestMapping("/api/disputes/{number}")
class ReturnController {

  private final Returns returns;

  ReturnController(Returns returns) {
    this.returns = returns;
  }

  /** The label itself is a file among the evidence, or described in the note. */
  record Label(
      @Nullable String carrier,
      @Nullable String tracking,
      @Nullable String note,
      @Nullable Long evidenceId) {}

  record Shipment(@NotNull String carrier, @NotNull String tracking) {}

  record Receipt(@NotNull GoodsCondition condition, @Nullable String note) {}

  /** The seller provides a label for the way back. */
  @PostMapping("/return-label")
  @PreAuthorize("hasRole('SELLER')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void label(Standing standing, @RequestBody @Valid Label label) {
    String note = label.note() == null ? "" : label.note();
    returns.provideLabel(
        standing.dispute().id(),
        new ProvideLabel(label.carrier(), label.tracking(), note, label.evidenceId()),
        standing.reader());
  }

  /** The buyer has handed the goods to a carrier. */
  @PostMapping("/return-shipment")
  @PreAuthorize("hasRole('BUYER')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void ship(Standing standing, @RequestBody @Valid Shipment shipment) {
    returns.ship(
        standing.dispute().id(),
        new ShipGoods(shipment.carrier(), shipment.tracking()),
        standing.reader());
  }

  /** The seller has received and inspected the goods. */
  @PostMapping("/return-receipt")
  @PreAuthorize("hasRole('SELLER')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void receive(Standing standing, @RequestBody @Valid Receipt receipt) {
    String note = receipt.note() == null ? "" : receipt.note();
    returns.receive(
        standing.dispute().id(), new ReceiveGoods(receipt.condition(), note), standing.reader());
  }
}
