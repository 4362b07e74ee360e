package dev.redress.api;

import dev.redress.archive.PublishedKey;
import dev.redress.archive.SigningKeys;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The keys that sign exported case files, for whoever checks one. */
@RestController
@RequestMapping("/api/keys")
class KeyController {

  private final SigningKeys keys;

  KeyController(SigningKeys keys) {
    this.keys = keys;
  }

  /** The one that signs now, and former ones, whose archives stay genuine. */
  @GetMapping
  List<PublishedKey> published() {
    return keys.published();
  }
}
