package dev.redress.api;

import dev.redress.casefile.Standing;
import dev.redress.disputes.DisputeNumber;
import dev.redress.negotiation.MakeOffer;
import dev.redress.negotiation.Negotiations;
import dev.redress.negotiation.OfferView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What both sides write and offer each other. */
@RestController
@RequestMapping("/api/disputes/{number}")
@PreAuthorize("hasAnyRole('BUYER', 'SELLER')")
class NegotiationController {

  private final Negotiations negotiations;

  NegotiationController(Negotiations negotiations) {
    this.negotiations = negotiations;
  }

  record Message(@NotNull String text) {}

  record Offer(@NotNull @Valid RemedyBody remedy, @Nullable String text) {}

  /** Writes to the other side. */
  @PostMapping("/messages")
  @ResponseStatus(HttpStatus.CREATED)
  CaseFileJson.MessageJson write(Standing standing, @RequestBody @Valid Message message) {
    return Renderer.message(
        negotiations.write(standing.dispute().id(), message.text(), standing.reader()));
  }

  /** Proposes a remedy; the caller's own open offer, if any, is replaced. */
  @PostMapping("/offers")
  ResponseEntity<CaseFileJson.OfferJson> offer(Standing standing, @RequestBody @Valid Offer offer) {
    String text = offer.text() == null ? "" : offer.text();
    OfferView made =
        negotiations.offer(
            standing.dispute().id(),
            new MakeOffer(offer.remedy().toRequest(), text),
            standing.reader());
    DisputeNumber number = standing.dispute().number();
    return ResponseEntity.created(URI.create(Links.offer(number, made.id())))
        .body(Renderer.offer(made));
  }

  /** Accepts the other side's offer: it binds, and settles the dispute. */
  @PostMapping("/offers/{id}/acceptance")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void accept(Standing standing, @PathVariable long id) {
    negotiations.accept(standing.dispute().id(), id, standing.reader());
  }

  /** Declines the other side's offer. */
  @PostMapping("/offers/{id}/decline")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void decline(Standing standing, @PathVariable long id) {
    negotiations.decline(standing.dispute().id(), id, standing.reader());
  }
}
