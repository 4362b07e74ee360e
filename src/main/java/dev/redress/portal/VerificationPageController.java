package dev.redress.portal;

import dev.redress.archive.SigningKeys;
import dev.redress.archive.Verifier;
import dev.redress.guarantee.Phrasebook;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** How anybody checks an exported case file: the program, and the keys to expect. */
@Controller
@RequestMapping("/verification")
class VerificationPageController {

  private static final MediaType PLAIN_TEXT =
      new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

  private final SigningKeys keys;
  private final Phrasebook phrasebook;

  VerificationPageController(SigningKeys keys, Phrasebook phrasebook) {
    this.keys = keys;
    this.phrasebook = phrasebook;
  }

  @GetMapping
  String page(Model model, Locale locale) {
    model.addAttribute("t", phrasebook.in(locale));
    model.addAttribute("keys", keys.published());
    model.addAttribute("program", Verifier.NAME);
    return "portal/verification";
  }

  @GetMapping("/" + Verifier.NAME)
  ResponseEntity<Resource> program() {
    return ResponseEntity.ok()
        .contentType(PLAIN_TEXT)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(Verifier.NAME).build().toString())
        .body(Verifier.source());
  }
}
