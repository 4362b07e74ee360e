package dev.redress.oversight;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.redress.casefile.Refused;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Marketplace;
import dev.redress.guarantee.Phrasebook;
import dev.redress.guarantee.Phrasebook.Voice;
import dev.redress.guarantee.Refusal;
import dev.redress.identity.Accounts;
import dev.redress.identity.Callers;
import dev.redress.identity.Role;
import dev.redress.policy.FaultyPolicy;
import dev.redress.policy.PolicyFinding;
import dev.redress.policy.PolicyStanding;
import dev.redress.policy.PolicyVersion;
import dev.redress.policy.PolicyVersions;
import dev.redress.policy.Replay;
import dev.redress.policy.Replays;
import dev.redress.policy.SubmittedTable;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * The pages on which managers change the policy: a draft is uploaded, read with what it changes,
 * approved by a second manager, and published for a day to come.
 */
@Controller
@RequestMapping(PolicyVersionPageController.ADDRESS)
class PolicyVersionPageController {

  static final String ADDRESS = "/oversight/policy";

  /** One of the list. */
  record Listed(PolicyVersion version, PolicyStanding standing) {}

  /**
   * One thing that is wrong with an uploaded file.
   *
   * @param table in words; empty where it is about the whole file
   * @param rule empty where it is about the whole table
   */
  record Fault(String table, String rule, String reason) {

    static Fault of(PolicyFinding finding, Voice voice) {
      String key = "table." + finding.table();
      String table = voice.say(key);
      return new Fault(
          table.equals(key) ? finding.table() : table, finding.rule(), finding.inWords(voice));
    }
  }

  private final PolicyVersions versions;
  private final Replays replays;
  private final Accounts accounts;
  private final Callers callers;
  private final Phrasebook phrasebook;
  private final Marketplace marketplace;
  private final Clock clock;

  PolicyVersionPageController(
      PolicyVersions versions,
      Replays replays,
      Accounts accounts,
      Callers callers,
      Phrasebook phrasebook,
      Marketplace marketplace,
      Clock clock) {
    this.versions = versions;
    this.replays = replays;
    this.accounts = accounts;
    this.callers = callers;
    this.phrasebook = phrasebook;
    this.marketplace = marketplace;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView list(Locale locale) {
    List<PolicyVersion> all = versions.all();
    ModelAndView page = new ModelAndView("oversight/policy-versions");
    page.addObject("t", phrasebook.in(locale));
    page.addObject(
        "versions", all.stream().map(one -> new Listed(one, versions.standing(one))).toList());
    page.addObject("names", accounts.displayNames(people(all)));
    return page;
  }

  /** Leads to the page of the draft. */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ModelAndView upload(
      @RequestParam(required = false) @Nullable List<MultipartFile> files, Locale locale) {
    return attempt(
        "upload", locale, this::list, () -> versions.upload(submitted(files), manager()).name());
  }

  @GetMapping("/{version}")
  ModelAndView show(@PathVariable String version, Locale locale) {
    return page(version, "", locale);
  }

  @PostMapping("/{version}/approval")
  ModelAndView approve(@PathVariable String version, Locale locale) {
    return attempt(
        "approval",
        locale,
        language -> page(version, "", language),
        () -> versions.approve(version, manager()).name());
  }

  @PostMapping("/{version}/publication")
  ModelAndView publish(
      @PathVariable String version,
      @RequestParam(defaultValue = "") String effectiveFrom,
      Locale locale) {
    return attempt(
        "publication",
        locale,
        language -> page(version, effectiveFrom, language),
        () -> versions.publish(version, day(effectiveFrom), manager()).name());
  }

  /** There is no such version: the error page says so. */
  @ExceptionHandler
  void answer(Refusal refusal, HttpServletResponse response) throws IOException {
    response.sendError(refusal.kind().status());
  }

  /** Leads to the version that the step was about, or shows the page again with what is wrong. */
  private ModelAndView attempt(
      String form, Locale locale, Function<Locale, ModelAndView> page, Supplier<String> step) {
    try {
      return new ModelAndView("redirect:" + ADDRESS + "/" + step.get());
    } catch (Refusal refusal) {
      Voice voice = phrasebook.in(locale);
      ModelAndView shown = page.apply(locale);
      shown.setStatus(HttpStatus.valueOf(refusal.kind().status()));
      if (refusal instanceof FaultyPolicy faulty) {
        String summary = voice.say("refusal." + faulty.code());
        shown.addObject("refused", new Refused(form, "", summary, List.of()));
        shown.addObject("faults", byFile(faulty.findings(), voice));
      } else {
        shown.addObject(
            "refused", new Refused(form, refusal.field(), voice.say(refusal), List.of()));
      }
      return shown;
    }
  }

  private static Map<String, List<Fault>> byFile(List<PolicyFinding> findings, Voice voice) {
    return findings.stream()
        .collect(
            groupingBy(
                PolicyFinding::file,
                LinkedHashMap::new,
                mapping(finding -> Fault.of(finding, voice), toList())));
  }

  private ModelAndView page(String name, String typedDay, Locale locale) {
    PolicyVersion version = versions.get(name);
    List<Replay> ofVersion = replays.of(name);
    ModelAndView page = new ModelAndView("oversight/policy-version");
    page.addObject("t", phrasebook.in(locale));
    page.addObject("version", version);
    page.addObject("standing", versions.standing(version));
    page.addObject("next", versions.nameOfNext(name));
    page.addObject("predecessor", versions.predecessor(name).orElse(null));
    page.addObject("changes", versions.changesInWords(name, locale));
    page.addObject("tables", versions.inWords(name, locale));
    page.addObject("replays", ofVersion);
    Set<String> people = people(List.of(version));
    ofVersion.forEach(replay -> people.add(replay.startedBy()));
    page.addObject("names", accounts.displayNames(people));
    page.addObject("mine", callers.name().equals(version.uploadedBy()));
    page.addObject("typedDay", typedDay);
    page.addObject("firstDay", LocalDate.now(clock.withZone(marketplace.zone())).plusDays(1));
    page.addObject("zone", marketplace.zone().getId());
    return page;
  }

  /** Empty file fields are passed over. */
  private static List<SubmittedTable> submitted(@Nullable List<MultipartFile> files) {
    return Stream.ofNullable(files)
        .flatMap(List::stream)
        .filter(file -> !file.isEmpty() || !name(file).isEmpty())
        .map(file -> new SubmittedTable(name(file), file))
        .toList();
  }

  private static String name(MultipartFile file) {
    return Objects.requireNonNullElse(file.getOriginalFilename(), "");
  }

  private static LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeParseException e) {
      throw new NotADay("effectiveFrom");
    }
  }

  private static Set<String> people(Collection<PolicyVersion> versions) {
    return versions.stream()
        .flatMap(one -> Stream.of(one.uploadedBy(), one.approvedBy(), one.publishedBy()))
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private Actor manager() {
    return callers.actor(Role.MANAGER);
  }
}
