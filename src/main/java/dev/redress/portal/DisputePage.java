package dev.redress.portal;

import dev.redress.appeals.AppealPart;
import dev.redress.casefile.Action;
import dev.redress.casefile.CaseFile;
import dev.redress.casefile.CaseFiles;
import dev.redress.casefile.Refused;
import dev.redress.casefile.Talk;
import dev.redress.claims.Claims;
import dev.redress.evidence.Checklists;
import dev.redress.evidence.EvidenceItems;
import dev.redress.guarantee.EvidenceKind;
import dev.redress.guarantee.Party;
import dev.redress.guarantee.Phrasebook;
import dev.redress.guarantee.ProblemType;
import dev.redress.guarantee.Refusal;
import dev.redress.guarantee.RemedyType;
import dev.redress.guarantee.Stage;
import dev.redress.identity.Accounts;
import dev.redress.notification.Notices;
import dev.redress.policy.DeadlineKind;
import dev.redress.policy.Explanations;
import dev.redress.reviews.GoodsCondition;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the page of a dispute for the side that looks at it. */
@Component
class DisputePage {

  /** What a claim sets going. */
  private static final List<DeadlineKind> AFTER_A_CLAIM =
      List.of(DeadlineKind.CLAIM_ANSWER, DeadlineKind.REVIEW_TARGET, DeadlineKind.APPEAL_WINDOW);

  private final CaseFiles caseFiles;
  private final Claims claims;
  private final Notices notices;
  private final Checklists checklists;
  private final EvidenceItems evidence;
  private final Accounts accounts;
  private final Explanations explanations;
  private final Visitor visitor;
  private final Phrasebook phrasebook;

  DisputePage(
      CaseFiles caseFiles,
      Claims claims,
      Notices notices,
      Checklists checklists,
      EvidenceItems evidence,
      Accounts accounts,
      Explanations explanations,
      Visitor visitor,
      Phrasebook phrasebook) {
    this.caseFiles = caseFiles;
    this.claims = claims;
    this.notices = notices;
    this.checklists = checklists;
    this.evidence = evidence;
    this.accounts = accounts;
    this.explanations = explanations;
    this.visitor = visitor;
    this.phrasebook = phrasebook;
  }

  /**
   * The page as it stands.
   *
   * @param kind of evidence that the visitor is about to add, null where none was named
   */
  ModelAndView show(String number, @Nullable EvidenceKind kind, Locale locale) {
    return dispute(number, kind == null ? Map.of() : Map.of("kind", kind.name()), locale);
  }

  /** The page with the reason at the form that was refused, and all that was typed in it. */
  ModelAndView refused(
      String number, String form, Map<String, String> typed, Refusal refusal, Locale locale) {
    ModelAndView view = dispute(number, typed, locale);
    addRefusal(view, refusal, form, locale);
    return view;
  }

  /** The form of the guarantee, filled with what the buyer has said before. */
  ModelAndView claimForm(
      String number, Map<String, String> typed, @Nullable Refusal refusal, Locale locale) {
    ModelAndView view = dispute(number, typed, locale);
    view.setViewName("portal/claim");
    long disputeId = caseFiles.find(number, visitor.caller()).dispute().id();
    view.addObject("eligibility", claims.preview(disputeId));
    Explanations.InWords why = explanations.in(locale);
    String version = caseFiles.find(number, visitor.caller()).dispute().policyVersion();
    view.addObject("next", AFTER_A_CLAIM.stream().map(kind -> why.of(kind, version)).toList());
    if (refusal != null) {
      addRefusal(view, refusal, "claim", locale);
    }
    return view;
  }

  /** Why: every ground of the dispute, open. */
  ModelAndView grounds(String number, Locale locale) {
    CaseFile file = caseFiles.read(number, visitor.caller());
    Explanations.InWords why = explanations.in(locale);
    ModelAndView view = new ModelAndView("portal/grounds");
    view.addObject("t", phrasebook.in(locale));
    view.addObject("file", file);
    view.addObject("why", why);
    view.addObject("eligibility", file.eligibility());
    view.addObject("findings", file.shown(why.findings(file.dispute().id())));
    return view;
  }

  private void addRefusal(ModelAndView view, Refusal refusal, String form, Locale locale) {
    Phrasebook.Voice voice = phrasebook.in(locale);
    view.addObject("refused", Refused.of(refusal, form, voice, explanations.in(locale)));
    if (refusal instanceof FilesNotTaken some) {
      view.addObject("notTaken", some.said(voice));
    }
    view.setStatus(status(refusal));
  }

  private ModelAndView dispute(String number, Map<String, String> typed, Locale locale) {
    CaseFile file = caseFiles.read(number, visitor.caller());
    Party me = file.dispute().partyOf(file.reader());
    ModelAndView view = new ModelAndView("portal/dispute");
    view.addObject("t", phrasebook.in(locale));
    view.addObject("file", file);
    view.addObject("names", accounts.displayNames(file.people()));
    view.addObject("me", me);
    view.addObject("talk", Talk.of(file));
    view.addObject("may", verbs(file));
    view.addObject("asked", file.actions().stream().anyMatch(DisputePage::isMoreThanTalk));
    view.addObject("moreTime", file.moreTime());
    view.addObject("told", notices.ofDeadlines(file.dispute().id(), file.deadlines()));
    view.addObject("typed", typed);
    view.addObject("formId", typed.getOrDefault("formId", UUID.randomUUID().toString()));
    view.addObject("why", explanations.in(locale));
    view.addObject("checklist", checklists.of(file.dispute(), me));
    view.addObject("checklistOther", checklists.of(file.dispute(), me.other()));
    view.addObject("stages", List.of(Stage.values()));
    view.addObject("problemTypes", ProblemType.values());
    view.addObject("remedyTypes", RemedyType.values());
    view.addObject("kinds", EvidenceKind.values());
    view.addObject("limits", evidence.limits());
    view.addObject("left", evidence.left(file.dispute(), file.evidence(), file.reader()));
    view.addObject("conditions", GoodsCondition.values());
    view.addObject("parts", AppealPart.values());
    view.addObject("eligibility", file.eligibility());
    return view;
  }

  /** What can be done now, as the page asks for it: {@code VERB}, or {@code VERB/subject}. */
  private static Set<String> verbs(CaseFile file) {
    return file.actions().stream()
        .map(
            action ->
                action.subject() == 0
                    ? action.verb().name()
                    : action.verb().name() + "/" + action.subject())
        .collect(Collectors.toSet());
  }

  /** Talking, showing and asking for more time have their own places on the page. */
  private static boolean isMoreThanTalk(Action action) {
    return switch (action.verb()) {
      case WRITE_MESSAGE, SUBMIT_EVIDENCE, WITHDRAW_EVIDENCE, EXTEND_DEADLINE -> false;
      default -> true;
    };
  }

  private static HttpStatus status(Refusal refusal) {
    return HttpStatus.valueOf(refusal.kind().status());
  }
}
