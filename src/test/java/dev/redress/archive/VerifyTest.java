package dev.redress.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.DisputeUnderReview;
import dev.redress.RedressTest;
import dev.redress.archive.VerifyProgram.Said;
import dev.redress.casefile.Caller;
import dev.redress.casefile.CaseFiles;
import dev.redress.evidence.EvidenceItems;
import dev.redress.evidence.SubmitEvidence;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Actor.Role;
import dev.redress.guarantee.EvidenceKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The program that checks an archive, on a real one: it says that it is genuine, and names whatever
 * somebody did to it.
 */
@RedressTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerifyTest {

  private static final String EVIDENCE = "evidence/001-photo-of-item.txt";

  @Autowired ApplicationContext house;
  @Autowired Archives archives;
  @Autowired CaseFiles caseFiles;
  @Autowired EvidenceItems evidence;
  @Autowired SigningKeys keys;

  private final Path folder;
  private Path archive;
  private Path otherArchive;

  VerifyTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeAll
  void somebody_exports_two_case_files() throws IOException {
    archive = exported("What the photo shows");
    otherArchive = exported("What another photo shows");
  }

  @Test
  void an_untouched_archive_is_genuine_and_its_key_the_one_expected() {
    Said said = VerifyProgram.on(archive, keys.current().grouped());
    assertThat(said.text())
        .contains("GENUINE", "That is the key that you expect", keys.current().grouped())
        .doesNotContain("NOT GENUINE", "Anyone can make a key");
    assertThat(said.exit()).isZero();
  }

  @Test
  void whoever_names_no_key_is_told_that_anyone_can_make_one() {
    Said said = VerifyProgram.on(archive);
    assertThat(said.text()).contains(keys.current().grouped(), "Anyone can make a key", "GENUINE");
    assertThat(said.exit()).isZero();
  }

  @Test
  void what_is_no_fingerprint_or_no_file_is_said_and_nothing_is_called_genuine() {
    assertThat(VerifyProgram.on(archive, "1234"))
        .satisfies(said -> assertThat(said.exit()).isEqualTo(2))
        .satisfies(said -> assertThat(said.text()).contains("64").doesNotContain("GENUINE"));
    assertThat(VerifyProgram.on(folder.resolve("nothing.zip")).exit()).isEqualTo(2);
  }

  /** Something that somebody does to an archive, and what the program has to say about it. */
  record Deed(String what, UnaryOperator<byte[]> deed, String named) {
    @Override
    public String toString() {
      return what;
    }
  }

  @ParameterizedTest
  @MethodSource("deeds")
  void whatever_somebody_does_to_it_is_named(Deed done) throws IOException {
    byte[] tampered = done.deed().apply(Files.readAllBytes(archive));
    Path file = Files.write(folder.resolve(UUID.randomUUID() + ".zip"), tampered);
    Said said = VerifyProgram.on(file, keys.current().fingerprint());
    assertThat(said.text()).contains("NOT GENUINE").contains(done.named());
    assertThat(said.exit()).isEqualTo(1);
  }

  Stream<Deed> deeds() {
    return Stream.of(
        // The files
        deed(
            "a file gets another content",
            zip -> zip.put(EVIDENCE, "What the photo hides"),
            EVIDENCE + " was altered"),
        deed(
            "the page says something else",
            zip -> zip.change("index.html", page -> page.replace("It never came.", "It came.")),
            "index.html was altered"),
        deed(
            "the program that checks is replaced",
            zip -> zip.put("Verify.java", "class Verify {}"),
            "Verify.java was altered"),
        deed("a file is taken away", zip -> zip.remove(EVIDENCE), EVIDENCE + " is missing"),
        deed(
            "a file is put in",
            zip -> zip.put("evidence/002-photo-of-item.txt", "Another"),
            "evidence/002-photo-of-item.txt is not in the manifest"),
        deed(
            "a file grows until no disk holds it",
            zip -> zip.put(EVIDENCE, new byte[50_000_000]),
            "unpacks to more than"),
        // Names
        deed(
            "a file would be unpacked elsewhere",
            zip -> zip.put("../outside.txt", "x"),
            "unsafe or would be unpacked elsewhere: ../outside.txt"),
        deed(
            "a file would be unpacked at the root",
            zip -> zip.put("/etc/profile", "x"),
            "unsafe or would be unpacked elsewhere: /etc/profile"),
        deed(
            "a file would be unpacked elsewhere on Windows",
            zip -> zip.put("evidence\\..\\x.txt", "x"),
            "unsafe or would be unpacked elsewhere"),
        deed(
            "a name steers the terminal",
            zip -> zip.put("x\u001b[2Ky.txt", "x"),
            "unsafe or would be unpacked elsewhere: x?[2Ky.txt"),
        deed(
            "a name is there twice, but for its case",
            zip -> zip.put("INDEX.html", "x"),
            "more than one entry of this name: INDEX.html"),
        new Deed(
            "a name is there twice",
            bytes ->
                replaced(
                    content(bytes).put("indey.html", "x").zipped(), "indey.html", "index.html"),
            "more than one entry of this name: index.html"),
        // The archive as such
        new Deed(
            "its end is cut off",
            bytes -> Arrays.copyOf(bytes, bytes.length - 30),
            "no whole ZIP archive"),
        new Deed(
            "half of it is cut off",
            bytes -> Arrays.copyOf(bytes, bytes.length / 2),
            "no whole ZIP archive"),
        new Deed(
            "something stands behind its end",
            bytes -> joined(bytes, "something".getBytes(UTF_8)),
            "behind the archive's end"),
        new Deed(
            "another archive stands before it",
            bytes -> joined(new ZipContent().put("index.html", "Another page").zipped(), bytes),
            "shows other entries when it is read from its beginning"),
        new Deed(
            "its beginning names a file otherwise than its directory",
            VerifyTest::withOtherFirstName,
            "shows other entries when it is read from its beginning"),
        new Deed(
            "it is no archive at all", bytes -> "Hello".getBytes(UTF_8), "no whole ZIP archive"),
        // What is signed
        deed("the manifest is taken away", zip -> zip.remove("manifest.json"), "manifest.json is"),
        deed("the signature is taken away", zip -> zip.remove("manifest.sig"), "manifest.sig is"),
        deed("the key is taken away", zip -> zip.remove("key.pem"), "key.pem is missing"),
        deed(
            "the manifest is altered",
            zip -> zip.change("manifest.json", text -> text.replace("BUYER", "SELLER")),
            "The signature does not fit the manifest"),
        deed(
            "the signature is that of another archive",
            zip -> zip.put("manifest.sig", ZipContent.of(otherArchive).bytes("manifest.sig")),
            "The signature does not fit the manifest"),
        deed(
            "manifest and signature are those of another archive",
            zip ->
                zip.put("manifest.sig", ZipContent.of(otherArchive).bytes("manifest.sig"))
                    .put("manifest.json", ZipContent.of(otherArchive).bytes("manifest.json")),
            EVIDENCE + " was altered"),
        deed(
            "all of it is signed anew with another key",
            VerifyTest::signedByAnybody,
            "signed by another key than " + keys.current().grouped()),
        // What the marketplace itself could do to its own records, and sign
        signedAgain(
            "an entry of the timeline says something else",
            text -> text.replace("\\\"wanted\\\"", "\\\"Wanted\\\""),
            "Entry 1 of the timeline does not say what it said"),
        signedAgain(
            "an entry of the timeline is another person's",
            text -> text.replaceFirst("\"account\":\"seller\"", "\"account\":\"nobody\""),
            "of the timeline does not say what it said"),
        signedAgain(
            "an entry of the timeline happened at another time",
            text -> text.replaceFirst("(\"position\":2,\"at\":\")\\d{4}", "$12001"),
            "Entry 2 of the timeline does not follow"),
        signedAgain(
            "an entry of the timeline is left out",
            text -> text.replaceFirst("(?m)^\\{\"position\":2,.*\\R", ""),
            "Entry 2 of the timeline does not follow"),
        signedAgain(
            "the timeline is that of another dispute",
            text -> text.replaceFirst("\"dispute\": \"[^\"]+\"", "\"dispute\": \"D-0000-0000\""),
            "Entry 1 of the timeline does not follow"),
        signedAgain(
            "the timeline ends before the export",
            text -> text.replaceFirst(",\\n\\{[^\\n]*\"CaseFileExported\"[^\\n]*", ""),
            "No entry of the timeline tells of this export"),
        signedAgain(
            "evidence is what nobody submitted",
            text ->
                text.replaceAll(
                    "\"sha256\":\"[0-9a-f]{64}\",\"state\"",
                    "\"sha256\":\"" + "0".repeat(64) + "\",\"state\""),
            "is not what entry"),
        signedAgain(
            "the manifest says one thing twice",
            text ->
                text.replaceFirst("\"language\"", "\"dispute\": \"D-0000-0000\",\n\"language\""),
            "no well-formed JSON"),
        signedAgain(
            "something follows on the manifest's end", text -> text + "{}", "no well-formed JSON"),
        signedAgain(
            "the manifest is of another format",
            text -> text.replace("redress-case-file/1", "redress-case-file/2"),
            "not of the format redress-case-file/1"));
  }

  private Path exported(String shown) throws IOException {
    DisputeUnderReview there = DisputeUnderReview.in(house);
    evidence.submit(
        new SubmitEvidence(
            there.dispute().id(),
            UUID.randomUUID().toString(),
            EvidenceKind.PHOTO_OF_ITEM,
            "",
            "../../照片.txt",
            new ByteArrayInputStream(shown.getBytes(UTF_8))),
        new Actor("buyer", Role.BUYER));
    Archive exported =
        archives.export(
            caseFiles.find(
                there.dispute().number().value(), new Caller("buyer", Set.of(Role.BUYER))),
            Locale.ENGLISH);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    exported.writeTo(bytes);
    return Files.write(folder.resolve(exported.fileName()), bytes.toByteArray());
  }

  private Deed deed(String what, UnaryOperator<ZipContent> change, String named) {
    return new Deed(what, bytes -> change.apply(content(bytes)).zipped(), named);
  }

  private Deed signedAgain(String what, UnaryOperator<String> change, String named) {
    return deed(
        what,
        zip -> {
          zip.change("manifest.json", change);
          return zip.put("manifest.sig", keys.sign(zip.bytes("manifest.json")));
        },
        named);
  }

  private static ZipContent signedByAnybody(ZipContent zip) {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      Base64.Encoder base64 = Base64.getEncoder();
      SigningKeys anybodys =
          SigningKeys.of(
              base64.encodeToString(pair.getPrivate().getEncoded()),
              List.of(base64.encodeToString(pair.getPublic().getEncoded())));
      zip.change(
          "manifest.json",
          text ->
              text.replaceFirst(
                  "\"key\": \"[0-9a-f]{64}\"",
                  "\"key\": \"" + anybodys.current().fingerprint() + "\""));
      return zip.put("key.pem", anybodys.current().pem())
          .put("manifest.sig", anybodys.sign(zip.bytes("manifest.json")));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private ZipContent content(byte[] zip) {
    return ZipContent.of(ZipContent.written(folder.resolve(UUID.randomUUID() + ".zip"), zip));
  }

  private static byte[] replaced(byte[] zip, String name, String other) {
    return new String(zip, ISO_8859_1).replace(name, other).getBytes(ISO_8859_1);
  }

  private static byte[] withOtherFirstName(byte[] zip) {
    return new String(zip, ISO_8859_1)
        .replaceFirst(EVIDENCE, EVIDENCE.replace("001", "009"))
        .getBytes(ISO_8859_1);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
