package dev.redress.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.archive.VerifyProgram;
import dev.redress.archive.ZipContent;
import dev.redress.guarantee.EvidenceKind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The case file leaves the house; whoever is given a copy can check it. */
interface CaseFileStories extends Stories {

  @Test
  default void both_sides_and_staff_take_the_case_file_along_and_their_copies_tell_one_story(
      @TempDir Path folder) {
    Complaint dispute = house().contested();
    house().buyer().submits(dispute, EvidenceKind.PHOTO_OF_PARCEL, Photo.ofATeapot());

    Path buyers = house().buyer().takesAlong(dispute, folder);
    Path sellers = house().seller().takesAlong(dispute, folder);
    Path staffs = house().manager().takesAlong(dispute, folder);

    String fingerprint =
        house().buyer().gets("/api/keys").body().path(0).path("fingerprint").asText();
    for (Path copy : List.of(buyers, sellers, staffs)) {
      VerifyProgram.Said said = VerifyProgram.on(copy, fingerprint);
      assertThat(said.exit()).as(said.text()).isZero();
      assertThat(said.text()).contains("That is the key that you expect", dispute.number());
    }
    assertThat(ZipContent.of(buyers).text("index.html")).contains("Parties and order");
    assertThat(ZipContent.of(sellers).text("index.html")).contains("双方与订单");
    assertThat(hashes(sellers)).startsWith(hashes(buyers).toArray(String[]::new));
    assertThat(hashes(staffs)).startsWith(hashes(sellers).toArray(String[]::new));
    assertThat(dispute.events()).filteredOn("CaseFileExported"::equals).hasSize(3);
  }

  private List<String> hashes(Path archive) {
    JsonNode manifest = house().read(ZipContent.of(archive).text("manifest.json"));
    return manifest.path("chain").findValuesAsText("hash");
  }
}
