package dev.redress.api;

import dev.redress.casefile.Standing;
import dev.redress.claims.AnswerClaim;
import dev.redress.claims.ClaimView;
import dev.redress.claims.Claims;
import dev.redress.claims.FileClaim;
import dev.redress.disputes.DisputeNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The formal claim and the seller's answer to it. */
@RestController
@RequestMapping("/api/disputes/{number}")
class ClaimController {

  private final Claims claims;
  private final Renderer renderer;
  private final Problems problems;

  ClaimController(Claims claims, Renderer renderer, Problems problems) {
    this.claims = claims;
    this.renderer = renderer;
    this.problems = problems;
  }

  record Filing(@NotNull String description, @NotNull @Valid RemedyBody remedy) {}

  record SellersAnswer(@NotNull AnswerClaim.Answer answer, @Nullable String text) {}

  /**
   * Files the claim. What the policy does not accept yet is refused (422) with every ground and
   * nothing is filed; what it refuses for good is answered the same way, but the claim stands in
   * the case file and its refusal can be appealed.
   */
  @PostMapping("/claim")
  @PreAuthorize("hasRole('BUYER')")
  ResponseEntity<Object> file(Standing standing, @RequestBody @Valid Filing filing, Locale locale) {
    ClaimView claim =
        claims.file(
            standing.dispute().id(),
            new FileClaim(filing.description(), filing.remedy().toRequest()),
            standing.reader());
    DisputeNumber number = standing.dispute().number();
    String dispute = Links.dispute(number);
    if (!claim.refusedFor().isEmpty()) {
      return ResponseEntity.unprocessableEntity()
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(problems.claimRefused(claim.refusedFor(), dispute, Links.appeal(number), locale));
    }
    return ResponseEntity.created(URI.create(dispute)).body(renderer.claim(claim, locale));
  }

  /** The seller accepts the claim, which settles the dispute, or contests it. */
  @PostMapping("/answer")
  @PreAuthorize("hasRole('SELLER')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void answer(Standing standing, @RequestBody @Valid SellersAnswer answer) {
    String text = answer.text() == null ? "" : answer.text();
    claims.answer(
        standing.dispute().id(), new AnswerClaim(answer.answer(), text), standing.reader());
  }
}
