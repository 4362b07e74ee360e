import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * Checks a case file of Redress. It needs a JDK of version 17 or later, no network, and nothing of Redress:
 *
 * <pre>java Verify.java case.zip [fingerprint]</pre>
 *
 * It says GENUINE, or names everything that differs from what was signed. It trusts nothing in the archive but the
 * signature, and the signature only as far as you trust the key: compare the fingerprint that it prints with the one
 * that the marketplace publishes, or give the published one as the second argument. A copy of this program that came
 * inside an archive is as trustworthy as that archive; the marketplace publishes the program too.
 *
 * <p>It unpacks nothing and writes nothing. Exit code: 0 genuine, 1 something differs, 2 it could not be checked.
 */
public final class Verify {

  private static final String FORMAT = "redress-case-file/1";
  private static final String MANIFEST = "manifest.json";
  private static final String SIGNATURE = "manifest.sig";
  private static final String KEY = "key.pem";
  private static final Set<String> SIGNED_BY_MANIFEST_ITSELF = Set.of(MANIFEST, SIGNATURE, KEY);

  private static final int LARGEST_MANIFEST = 256 * 1024 * 1024;
  private static final int LARGEST_KEY = 16 * 1024;
  private static final int BUFFER = 128 * 1024;

  /** Names that mean the same file on every system, and nothing outside of the folder they are unpacked into. */
  private static final Pattern SAFE_NAME =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}(/[A-Za-z0-9][A-Za-z0-9._-]{0,99}){0,3}");

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern ONE_LINE = Pattern.compile("[^\\n\\r]*");

  private final Path archive;
  private final String expectedKey;
  private final List<String> differences = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private String keyId = "";

  private Verify(Path archive, String expectedKey) {
    this.archive = archive;
    this.expectedKey = expectedKey;
  }

  public static void main(String[] arguments) {
    if (arguments.length < 1 || arguments.length > 2) {
      System.out.println("Usage: java Verify.java case.zip [fingerprint of the marketplace's key]");
      System.exit(2);
    }
    Path archive = Path.of(arguments[0]);
    if (!Files.isReadable(archive) || Files.isDirectory(archive)) {
      System.out.println("NOT CHECKED: " + archive + " cannot be read.");
      System.exit(2);
    }
    String expected = arguments.length == 2 ? arguments[1].replaceAll("[\\s:]", "").toLowerCase(Locale.ROOT) : "";
    if (!expected.isEmpty() && !HASH.matcher(expected).matches()) {
      System.out.println("NOT CHECKED: a fingerprint is 64 hexadecimal digits.");
      System.exit(2);
    }
    System.exit(new Verify(archive, expected).run());
  }

  private int run() {
    try (ZipFile zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8)) {
      verify(zip);
    } catch (Unusable unusable) {
      differs(unusable.getMessage());
    } catch (IOException | IllegalArgumentException damaged) {
      differs("The file is no whole ZIP archive; it was cut off or damaged: " + damaged.getMessage());
    }
    notes.forEach(System.out::println);
    if (differences.isEmpty()) {
      System.out.println();
      System.out.println("GENUINE: this is what the holder of that key exported.");
      return 0;
    }
    System.out.println();
    System.out.println("NOT GENUINE or not whole:");
    differences.forEach(difference -> System.out.println("  - " + difference));
    return 1;
  }

  private void differs(String what) {
    // Names come out of the archive: nothing in them may steer a terminal.
    differences.add(what.replaceAll("\\p{Cntrl}", "?"));
  }

  private void note(String what) {
    notes.add(what.replaceAll("\\p{Cntrl}", "?"));
  }

  private void verify(ZipFile zip) throws IOException, Unusable {
    Map<String, ZipEntry> listed = names(zip);
    byte[] manifest = content(zip, listed, MANIFEST, LARGEST_MANIFEST);
    signature(manifest, content(zip, listed, SIGNATURE, LARGEST_KEY), content(zip, listed, KEY, LARGEST_KEY));
    Map<String, Object> signed = Json.read(manifest);
    if (!FORMAT.equals(signed.get("format"))) {
      throw new Unusable("The manifest is not of the format " + FORMAT + ".");
    }
    if (!keyId.equals(signed.get("key"))) {
      differs("The manifest names another key than the one that signed it.");
    }
    note("Dispute " + text(signed, "dispute") + " of " + text(signed, "marketplace"));
    Map<String, Object> by = map(signed.get("exportedBy"));
    note("Exported at " + text(signed, "exportedAt") + " by " + text(by, "account") + " (" + text(by, "role") + ")");
    custody(signed);
    files(zip, listed, maps(signed, "files"));
    List<Map<String, Object>> chain = maps(signed, "chain");
    chain(text(signed, "dispute"), chain);
    export(signed, chain);
    evidence(maps(signed, "files"), chain);
  }

  // The ZIP archive itself

  /** All entries by name, in order; a name that is there twice or could lead elsewhere is a difference. */
  private Map<String, ZipEntry> names(ZipFile zip) throws IOException {
    if (!endsWithItsDirectory()) {
      differs("Something stands behind the archive's end, or in its comment, that is not signed.");
    }
    Map<String, ZipEntry> listed = new LinkedHashMap<>();
    Set<String> inOneCase = new HashSet<>();
    for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
      ZipEntry entry = entries.nextElement();
      if (!SAFE_NAME.matcher(entry.getName()).matches()) {
        differs("The name of an entry is unsafe or would be unpacked elsewhere: " + entry.getName());
      }
      if (!inOneCase.add(entry.getName().toLowerCase(Locale.ROOT))) {
        differs("The archive has more than one entry of this name: " + entry.getName());
      }
      if (entry.getComment() != null) {
        differs("The entry carries a comment, which is not signed: " + entry.getName());
      }
      listed.putIfAbsent(entry.getName(), entry);
    }
    return listed;
  }

  /** The end record of a directory without a comment is the file's last 22 bytes. */
  private boolean endsWithItsDirectory() throws IOException {
    byte[] end = new byte[22];
    try (RandomAccessFile file = new RandomAccessFile(archive.toFile(), "r")) {
      file.seek(Math.max(0, file.length() - end.length));
      file.readFully(end);
    }
    return end[0] == 'P' && end[1] == 'K' && end[2] == 5 && end[3] == 6 && end[20] == 0 && end[21] == 0;
  }

  private static byte[] content(ZipFile zip, Map<String, ZipEntry> listed, String name, int most)
      throws IOException, Unusable {
    ZipEntry entry = listed.get(name);
    if (entry == null) {
      throw new Unusable(name + " is missing: this is no case file, or what proves it was taken away.");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] content = in.readNBytes(most);
      if (in.read() >= 0) {
        throw new Unusable(name + " is larger than it can be.");
      }
      return content;
    }
  }

  /** What stands in the archive under a name. */
  private record Found(long size, String sha256) {}

  /**
   * Programs read a ZIP archive by its directory at the end or from its beginning; an archive made to deceive shows
   * them different things. Here both readings have to agree.
   */
  private Map<String, Found> contents(ZipFile zip, Map<String, ZipEntry> listed, Map<String, Long> sizes) {
    Map<String, Found> byDirectory = new LinkedHashMap<>();
    for (ZipEntry entry : listed.values()) {
      try (InputStream in = zip.getInputStream(entry)) {
        byDirectory.put(entry.getName(), hashed(in, sizes.getOrDefault(entry.getName(), (long) LARGEST_MANIFEST)));
      } catch (IOException damaged) {
        differs(entry.getName() + " is damaged: " + damaged.getMessage());
      }
    }
    Map<String, Found> fromTheBeginning = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(archive), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String name = entry.getName();
        Found found = hashed(in, sizes.getOrDefault(name, (long) LARGEST_MANIFEST));
        if (fromTheBeginning.putIfAbsent(name, found) != null) {
          differs("The archive has more than one entry of this name: " + name);
        }
      }
    } catch (IOException | IllegalArgumentException damaged) {
      differs("The archive cannot be read to its end: " + damaged.getMessage());
    }
    if (!List.copyOf(fromTheBeginning.keySet()).equals(List.copyOf(byDirectory.keySet()))) {
      differs("The archive shows other entries when it is read from its beginning than in its directory.");
    }
    fromTheBeginning.forEach(
        (name, found) -> {
          if (byDirectory.containsKey(name) && !found.equals(byDirectory.get(name))) {
            differs(name + " has another content when the archive is read from its beginning.");
          }
        });
    return byDirectory;
  }

  /** Reads one byte more than there may be, and no further: a small entry can unpack to more than any disk holds. */
  private static Found hashed(InputStream in, long most) throws IOException {
    MessageDigest digest = digest();
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      size += read;
      if (size > most) {
        throw new IOException("it unpacks to more than the " + most + " bytes that it may have");
      }
      digest.update(buffer, 0, read);
    }
    return new Found(size, HexFormat.of().formatHex(digest.digest()));
  }

  // What is signed

  /** An Ed25519 signature (RFC 8032) over the bytes of the manifest, by the key in the archive. */
  private void signature(byte[] manifest, byte[] signature, byte[] pem) throws Unusable {
    try {
      String base64 = new String(pem, StandardCharsets.US_ASCII).replaceAll("-----[A-Z ]+-----|\\s", "");
      byte[] der = Base64.getDecoder().decode(base64);
      PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der));
      keyId = HexFormat.of().formatHex(digest().digest(key.getEncoded()));
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(key);
      check.update(manifest);
      if (!check.verify(signature)) {
        differs("The signature does not fit the manifest: one of them was altered.");
      }
    } catch (GeneralSecurityException | IllegalArgumentException malformed) {
      throw new Unusable("The key or the signature cannot be used: " + malformed.getMessage());
    }
    note("Signed by the key " + grouped(keyId));
    if (expectedKey.isEmpty()) {
      note("Nobody said which key to expect. Anyone can make a key: compare this fingerprint with the one that the");
      note("marketplace publishes, by a way other than this archive.");
    } else if (expectedKey.equals(keyId)) {
      note("That is the key that you expect.");
    } else {
      differs("It was signed by another key than " + grouped(expectedKey) + ".");
    }
  }

  private static String grouped(String fingerprint) {
    return fingerprint.replaceAll("(.{8})(?=.)", "$1 ");
  }

  private void custody(Map<String, Object> signed) {
    if (signed.get("custody") instanceof Map<?, ?> check) {
      note("The marketplace's own last check of this case file: " + check.get("at") + ", "
          + (Boolean.TRUE.equals(check.get("intact")) ? "everything as recorded" : "NOT as recorded"));
    } else {
      note("The marketplace had not yet checked this case file itself.");
    }
  }

  private void files(ZipFile zip, Map<String, ZipEntry> listed, List<Map<String, Object>> files) throws Unusable {
    Map<String, Map<String, Object>> signed = new LinkedHashMap<>();
    Map<String, Long> sizes = new HashMap<>();
    for (Map<String, Object> file : files) {
      if (file.get("path") instanceof String path && file.get("size") instanceof Long size) {
        if (signed.put(path, file) != null) {
          differs("The manifest names this file twice: " + path);
        }
        sizes.put(path, size);
      }
    }
    Map<String, Found> found = contents(zip, listed, sizes);
    int whole = 0;
    for (Map.Entry<String, Map<String, Object>> one : signed.entrySet()) {
      String path = one.getKey();
      Found there = found.get(path);
      if (!listed.containsKey(path)) {
        differs(path + " is missing.");
      } else if (there != null) {
        if (there.size() == sizes.get(path) && there.sha256().equals(one.getValue().get("sha256"))) {
          whole++;
        } else {
          differs(path + " was altered.");
        }
      }
    }
    for (String name : listed.keySet()) {
      if (!signed.containsKey(name) && !SIGNED_BY_MANIFEST_ITSELF.contains(name)) {
        differs(name + " is not in the manifest: somebody put it there.");
      }
    }
    note(whole + " of " + signed.size() + " files are as they were signed.");
  }

  // The timeline: each entry's hash covers its content's hash and the hash before it

  private void chain(String dispute, List<Map<String, Object>> chain) throws Unusable {
    String previous = "0".repeat(64);
    int position = 0;
    int withheld = 0;
    int before = differences.size();
    for (Map<String, Object> entry : chain) {
      position++;
      String hash = text(entry, "hash");
      String contentHash = text(entry, "contentHash");
      String expected =
          sha256(
              previous,
              dispute,
              Integer.toString(position),
              text(entry, "at"),
              text(entry, "role"),
              text(entry, "event"),
              contentHash);
      boolean follows =
          entry.get("position") instanceof Long at
              && at == position
              && previous.equals(entry.get("previousHash"))
              && hash.equals(expected)
              && HASH.matcher(contentHash).matches();
      if (!follows) {
        differs("Entry " + position + " of the timeline does not follow from the one before.");
      }
      if (entry.get("content") instanceof Map<?, ?> shown) {
        Map<String, Object> content = map(shown);
        String said = sha256(text(content, "salt"), text(content, "account"), text(content, "facts"), text(content, "seal"));
        if (!said.equals(contentHash)) {
          differs("Entry " + position + " of the timeline does not say what it said.");
        }
      } else {
        withheld++;
      }
      previous = hash;
    }
    if (differences.size() == before) {
      note("The timeline has " + position + " entries, chained without a gap.");
      if (withheld > 0) {
        note("What " + withheld + " of them say is not for the reader of this copy; the chain holds without it.");
      }
      note("The hash of the last one, the same in every copy of this case file: " + previous);
    }
  }

  /** An export is an entry of the timeline itself. */
  private void export(Map<String, Object> signed, List<Map<String, Object>> chain) throws Unusable {
    String at = text(signed, "exportedAt");
    String role = text(map(signed.get("exportedBy")), "role");
    boolean told =
        chain.stream()
            .anyMatch(
                entry ->
                    "CaseFileExported".equals(entry.get("event"))
                        && at.equals(entry.get("at"))
                        && role.equals(entry.get("role")));
    if (!told) {
      differs("No entry of the timeline tells of this export.");
    }
  }

  /** Each piece of evidence is what the timeline says was submitted. */
  private void evidence(List<Map<String, Object>> files, List<Map<String, Object>> chain) throws Unusable {
    Set<Long> brought = new HashSet<>();
    for (Map<String, Object> file : files) {
      if (!"EVIDENCE".equals(file.get("kind"))) {
        continue;
      }
      Map<String, Object> submitted = map(file.get("evidence"));
      String name = file.get("path") instanceof String path ? path : "Evidence " + submitted.get("number");
      String recorded = text(submitted, "sha256");
      if (submitted.get("entry") instanceof Long position && position > 0 && position <= chain.size()) {
        brought.add(position);
        Map<String, Object> entry = chain.get((int) (position - 1));
        if (entry.get("content") instanceof Map<?, ?> content
            && !text(map(content), "facts").contains("\"sha256\":\"" + recorded + "\"")) {
          differs(name + " is not what entry " + position + " of the timeline says was submitted.");
        }
      } else {
        differs(name + ": no entry of the timeline says that it was submitted.");
      }
      String state = text(submitted, "state");
      if (state.equals("COPY")) {
        note(name + " is the copy for the other party, without what a device wrote of itself; the original has");
        note("the hash " + recorded + ".");
      } else if (state.equals("WITHHELD")) {
        note(name + " is not in this copy; the page says why.");
      } else if (state.equals("MISSING")) {
        differs(name + ": the marketplace itself says that it had lost this file when it exported the case.");
      } else if (!state.equals("INTACT") || !recorded.equals(file.get("sha256"))) {
        differs(name + ": the marketplace itself says that this is not the file that was submitted (" + recorded + ").");
      }
    }
    long leftOut =
        chain.stream()
            .filter(entry -> "EvidenceSubmitted".equals(entry.get("event")))
            .filter(entry -> !brought.contains(entry.get("position")))
            .count();
    if (leftOut > 0) {
      note(leftOut + " submitted files are not in this copy; the timeline tells of them.");
    }
  }

  private static String sha256(String... lines) throws Unusable {
    for (String line : lines) {
      if (!ONE_LINE.matcher(line).matches()) {
        throw new Unusable("The timeline has a line break where none can be.");
      }
    }
    return HexFormat.of().formatHex(digest().digest(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  // Reading the manifest

  private static String text(Map<String, Object> from, String name) throws Unusable {
    if (from.get(name) instanceof String text) {
      return text;
    }
    throw new Unusable("The manifest lacks \"" + name + "\" where it has to be.");
  }

  @SuppressWarnings("unchecked") // Json makes no other maps
  private static Map<String, Object> map(Object value) throws Unusable {
    if (value instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    throw new Unusable("The manifest is not of the format " + FORMAT + ".");
  }

  private static List<Map<String, Object>> maps(Map<String, Object> from, String name) throws Unusable {
    if (!(from.get(name) instanceof List<?> several)) {
      throw new Unusable("The manifest lacks \"" + name + "\" where it has to be.");
    }
    List<Map<String, Object>> maps = new ArrayList<>();
    for (Object one : several) {
      maps.add(map(one));
    }
    return maps;
  }

  /** What cannot be checked any further. */
  private static final class Unusable extends Exception {
    private static final long serialVersionUID = 1;

    Unusable(String what) {
      super(what);
    }
  }

  /** RFC 8259, strictly: a name only once in an object, whole numbers only, nothing behind the end. */
  private static final class Json {

    private static final int DEEPEST = 20;

    private final String text;
    private int at;

    private Json(String text) {
      this.text = text;
    }

    static Map<String, Object> read(byte[] bytes) throws Unusable {
      try {
        Json json = new Json(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        Object value = json.value(0);
        json.space();
        if (json.at < json.text.length()) {
          throw json.malformed();
        }
        return map(value);
      } catch (CharacterCodingException e) {
        throw new Unusable("The manifest is not written in UTF-8.");
      }
    }

    private Object value(int depth) throws Unusable {
      space();
      if (depth > DEEPEST) {
        throw malformed();
      }
      switch (peek()) {
        case '{':
          return object(depth);
        case '[':
          return array(depth);
        case '"':
          return string();
        case 't':
          return word("true", true);
        case 'f':
          return word("false", false);
        case 'n':
          return word("null", null);
        default:
          return number();
      }
    }

    private Map<String, Object> object(int depth) throws Unusable {
      Map<String, Object> object = new LinkedHashMap<>();
      take('{');
      space();
      if (peek() == '}') {
        at++;
        return object;
      }
      while (true) {
        space();
        String name = string();
        space();
        take(':');
        if (object.containsKey(name)) {
          throw malformed();
        }
        object.put(name, value(depth + 1));
        space();
        if (peek() == '}') {
          at++;
          return object;
        }
        take(',');
      }
    }

    private List<Object> array(int depth) throws Unusable {
      List<Object> array = new ArrayList<>();
      take('[');
      space();
      if (peek() == ']') {
        at++;
        return array;
      }
      while (true) {
        array.add(value(depth + 1));
        space();
        if (peek() == ']') {
          at++;
          return array;
        }
        take(',');
      }
    }

    private String string() throws Unusable {
      take('"');
      StringBuilder string = new StringBuilder();
      while (true) {
        char c = next();
        if (c == '"') {
          return string.toString();
        }
        if (c < ' ') {
          throw malformed();
        }
        string.append(c == '\\' ? escaped() : c);
      }
    }

    private char escaped() throws Unusable {
      char c = next();
      switch (c) {
        case '"':
        case '\\':
        case '/':
          return c;
        case 'b':
          return '\b';
        case 'f':
          return '\f';
        case 'n':
          return '\n';
        case 'r':
          return '\r';
        case 't':
          return '\t';
        case 'u':
          int code = 0;
          for (int i = 0; i < 4; i++) {
            int digit = Character.digit(next(), 16);
            if (digit < 0) {
              throw malformed();
            }
            code = code * 16 + digit;
          }
          return (char) code;
        default:
          throw malformed();
      }
    }

    private Long number() throws Unusable {
      int start = at;
      while (at < text.length() && "-0123456789".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      String digits = text.substring(start, at);
      if (!digits.matches("-?(0|[1-9][0-9]{0,17})")) {
        throw malformed();
      }
      return Long.valueOf(digits);
    }

    private Object word(String word, Object value) throws Unusable {
      if (!text.startsWith(word, at)) {
        throw malformed();
      }
      at += word.length();
      return value;
    }

    private void space() {
      while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
    }

    private char peek() throws Unusable {
      if (at >= text.length()) {
        throw malformed();
      }
      return text.charAt(at);
    }

    private char next() throws Unusable {
      char c = peek();
      at++;
      return c;
    }

    private void take(char wanted) throws Unusable {
      if (next() != wanted) {
        throw malformed();
      }
    }

    private Unusable malformed() {
      return new Unusable("The manifest is no well-formed JSON at character " + at + ".");
    }
  }
}
