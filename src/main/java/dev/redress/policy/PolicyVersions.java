package dev.redress.policy;

import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Phrasebook;
import dev.redress.policy.FindingsOnDraft.Place;
import dev.redress.policy.PolicyVersionRows.Kept;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the policy changes without a release: a manager uploads the six tables of a version, a second
 * manager approves what was uploaded, and it is published for a day to come. Nothing is ever
 * altered: a draft that has to be corrected comes as another version. Whatever is refused, the
 * version in force stays.
 */
@Service
@Transactional
public class PolicyVersions {

  /** A table of two hundred rules has about a tenth of it. */
  private static final int LARGEST_FILE = 256 * 1024;

  private static final int MOST_FILES = 20;
  private static final Logger LOG = LoggerFactory.getLogger(PolicyVersions.class);
  private static final Pattern REVISION = Pattern.compile("\\.[0-9]{1,3}$");

  private final PolicyVersionRows rows;
  private final Policies policies;
  private final Replays replays;
  private final MarketplaceCalendar calendar;
  private final Phrasebook phrasebook;
  private final Clock clock;

  PolicyVersions(
      PolicyVersionRows rows,
      Policies policies,
      Replays replays,
      MarketplaceCalendar calendar,
      Phrasebook phrasebook,
      Clock clock) {
    this.rows = rows;
    this.policies = policies;
    this.replays = replays;
    this.calendar = calendar;
    this.phrasebook = phrasebook;
    this.clock = clock;
  }

  /**
   * Takes in a draft: the DMN files of all tables, under the version tag that stands in them. Who
   * reads it to approve it can see what it would have changed: its replay begins at once.
   *
   * @throws FaultyPolicy with everything that is wrong
   * @throws PolicyVersionExists where the tag was used before
   */
  public PolicyVersion upload(List<SubmittedTable> files, Actor manager) {
    FindingsOnDraft findings = new FindingsOnDraft();
    Map<String, String> contents = new LinkedHashMap<>();
    Map<String, String> fileNames = new HashMap<>();
    for (SubmittedTable file : files.subList(0, Math.min(MOST_FILES, files.size()))) {
      String dmn = content(file, findings);
      if (dmn == null) {
        continue;
      }
      new TableReader(findings)
          .read(file.name(), dmn)
          .ifPresent(
              table -> {
                Place place = Place.file(file.name()).table(table.key());
                if (!PolicyTables.KEYS.contains(table.key())) {
                  findings.add(place, PolicyFault.UNKNOWN_TABLE, table.key());
                } else if (contents.putIfAbsent(table.key(), dmn) != null) {
                  findings.add(place, PolicyFault.TABLE_TWICE, table.key());
                } else {
                  fileNames.put(table.key(), file.name());
                }
              });
    }
    findings.refuse();
    String name = check(contents, fileNames);
    if (name.equals(policies.first().version()) || rows.find(name).isPresent()) {
      throw new PolicyVersionExists(name);
    }
    List<Kept> kept =
        contents.entrySet().stream()
            .map(file -> new Kept(file.getKey(), sha256(file.getValue()), file.getValue()))
            .toList();
    try {
      rows.insert(name, manager.account(), now(), kept);
    } catch (DuplicateKeyException atTheSameTime) {
      throw new PolicyVersionExists(name);
    }
    replays.start(name, manager);
    return get(name);
  }

  /**
   * Approves a draft as it was uploaded.
   *
   * @throws ApprovesOwnPolicy where this manager uploaded it
   * @throws WrongPolicyState where it is no draft any more
   */
  public PolicyVersion approve(String name, Actor manager) {
    PolicyVersion version = get(name);
    if (manager.account().equals(version.uploadedBy())) {
      throw new ApprovesOwnPolicy(name);
    }
    if (!rows.approve(name, manager.account(), now())) {
      throw new WrongPolicyState(version);
    }
    return get(name);
  }

  /**
   * Publishes an approved version: orders placed from the start of that day of the marketplace on
   * are under it. It is checked again, since the texts of this release may be others.
   *
   * @throws WrongPolicyState where it is not approved, or published already
   * @throws EffectiveInThePast where the day has begun
   * @throws EffectiveDateTaken where another version begins on it
   * @throws FaultyPolicy where it does not fit this release
   */
  public PolicyVersion publish(String name, LocalDate effectiveFrom, Actor manager) {
    PolicyVersion version = get(name);
    if (version.state() != PolicyVersion.State.APPROVED) {
      throw new WrongPolicyState(version);
    }
    Instant from = calendar.startOf(effectiveFrom);
    if (!from.isAfter(now())) {
      throw new EffectiveInThePast(effectiveFrom);
    }
    check(rows.files(name), Map.of());
    try {
      if (!rows.publish(name, manager.account(), now(), from)) {
        throw new WrongPolicyState(get(name));
      }
    } catch (DuplicateKeyException sameDay) {
      throw new EffectiveDateTaken(effectiveFrom);
    }
    return get(name);
  }

  /**
   * A version in any state.
   *
   * @throws UnknownPolicyVersion where there is none of that name
   */
  @Transactional(readOnly = true)
  public PolicyVersion get(String name) {
    PolicyVersion first = first();
    return name.equals(first.name())
        ? first
        : rows.find(name).orElseThrow(() -> new UnknownPolicyVersion(name));
  }

  /** All versions in any state, the latest uploaded first, the one of the application last. */
  @Transactional(readOnly = true)
  public List<PolicyVersion> all() {
    return Stream.concat(rows.all().stream(), Stream.of(first())).toList();
  }

  /** What was published, the last to come into force first; also what is still to come. */
  @Transactional(readOnly = true)
  public List<PolicyVersion> published() {
    return Stream.concat(
            rows.all().stream()
                .filter(PolicyVersion::isPublished)
                .sorted((one, other) -> effectiveFrom(other).compareTo(effectiveFrom(one))),
            Stream.of(first()))
        .toList();
  }

  /**
   * The version that another replaces: a published one its predecessor, any other the one in force
   * now. Empty for the first.
   */
  @Transactional(readOnly = true)
  public Optional<PolicyVersion> predecessor(String name) {
    PolicyVersion version = get(name);
    if (name.equals(first().name())) {
      return Optional.empty();
    }
    Instant before =
        version.isPublished() ? effectiveFrom(version).minus(1, ChronoUnit.MICROS) : now();
    return Optional.of(get(policies.versionFor(before)));
  }

  /** As {@link #changes}, each change in plain words. */
  @Transactional(readOnly = true)
  public List<ChangeInWords> changesInWords(String name, Locale language) {
    ChangesInWords words = new ChangesInWords(phrasebook.in(language));
    return changes(name, language).stream().map(words::of).toList();
  }

  /** What a version changes of the one that it replaces; its clauses in the nearest language. */
  @Transactional(readOnly = true)
  public List<PolicyChange> changes(String name, Locale language) {
    return predecessor(name)
        .map(
            old ->
                new PolicyDifference(tables(old.name()), tables(name), phrasebook.in(language))
                    .changes())
        .orElse(List.of());
  }

  /** Where a version stands now. */
  @Transactional(readOnly = true)
  public PolicyStanding standing(PolicyVersion version) {
    return switch (version.state()) {
      case DRAFT -> PolicyStanding.DRAFT;
      case APPROVED -> PolicyStanding.APPROVED;
      case PUBLISHED -> {
        Instant now = now();
        if (version.name().equals(policies.versionFor(now))) {
          yield PolicyStanding.IN_FORCE;
        }
        yield version.isEffective(now) ? PolicyStanding.REPLACED : PolicyStanding.TO_COME;
      }
    };
  }

  /** A name for a draft that is made from a version: the next of its revisions. */
  @Transactional(readOnly = true)
  public String nameOfNext(String name) {
    Set<String> taken = all().stream().map(PolicyVersion::name).collect(Collectors.toSet());
    String origin = REVISION.matcher(get(name).name()).replaceFirst("");
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(number -> origin + "." + number)
        .filter(next -> !taken.contains(next))
        .findFirst()
        .orElseThrow();
  }

  /**
   * The DMN files of a version in any state, as they came in, in a ZIP archive: each has the name
   * of its table.
   */
  @Transactional(readOnly = true)
  public byte[] archive(String name) {
    return packed(files(name));
  }

  /**
   * As {@link #archive}, tagged as another version, to begin a draft from.
   *
   * @throws FaultyPolicy where no version can be named so
   */
  @Transactional(readOnly = true)
  public byte[] archive(String name, String tag) {
    if (!VersionTag.isName(tag)) {
      FindingsOnDraft findings = new FindingsOnDraft();
      findings.add(Place.DRAFT, PolicyFault.VERSION_NAME, tag);
      findings.refuse();
    }
    Map<String, String> tagged = new LinkedHashMap<>();
    files(name).forEach((table, dmn) -> tagged.put(table, VersionTag.put(tag, dmn)));
    return packed(tagged);
  }

  private static byte[] packed(Map<String, String> files) {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(archive)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey() + ".dmn"));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return archive.toByteArray();
  }

  /** The rules of a version in any state, in words. */
  @Transactional(readOnly = true)
  public List<TableInWords> inWords(String name, Locale language) {
    return tables(name).inWords(phrasebook.in(language));
  }

  private PolicyTables tables(String name) {
    return policies.find(name).map(Policy::tables).orElseGet(() -> PolicyTables.of(files(name)));
  }

  private Map<String, String> files(String name) {
    PolicyVersion version = get(name);
    return version.equals(first()) ? PolicyTables.filesOnClassPath() : rows.files(version.name());
  }

  private PolicyVersion first() {
    return PolicyVersion.first(policies.first().version());
  }

  private static Instant effectiveFrom(PolicyVersion version) {
    Instant from = version.effectiveFrom();
    return from == null ? Instant.MIN : from;
  }

  /** The name of a whole policy; refuses what is none. */
  private String check(Map<String, String> contents, Map<String, String> fileNames) {
    FindingsOnDraft findings = new FindingsOnDraft();
    Map<String, TableText> draft = new LinkedHashMap<>();
    contents.forEach((key, dmn) -> draft.put(key, TableReader.trusted(dmn)));
    PolicyTables.KEYS.stream()
        .filter(key -> !draft.containsKey(key))
        .forEach(key -> findings.add(Place.DRAFT.table(key), PolicyFault.TABLE_MISSING, key));
    TableCheck tableCheck = new TableCheck(policies.first().tables().texts(), phrasebook, findings);
    draft.forEach((key, table) -> tableCheck.check(fileNames.getOrDefault(key, ""), table));
    String name = name(draft, findings);
    findings.refuse();
    PolicyTables tables = parsed(contents, fileNames, findings);
    return worked(
        () -> {
          new AnswerCheck(findings).check(tables, fileNames);
          findings.refuse();
          policies.policy(tables);
          return name;
        },
        findings);
  }

  private static String name(Map<String, TableText> draft, FindingsOnDraft findings) {
    Set<String> names = draft.values().stream().map(TableText::version).collect(Collectors.toSet());
    if (names.size() > 1) {
      findings.add(Place.DRAFT, PolicyFault.VERSIONS_DIFFER, String.join(", ", names));
    }
    String name = names.stream().findFirst().orElse("");
    if (!names.isEmpty() && !VersionTag.isName(name)) {
      findings.add(Place.DRAFT, PolicyFault.VERSION_NAME, name);
    }
    return name;
  }

  /** The decision engine has rules of its own for what it takes. */
  private static PolicyTables parsed(
      Map<String, String> contents, Map<String, String> fileNames, FindingsOnDraft findings) {
    contents.forEach(
        (key, dmn) -> {
          try {
            PolicyTables.model(dmn);
          } catch (RuntimeException notTaken) {
            LOG.info("the decision engine does not take table {} of a draft", key, notTaken);
            findings.add(
                Place.file(fileNames.getOrDefault(key, "")).table(key), PolicyFault.NOT_TAKEN);
          }
        });
    findings.refuse();
    return worked(() -> PolicyTables.of(contents), findings);
  }

  /** What was found nowhere else, but still cannot be worked with. */
  private static <T> T worked(Supplier<T> step, FindingsOnDraft findings) {
    try {
      return step.get();
    } catch (FaultyPolicy found) {
      throw found;
    } catch (RuntimeException notUnderstood) {
      LOG.warn("a draft of the policy got past every check but cannot be used", notUnderstood);
      findings.add(Place.DRAFT, PolicyFault.NOT_TAKEN);
      findings.refuse();
      throw notUnderstood;
    }
  }

  private static @Nullable String content(SubmittedTable file, FindingsOnDraft findings) {
    Place place = Place.file(file.name());
    try (InputStream content = file.content().getInputStream()) {
      byte[] bytes = content.readNBytes(LARGEST_FILE + 1);
      if (bytes.length > LARGEST_FILE) {
        findings.add(place, PolicyFault.FILE_TOO_LARGE, LARGEST_FILE / 1024 + " KB");
        return null;
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      findings.add(place, PolicyFault.NOT_UTF_8);
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(String dmn) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(dmn.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
