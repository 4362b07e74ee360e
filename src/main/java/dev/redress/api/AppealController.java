package dev.redress.api;

import dev.redress.appeals.AppealPart;
import dev.redress.appeals.AppealView;
import dev.redress.appeals.Appeals;
import dev.redress.appeals.FileAppeal;
import dev.redress.casefile.Standing;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One side's request to look again. */
@RestController
@RequestMapping("/api/disputes/{number}")
class AppealController {

  private final Appeals appeals;

  AppealController(Appeals appeals) {
    this.appeals = appeals;
  }

  record Appealing(@NotNull Set<@NotNull AppealPart> parts, @NotNull String text) {}

  /** Files the caller's appeal; refused (422) with every ground where it is not admitted. */
  @PostMapping("/appeal")
  @PreAuthorize("hasAnyRole('BUYER', 'SELLER')")
  ResponseEntity<CaseFileJson.AppealJson> file(
      Standing standing, @RequestBody @Valid Appealing appealing) {
    AppealView appeal =
        appeals.file(
            standing.dispute().id(),
            new FileAppeal(appealing.parts(), appealing.text()),
            standing.reader());
    return ResponseEntity.created(URI.create(Links.dispute(standing.dispute().number())))
        .body(Renderer.appeal(appeal));
  }
}
