package dev.redress.archive;

import dev.redress.casefile.Talk;
import dev.redress.guarantee.Marketplace;
import dev.redress.guarantee.Phrasebook;
import dev.redress.policy.Explanations;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.TextStyle;
import java.util.Base64;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * The page of an archive: the case file for people, on screen and on paper. It carries its style
 * with it, no script, and a policy that lets it load nothing but the pictures beside it.
 */
@Component
class IndexPage {

  private static final String TEMPLATE = "archive/index";
  private static final String STYLE = "archive/case-file.css";

  private final Phrasebook phrasebook;
  private final Explanations explanations;
  private final Marketplace marketplace;
  private final String style = style();
  private final TemplateEngine templates = templates();

  IndexPage(Phrasebook phrasebook, Explanations explanations, Marketplace marketplace) {
    this.phrasebook = phrasebook;
    this.explanations = explanations;
    this.marketplace = marketplace;
  }

  String render(Dossier dossier, List<Exhibit> exhibits, PublishedKey key) {
    Context context = new Context(dossier.language());
    Phrasebook.Voice voice = phrasebook.in(dossier.language());
    context.setVariable("t", voice);
    context.setVariable("why", explanations.in(dossier.language()));
    context.setVariable("dossier", dossier);
    context.setVariable("file", dossier.file());
    context.setVariable("names", dossier.names());
    context.setVariable("talk", Talk.of(dossier.file()));
    context.setVariable("exhibits", exhibits);
    context.setVariable("key", key);
    context.setVariable("marketplace", marketplace);
    context.setVariable(
        "zone", marketplace.zone().getDisplayName(TextStyle.FULL, voice.language()));
    context.setVariable("language", voice.language().toLanguageTag());
    context.setVariable("style", style);
    context.setVariable("policy", policy());
    return templates.process(TEMPLATE, context);
  }

  /** The style by its hash, pictures from where the page lies: a folder, or a server. */
  private String policy() {
    byte[] hash = SigningKeys.sha256(style.getBytes(StandardCharsets.UTF_8));
    return "default-src 'none'; img-src 'self' file:; style-src 'sha256-"
        + Base64.getEncoder().encodeToString(hash)
        + "'; base-uri 'none'; form-action 'none'";
  }

  private static String style() {
    try (InputStream in = new ClassPathResource(STYLE).getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Apart from the pages' own engine: an archive knows no request, no session, no page layout. */
  private static TemplateEngine templates() {
    ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("templates/");
    resolver.setSuffix(".html");
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(resolver);
    return engine;
  }
}
