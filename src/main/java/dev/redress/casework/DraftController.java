package dev.redress.casework;

import dev.redress.casefile.CaseFile;
import dev.redress.casefile.CaseFiles;
import dev.redress.disputes.Decision;
import dev.redress.disputes.DraftChanged;
import dev.redress.disputes.DraftChangedElsewhere;
import dev.redress.disputes.Drafts.Draft;
import dev.redress.engine.OpenTask;
import dev.redress.evidence.EvidenceItem;
import dev.redress.evidence.EvidenceItems;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Languages;
import dev.redress.guarantee.Party;
import dev.redress.guarantee.Phrasebook;
import dev.redress.guarantee.Refusal;
import dev.redress.policy.Explanations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * What is filled in at the task forms: kept, shown to a colleague, and as both sides will see it.
 */
@Controller
@RequestMapping("/casework/tasks/{taskId}")
class DraftController {

  private final TasksAtHand tasks;
  private final TaskDrafts drafts;
  private final CaseFiles caseFiles;
  private final EvidenceItems evidence;
  private final Explanations explanations;
  private final Phrasebook phrasebook;

  DraftController(
      TasksAtHand tasks,
      TaskDrafts drafts,
      CaseFiles caseFiles,
      EvidenceItems evidence,
      Explanations explanations,
      Phrasebook phrasebook) {
    this.tasks = tasks;
    this.drafts = drafts;
    this.caseFiles = caseFiles;
    this.evidence = evidence;
    this.explanations = explanations;
    this.phrasebook = phrasebook;
  }

  /**
   * Keeps what was typed and says what still keeps it from being completed, field by field; 409
   * where somebody saved in between, and then nothing is kept.
   */
  @PostMapping("/draft")
  @ResponseBody
  FormAnswer save(@PathVariable String taskId, @ModelAttribute DraftForm form, Locale locale) {
    OpenTask task = tasks.mine(taskId);
    Actor reader = tasks.reader();
    CaseFile file = caseFiles.read(task.disputeId(), reader);
    Phrasebook.Voice voice = phrasebook.in(locale);
    try {
      TaskDrafts.Kept kept = drafts.keep(task, form, file, reader);
      return new FormAnswer(
          FormAnswer.problems(kept.saved().objections(), voice),
          kept.saved().version(),
          kept.text());
    } catch (AmountNotANumber malformed) {
      return FormAnswer.refusing(malformed, voice, form.version());
    }
  }

  /** What was saved last, to read beside one's own; nothing where nothing is saved. */
  @GetMapping("/draft")
  String read(@PathVariable String taskId, Model model, Locale locale) {
    OpenTask task = tasks.task(taskId);
    CaseFile file = caseFiles.read(task.disputeId(), tasks.reader());
    Draft<?> draft = drafts.find(task).orElse(null);
    model.addAttribute("t", phrasebook.in(locale));
    model.addAttribute("file", file);
    model.addAttribute("saved", draft);
    model.addAttribute("by", draft == null ? "" : tasks.name(draft.account()));
    return "casework/decide :: saved";
  }

  /** The decision as each side will read it, in both languages. */
  @GetMapping("/preview")
  String preview(@PathVariable String taskId, Model model, Locale locale) {
    OpenTask task = tasks.task(taskId);
    CaseFile file = caseFiles.read(task.disputeId(), tasks.reader());
    model.addAttribute("t", phrasebook.in(locale));
    model.addAttribute(
        "views", drafts.preview(task).map(made -> views(made, file)).orElse(List.of()));
    return "casework/decide :: preview";
  }

  /**
   * A decision before one side's eyes, in one language.
   *
   * @param lang as HTML names it
   */
  record SideView(
      Party side,
      String lang,
      Phrasebook.Voice t,
      Explanations.InWords why,
      Decision decision,
      List<EvidenceItem> reliedOn,
      List<EvidenceItem> setAside) {}

  private List<SideView> views(Decision decision, CaseFile file) {
    List<SideView> views = new ArrayList<>();
    for (Party side : Party.values()) {
      Actor party = Actor.of(side, file.dispute().accountOf(side));
      List<EvidenceItem> seen = evidence.list(file.dispute().id(), party);
      for (Locale language : Languages.ALL) {
        views.add(
            new SideView(
                side,
                language.toLanguageTag(),
                phrasebook.in(language),
                explanations.in(language),
                decision,
                among(seen, decision.reliedOn()),
                among(seen, decision.setAside())));
      }
    }
    return views;
  }

  private static List<EvidenceItem> among(List<EvidenceItem> items, Set<Long> ids) {
    return items.stream().filter(item -> ids.contains(item.id())).toList();
  }

  @ExceptionHandler
  ResponseEntity<FormAnswer> refused(Refusal refusal, Locale locale) {
    return FormAnswer.of(refusal, phrasebook.in(locale));
  }

  /** Told by the name that people know, with the version that stands in the way. */
  @ExceptionHandler({DraftChanged.class, DraftChangedElsewhere.class})
  ResponseEntity<FormAnswer> changed(Refusal refusal, Locale locale) {
    Map<String, Object> facts = new HashMap<>(refusal.facts());
    facts.computeIfPresent("account", (name, account) -> tasks.name(String.valueOf(account)));
    String said = phrasebook.in(locale).say("refusal." + refusal.code(), facts);
    long version = facts.get("version") instanceof Long kept ? kept : 0;
    return ResponseEntity.status(refusal.kind().status())
        .body(
            new FormAnswer(
                List.of(new FormAnswer.Problem("", refusal.code(), said)), version, null));
  }
}
