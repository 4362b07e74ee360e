package dev.redress.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.archive.VerifyProgram;
import dev.redress.disputes.CustodyFinding;
import dev.redress.disputes.CustodyFinding.Kind;
import dev.redress.evidence.EvidenceItem;
import dev.redress.guarantee.EvidenceKind;
import dev.redress.guarantee.ProblemType;
import dev.redress.journey.Bucket.Mood;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A house that keeps its files in a bucket. */
class OnS3Journey extends OpenHouse implements CaseFileStories, RetentionStories {

  @SuppressWarnings("NullAway.Init")
  private static Bucket bucket;

  @DynamicPropertySource
  static void inABucket(DynamicPropertyRegistry properties) throws IOException {
    bucket = new Bucket();
    properties.add("redress.evidence.s3.bucket", () -> Bucket.NAME);
    properties.add("redress.evidence.s3.prefix", () -> "evidence/");
    properties.add("redress.evidence.s3.endpoint", bucket::endpoint);
    properties.add("redress.evidence.s3.access-key", () -> "key");
    properties.add("redress.evidence.s3.secret-key", () -> "secret");
  }

  @AfterAll
  static void the_bucket_goes() {
    bucket.close();
  }

  @AfterEach
  void the_bucket_is_well() {
    bucket.is(Mood.WELL);
  }

  @Test
  void a_photo_is_shown_exported_and_found_intact(@TempDir Path folder) {
    Complaint dispute = shown(51);
    EvidenceItem item = house().evidenceOf(dispute);
    assertThat(bucket.keysOf(item.sha256())).hasSize(4);

    Person seller = house().seller();
    JsonNode seen = seller.reads(dispute).path("evidence").path(0);
    byte[] preview = seller.opens(seen.path("preview").asText());
    byte[] copy = seller.opens(seen.path("href").asText());
    assertThat(preview).startsWith(0xff, 0xd8);
    assertThat(new String(copy, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "iPhone");
    assertThat(house().buyer().opens(seen.path("href").asText())).isEqualTo(Photo.ofABreak(51));
    assertThat(house().custody().verify(dispute.id()).intact()).isTrue();

    Path archive = house().manager().takesAlong(dispute, folder);
    VerifyProgram.Said said = VerifyProgram.on(archive);
    assertThat(said.exit()).as(said.text()).isZero();
  }

  @Test
  void another_object_in_the_place_of_a_file_or_of_what_was_made_of_it_is_found() {
    Complaint dispute = shown(52);
    for (String key : bucket.keysOf(house().evidenceOf(dispute).sha256())) {
      byte[] content = bucket.read(key);
      bucket.write(key, Photo.ofATeapot());
      assertThat(found(dispute))
          .as(key)
          .extracting(CustodyFinding::kind)
          .containsExactly(key.contains(".") ? Kind.MADE_ALTERED : Kind.FILE_ALTERED);
      bucket.write(key, content);
    }
    assertThat(found(dispute)).isEmpty();
  }

  @Test
  void withdrawn_evidence_is_closed_to_the_other_side() {
    Complaint dispute = shown(53);
    house().buyer().withdrawsEvidence(dispute, "It was the wrong file");
    String href = house().manager().reads(dispute).path("evidence").path(0).path("href").asText();
    house().seller().gets(href).refusedAs("EVIDENCE_IS_WITHDRAWN");
    assertThat(house().manager().opens(href)).isEqualTo(Photo.ofABreak(53));
    assertThat(found(dispute)).isEmpty();
  }

  @Test
  void what_is_erased_is_gone_from_the_bucket_with_all_that_was_made_of_it() {
    Complaint dispute = shown(54);
    String photo = house().evidenceOf(dispute).sha256();
    house().buyer().withdraws(dispute, "It is settled");
    Complaint other = shown(55);
    assertThat(bucket.keysOf(photo)).hasSize(4);
    OffsetDateTime then = house().now().atOffset(ZoneOffset.UTC).minusYears(4);
    house()
        .rows()
        .sql("update dispute set closed_at = ? where id = ?")
        .params(then, dispute.id())
        .update();

    assertThat(house().erases()).isPositive();
    house().sweepsLeftovers();

    assertThat(bucket.keysOf(photo)).isEmpty();
    assertThat(bucket.keysOf(house().evidenceOf(other).sha256())).hasSize(4);
    assertThat(found(dispute)).isEmpty();
    assertThat(found(other)).isEmpty();
  }

  @Test
  void a_bucket_that_takes_nothing_is_said_at_the_door_and_nothing_is_half_done() {
    Complaint dispute = shown(56);
    List<String> before = bucket.keys();
    List<String> events = dispute.events();
    Person buyer = house().buyer();
    String uploadId = UUID.randomUUID().toString();
    for (Mood mood : List.of(Mood.FULL, Mood.FAILING)) {
      bucket.is(mood);
      Answer refused =
          buyer.tries(dispute, EvidenceKind.PHOTO_OF_ITEM, uploadId, Photo.ofABreak(57));
      assertThat(refused.status()).isEqualTo(507);
      assertThat(refused.body().path("code").asText()).isEqualTo("NOT_STORED");
      assertThat(refused.body().path("detail").asText()).contains("nothing was submitted");
      bucket.is(Mood.WELL);
      assertThat(bucket.keys()).containsExactlyInAnyOrderElementsOf(before);
      assertThat(dispute.events()).isEqualTo(events);
    }
    assertThat(
            buyer.tries(dispute, EvidenceKind.PHOTO_OF_ITEM, uploadId, Photo.ofABreak(57)).status())
        .isEqualTo(201);
    assertThat(found(dispute)).isEmpty();
  }

  @Test
  void a_bucket_out_of_reach_is_not_taken_for_a_lost_file() {
    Complaint dispute = shown(58);
    String href = house().manager().reads(dispute).path("evidence").path(0).path("href").asText();
    bucket.is(Mood.FAILING);
    Answer refused = house().seller().gets(href);
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.body().path("code").asText()).isEqualTo("STORAGE_UNREACHABLE");
    bucket.is(Mood.WELL);
    assertThat(house().seller().opens(href)).isNotEmpty();
  }

  private Complaint shown(int photo) {
    Person buyer = house().buyer();
    Complaint dispute =
        buyer.opens(ProblemType.DAMAGED, house().goods().thatArrived(), Remedies.fullRefund());
    buyer.submits(dispute, EvidenceKind.PHOTO_OF_ITEM, Photo.ofABreak(photo));
    return dispute;
  }

  private List<CustodyFinding> found(Complaint dispute) {
    return house().custody().verify(dispute.id()).findings();
  }
}
