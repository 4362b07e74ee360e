package dev.redress.portal;

import dev.redress.appeals.AppealPart;
import dev.redress.appeals.Appeals;
import dev.redress.appeals.FileAppeal;
import dev.redress.archive.ArchiveDownload;
import dev.redress.archive.Archives;
import dev.redress.casefile.CaseFiles;
import dev.redress.casefile.Standing;
import dev.redress.claims.AnswerClaim;
import dev.redress.claims.Claims;
import dev.redress.claims.FileClaim;
import dev.redress.disputes.Disputes;
import dev.redress.evidence.EvidenceDownload;
import dev.redress.evidence.EvidenceItems;
import dev.redress.guarantee.EvidenceKind;
import dev.redress.guarantee.Phrasebook;
import dev.redress.guarantee.ProblemType;
import dev.redress.guarantee.Refusal;
import dev.redress.negotiation.MakeOffer;
import dev.redress.negotiation.Negotiations;
import dev.redress.orders.Orders;
import dev.redress.portal.Uploads.Brought;
import dev.redress.reviews.EvidenceRequests;
import dev.redress.reviews.GoodsCondition;
import dev.redress.reviews.ProvideLabel;
import dev.redress.reviews.ReceiveGoods;
import dev.redress.reviews.Returns;
import dev.redress.reviews.ShipGoods;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page of a dispute and what its parties do there. Every form is a plain post; a refused one
 * shows the page again, the reason at its field and all that was typed still there.
 */
@Controller
@RequestMapping("/disputes/{number}")
class DisputePageController {

  private final CaseFiles caseFiles;
  private final DisputePage page;
  private final Disputes disputes;
  private final Orders orders;
  private final Negotiations negotiations;
  private final Claims claims;
  private final EvidenceRequests evidenceRequests;
  private final Returns returns;
  private final Appeals appeals;
  private final EvidenceItems evidence;
  private final Archives archives;
  private final Uploads uploads;
  private final Visitor visitor;
  private final Phrasebook phrasebook;

  DisputePageController(
      CaseFiles caseFiles,
      DisputePage page,
      Disputes disputes,
      Orders orders,
      Negotiations negotiations,
      Claims claims,
      EvidenceRequests evidenceRequests,
      Returns returns,
      Appeals appeals,
      EvidenceItems evidence,
      Archives archives,
      Uploads uploads,
      Visitor visitor,
      Phrasebook phrasebook) {
    this.caseFiles = caseFiles;
    this.page = page;
    this.disputes = disputes;
    this.orders = orders;
    this.negotiations = negotiations;
    this.claims = claims;
    this.evidenceRequests = evidenceRequests;
    this.returns = returns;
    this.appeals = appeals;
    this.evidence = evidence;
    this.archives = archives;
    this.uploads = uploads;
    this.visitor = visitor;
    this.phrasebook = phrasebook;
  }

  @GetMapping
  ModelAndView show(
      @PathVariable String number,
      @RequestParam(required = false) @Nullable EvidenceKind kind,
      Locale locale) {
    return page.show(number, kind, locale);
  }

  @GetMapping("/grounds")
  ModelAndView grounds(@PathVariable String number, Locale locale) {
    return page.grounds(number, locale);
  }

  /** The case file to take along; the timeline notes it. */
  @GetMapping("/case-file")
  void caseFile(
      @PathVariable String number,
      Locale locale,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Standing at = standing(number);
    ArchiveDownload.send(() -> archives.export(at, locale), request, response);
  }

  /** What is renewed in an open page: the talk and what can be done now. */
  @GetMapping("/talk")
  ModelAndView talk(@PathVariable String number, Locale locale) {
    ModelAndView view = page.show(number, null, locale);
    view.setViewName("portal/dispute :: talk");
    return view;
  }

  @PostMapping("/messages")
  ModelAndView write(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String text,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    return attempt(
        number, "message", typed, locale, at -> negotiations.write(id(at), text, at.reader()));
  }

  @PostMapping("/offers")
  ModelAndView offer(
      @PathVariable String number,
      RemedyForm remedy,
      @RequestParam(defaultValue = "") String text,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    return attempt(
        number,
        "offer",
        typed,
        locale,
        at ->
            negotiations.offer(
                id(at), new MakeOffer(remedy.request(currency(at)), text), at.reader()));
  }

  @PostMapping("/offers/{offer}/acceptance")
  ModelAndView accept(@PathVariable String number, @PathVariable long offer, Locale locale) {
    return attempt(
        number, "offers", Map.of(), locale, at -> negotiations.accept(id(at), offer, at.reader()));
  }

  @PostMapping("/offers/{offer}/decline")
  ModelAndView decline(@PathVariable String number, @PathVariable long offer, Locale locale) {
    return attempt(
        number, "offers", Map.of(), locale, at -> negotiations.decline(id(at), offer, at.reader()));
  }

  @GetMapping("/claim")
  ModelAndView claimForm(@PathVariable String number, Locale locale) {
    return page.claimForm(number, Map.of(), null, locale);
  }

  @PostMapping("/claim")
  ModelAndView fileClaim(
      @PathVariable String number,
      @RequestParam(required = false) @Nullable ProblemType problemType,
      @RequestParam(defaultValue = "") String description,
      RemedyForm remedy,
      @RequestParam(required = false) @Nullable List<MultipartFile> files,
      @RequestParam(defaultValue = "OTHER") EvidenceKind kind,
      @RequestParam String formId,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    try {
      Standing at = standing(number);
      uploads.submit(id(at), new Brought(files, kind, "", formId), at.reader());
      if (problemType != null && problemType != at.dispute().problemType()) {
        disputes.correctProblemType(id(at), at.reader(), problemType, description);
      }
      claims.file(id(at), new FileClaim(description, remedy.request(currency(at))), at.reader());
      return back(number);
    } catch (Refusal refusal) {
      return page.claimForm(number, typed, refusal, locale);
    }
  }

  @PostMapping("/answer")
  ModelAndView answer(
      @PathVariable String number,
      @RequestParam(required = false) AnswerClaim.@Nullable Answer answer,
      @RequestParam(defaultValue = "") String text,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    return attempt(
        number,
        "answer",
        typed,
        locale,
        at -> claims.answer(id(at), new AnswerClaim(chosen("answer", answer), text), at.reader()));
  }

  @PostMapping("/evidence")
  ModelAndView submitEvidence(
      @PathVariable String number,
      @RequestParam(required = false) @Nullable List<MultipartFile> files,
      @RequestParam(required = false) @Nullable EvidenceKind kind,
      @RequestParam(defaultValue = "") String description,
      @RequestParam(defaultValue = "") String text,
      @RequestParam String formId,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    return attempt(
        number,
        "evidence",
        typed,
        locale,
        at -> {
          boolean pasted = !text.isBlank();
          Brought brought =
              new Brought(
                  files,
                  chosen("kind", kind == null && pasted ? EvidenceKind.CHAT_LOG : kind),
                  description,
                  formId);
          if (pasted) {
            String name = phrasebook.say("upload.textName", locale);
            uploads.submit(id(at), brought, text, name, at.reader());
          }
          if (uploads.submit(id(at), brought, at.reader()) == 0 && !pasted) {
            throw new ChoiceMissing("files");
          }
        });
  }

  @PostMapping("/evidence/{id}/withdrawal")
  ModelAndView withdrawEvidence(
      @PathVariable String number,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    return attempt(
        number,
        "evidence-withdrawal-" + id,
        typed,
        locale,
        at -> evidence.withdraw(id(at), id, reason, at.reader()));
  }

  @PostMapping("/evidence-answer")
  ModelAndView answerEvidenceRequest(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String text,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    return attempt(
        number,
        "evidence-answer",
        typed,
        locale,
        at -> evidenceRequests.answer(id(at), text, at.reader()));
  }

  @PostMapping("/problem-type")
  ModelAndView correctProblemType(
      @PathVariable String number,
      @RequestParam(required = false) @Nullable ProblemType problemType,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    return attempt(
        number,
        "problem-type",
        typed,
        locale,
        at ->
            disputes.correctProblemType(
                id(at), at.reader(), chosen("problemType", problemType), reason));
  }

  @PostMapping("/reply")
  ModelAndView reply(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String text,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    return attempt(number, "reply", typed, locale, at -> disputes.reply(id(at), at.reader(), text));
  }

  @PostMapping("/deadlines/{deadline}/extension")
  ModelAndView extend(
      @PathVariable String number,
      @PathVariable long deadline,
      @RequestParam(defaultValue = "0") int hours,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    return attempt(
        number,
        "extension-" + deadline,
        typed,
        locale,
        at ->
            disputes.extendDeadline(
                id(at), deadline, Duration.ofHours(hours), reason, at.reader()));
  }

  @PostMapping("/withdrawal")
  ModelAndView withdraw(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    return attempt(
        number, "withdrawal", typed, locale, at -> disputes.withdraw(id(at), at.reader(), reason));
  }

  @PostMapping("/return-label")
  ModelAndView provideLabel(
      @PathVariable String number,
      @RequestParam(required = false) @Nullable String carrier,
      @RequestParam(required = false) @Nullable String tracking,
      @RequestParam(defaultValue = "") String note,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    return attempt(
        number,
        "return-label",
        typed,
        locale,
        at ->
            returns.provideLabel(
                id(at),
                new ProvideLabel(filled(carrier), filled(tracking), note, null),
                at.reader()));
  }

  @PostMapping("/return-shipment")
  ModelAndView ship(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String carrier,
      @RequestParam(defaultValue = "") String tracking,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    return attempt(
        number,
        "return-shipment",
        typed,
        locale,
        at -> returns.ship(id(at), new ShipGoods(carrier, tracking), at.reader()));
  }

  @PostMapping("/return-receipt")
  ModelAndView receive(
      @PathVariable String number,
      @RequestParam(required = false) @Nullable GoodsCondition condition,
      @RequestParam(defaultValue = "") String note,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    return attempt(
        number,
        "return-receipt",
        typed,
        locale,
        at -> returns.receive(id(at), new ReceiveGoods(condition, note), at.reader()));
  }

  @PostMapping("/appeal")
  ModelAndView appeal(
      @PathVariable String number,
      @RequestParam(defaultValue = "") Set<AppealPart> parts,
      @RequestParam(defaultValue = "") String text,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    return attempt(
        number,
        "appeal",
        typed,
        locale,
        at -> appeals.file(id(at), new FileAppeal(parts, text), at.reader()));
  }

  @GetMapping("/evidence/{id}")
  ResponseEntity<Resource> file(@PathVariable String number, @PathVariable long id) {
    Standing at = standing(number);
    return EvidenceDownload.attachment(evidence.file(evidence.get(id(at), id), at.reader()));
  }

  @GetMapping("/evidence/{id}/preview")
  ResponseEntity<Resource> preview(@PathVariable String number, @PathVariable long id) {
    Standing at = standing(number);
    return EvidenceDownload.picture(evidence.preview(evidence.get(id(at), id), at.reader()));
  }

  @GetMapping("/evidence/{id}/thumbnail")
  ResponseEntity<Resource> thumbnail(@PathVariable String number, @PathVariable long id) {
    Standing at = standing(number);
    return EvidenceDownload.picture(evidence.thumbnail(evidence.get(id(at), id), at.reader()));
  }

  private ModelAndView attempt(
      String number,
      String form,
      Map<String, String> typed,
      Locale locale,
      Consumer<Standing> command) {
    Standing standing = standing(number);
    try {
      command.accept(standing);
      return back(number);
    } catch (Refusal refusal) {
      return page.refused(number, form, typed, refusal, locale);
    }
  }

  private static ModelAndView back(String number) {
    return new ModelAndView("redirect:/disputes/" + number);
  }

  private Standing standing(String number) {
    return caseFiles.find(number, visitor.caller());
  }

  private static long id(Standing at) {
    return at.dispute().id();
  }

  private CurrencyUnit currency(Standing at) {
    return orders.line(at.dispute().line()).paid().getCurrencyUnit();
  }

  private static <T> T chosen(String field, @Nullable T choice) {
    if (choice == null) {
      throw new ChoiceMissing(field);
    }
    return choice;
  }

  private static @Nullable String filled(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
