package dev.redress.evidence;

import static dev.redress.identity.FormToken.formToken;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.redress.DisputeUnderReview;
import dev.redress.RedressTest;
import dev.redress.disputes.Disputes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What people read when the disk takes no more: 507 at every door, and nothing half done. */
@RedressTest
class StorageFullTest {

  private static final String ENGLISH =
      "The file could not be stored just now, and nothing was submitted. Please try again later.";
  private static final String CHINESE = "文件暂时无法保存，未提交任何内容，请稍后再试。";

  @Autowired WebApplicationContext house;
  @Autowired UserDetailsService accounts;
  @Autowired EvidenceSettings settings;
  @Autowired EvidenceItems evidence;
  @Autowired Disputes disputes;
  @Autowired TaskService tasks;

  private MockMvc mvc;
  private DisputeUnderReview there;
  private Path incoming;
  private Path put;

  @BeforeEach
  void nothing_can_be_stored() throws Exception {
    mvc = MockMvcBuilders.webAppContextSetup(house).apply(springSecurity()).build();
    there = DisputeUnderReview.in(house);
    incoming = settings.directory().resolve("incoming");
    put = settings.directory().resolve("put-aside");
    Files.move(incoming, put);
    Files.createFile(incoming);
  }

  @AfterEach
  void the_disk_takes_files_again() throws Exception {
    Files.delete(incoming);
    Files.move(put, incoming);
  }

  @Test
  void a_program_is_told_so_as_a_problem() throws Exception {
    MockHttpServletResponse answer = upload("/api/disputes/" + number() + "/evidence", "buyer");
    assertThat(answer.getStatus()).isEqualTo(507);
    assertThat(answer.getContentType()).isEqualTo("application/problem+json");
    assertThat(text(answer)).contains("\"NOT_STORED\"", "\"file\"", CHINESE);
    nothingHappened();
  }

  @Test
  void a_party_reads_it_at_the_field_and_keeps_what_was_typed() throws Exception {
    MockHttpServletResponse page = upload("/disputes/" + number() + "/evidence", "buyer");
    assertThat(page.getStatus()).isEqualTo(507);
    assertThat(text(page)).contains(CHINESE, "It shows the dent");
    nothingHappened();
  }

  @Test
  void a_claim_whose_files_cannot_be_stored_is_not_filed() throws Exception {
    MockHttpServletResponse page = upload("/disputes/" + number() + "/claim", "buyer");
    assertThat(page.getStatus()).isEqualTo(507);
    assertThat(text(page)).contains(CHINESE);
    nothingHappened();
  }

  @Test
  void a_case_worker_reads_it_beside_the_file() throws Exception {
    tasks.claim(there.task(), "case-worker2");
    String form = "/casework/tasks/" + there.task() + "/evidence";
    MockHttpServletResponse answer =
        mvc.perform(
                post(form)
                    .param("kind", "OTHER")
                    .param("uploadId", UUID.randomUUID().toString())
                    .header("Content-Disposition", "attachment; filename=note.txt")
                    .contentType(MediaType.APPLICATION_OCTET_STREAM)
                    .content("It was dented.")
                    .with(user(accounts.loadUserByUsername("case-worker2")))
                    .with(formToken()))
            .andReturn()
            .getResponse();
    assertThat(answer.getStatus()).isEqualTo(507);
    assertThat(text(answer)).contains("\"field\":\"file\"", "\"NOT_STORED\"", ENGLISH);
    nothingHappened();
  }

  private MockHttpServletResponse upload(String path, String account) throws Exception {
    byte[] note = "It was dented.".getBytes(UTF_8);
    return mvc.perform(
            multipart(path)
                .file(new MockMultipartFile("file", "note.txt", "text/plain", note))
                .file(new MockMultipartFile("files", "note.txt", "text/plain", note))
                .param("kind", "OTHER")
                .param("description", "It shows the dent")
                .param("uploadId", UUID.randomUUID().toString())
                .param("formId", UUID.randomUUID().toString())
                .with(user(accounts.loadUserByUsername(account)))
                .with(formToken()))
        .andReturn()
        .getResponse();
  }

  private String number() {
    return there.dispute().number().value();
  }

  private static String text(MockHttpServletResponse answer) throws Exception {
    return answer.getContentAsString(UTF_8);
  }

  private void nothingHappened() {
    assertThat(evidence.list(there.dispute().id())).isEmpty();
    assertThat(disputes.timeline(there.dispute().id()))
        .noneMatch(entry -> entry.event().equals("EvidenceSubmitted"));
  }
}
