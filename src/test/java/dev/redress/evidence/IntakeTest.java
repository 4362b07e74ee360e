package dev.redress.evidence;

import static dev.redress.identity.FormToken.formToken;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.redress.DisputeUnderReview;
import dev.redress.RedressTest;
import dev.redress.guarantee.EvidenceKind;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.UriUtils;

/** What happens at the doors through which evidence comes and goes: portal, REST, task form. */
@RedressTest
class IntakeTest {

  @Autowired WebApplicationContext house;
  @Autowired UserDetailsService accounts;
  @Autowired EvidenceItems evidence;

  private MockMvc mvc;
  private DisputeUnderReview there;
  private String page;
  private String calls;

  @BeforeEach
  void a_dispute_is_under_review() throws Exception {
    mvc = MockMvcBuilders.webAppContextSetup(house).apply(springSecurity()).build();
    there = DisputeUnderReview.in(house);
    page = "/disputes/" + there.dispute().number().value();
    calls = "/api" + page;
  }

  @Test
  void where_a_photo_was_taken_never_reaches_the_other_party() throws Exception {
    byte[] photo = Samples.photoOfATelephone();
    long id = submitted(photo, "箱子.jpg");
    for (String address :
        List.of(page + "/evidence/" + id, calls + "/evidence/" + id, page + preview(id))) {
      MockHttpServletResponse answer = opens(address, "seller");
      assertThat(answer.getStatus()).as(address).isEqualTo(200);
      assertThat(answer.getHeaders("X-Content-Type-Options")).as(address).containsOnly("nosniff");
      assertThat(answer.getHeaders("Content-Security-Policy"))
          .as(address)
          .containsExactly("default-src 'none'; sandbox");
      assertThat(new String(answer.getContentAsByteArray(), ISO_8859_1))
          .as(address)
          .doesNotContain("Exif", Samples.CAMERA);
    }
    for (Map.Entry<String, String> who :
        Map.of(
                page + "/evidence/" + id, "buyer",
                calls + "/evidence/" + id, "case-worker",
                "/casework/disputes/" + there.dispute().id() + "/evidence/" + id, "case-worker")
            .entrySet()) {
      assertThat(opens(who.getKey(), who.getValue()).getContentAsByteArray()).isEqualTo(photo);
    }
  }

  @Test
  void a_pdf_is_only_ever_saved() throws Exception {
    long id = submitted(Samples.pdf(), "Rechnung.pdf");
    for (String who : List.of("buyer", "seller", "case-worker")) {
      MockHttpServletResponse answer = opens(calls + "/evidence/" + id, who);
      assertThat(answer.getHeader("Content-Disposition")).as(who).startsWith("attachment;");
      assertThat(answer.getHeader("Content-Security-Policy")).as(who).contains("sandbox");
    }
    assertThat(opens(page + preview(id), "seller").getStatus()).isEqualTo(404);
  }

  @Test
  void a_film_is_blanked_for_the_other_party_in_whatever_piece_is_asked_for() throws Exception {
    byte[] film = Samples.film();
    long id = submitted(film, "unboxing.mov");
    byte[] whole = opens(page + "/evidence/" + id, "seller").getContentAsByteArray();
    assertThat(whole).hasSameSizeAs(film).isNotEqualTo(film);
    assertThat(new String(whole, ISO_8859_1)).contains(Samples.PIXELS).doesNotContain("+31.2304");
    MockHttpServletResponse end =
        mvc.perform(
                get(page + "/evidence/" + id)
                    .header("Range", "bytes=100-")
                    .with(user(accounts.loadUserByUsername("seller"))))
            .andReturn()
            .getResponse();
    assertThat(end.getStatus()).isEqualTo(206);
    assertThat(end.getContentAsByteArray())
        .isEqualTo(java.util.Arrays.copyOfRange(whole, 100, whole.length));
  }

  @Test
  void a_picture_that_cannot_be_copied_is_for_staff_only_and_the_page_says_so() throws Exception {
    long id = submitted(Samples.bomb(), "bomb.png");
    assertThat(opens(calls + "/evidence/" + id, "seller").getStatus()).isEqualTo(422);
    assertThat(text(opens(page, "seller"))).contains("原件仅审核人员可以打开");
    assertThat(text(opens(calls, "seller"))).contains("\"withheld\":\"FOR_STAFF_ONLY\"");
    assertThat(opens(calls + "/evidence/" + id, "case-worker").getStatus()).isEqualTo(200);
  }

  @Test
  void that_nothing_was_scanned_is_said_to_both_sides_and_staff() throws Exception {
    submitted(Samples.text("It was dented."), "note.txt");
    assertThat(text(opens(page, "seller"))).contains("未经病毒扫描");
    assertThat(text(opens(page, "buyer"))).contains("未经病毒扫描");
    assertThat(text(opens(calls, "case-worker"))).contains("\"scan\":\"NOT_SCANNED\"");
  }

  @Test
  void of_two_hundred_files_at_once_thirty_are_taken_and_the_others_named() throws Exception {
    MockMultipartHttpServletRequestBuilder form = form(UUID.randomUUID().toString());
    for (int i = 1; i <= 200; i++) {
      form.file(file("照片 %03d.txt".formatted(i), Samples.text("file " + i)));
    }
    MockHttpServletResponse answer = sends(form);
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(text(answer)).doesNotContain("照片 030.txt</b>");
    assertThat(text(answer)).contains("照片 031.txt</b>", "照片 200.txt</b>", "最多可提交 30 个文件");
    assertThat(items()).hasSize(30);
  }

  @Test
  void a_form_says_which_file_was_refused_and_why_and_takes_the_others() throws Exception {
    String formId = UUID.randomUUID().toString();
    MockHttpServletResponse answer =
        sends(
            form(formId)
                .file(file("a.txt", Samples.text("a")))
                .file(file("页面.html", Samples.html()))
                .file(file("a.zip", Samples.archive()))
                .file(file("empty.txt", new byte[0]))
                .file(file("b.txt", Samples.text("b"))));
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(text(answer))
        .contains("页面.html</b>", "请提交页面截图", "a.zip</b>", "请先解压", "empty.txt</b>")
        .contains("It shows the dent");
    assertThat(items()).extracting(EvidenceItem::fileName).containsExactly("a.txt", "b.txt");

    MockHttpServletResponse again =
        sends(
            form(formId)
                .file(file("a.txt", Samples.text("a")))
                .file(file("c.txt", Samples.text("c"))));
    assertThat(again.getStatus()).isEqualTo(302);
    assertThat(items())
        .extracting(EvidenceItem::fileName)
        .containsExactly("a.txt", "b.txt", "c.txt");
  }

  @Test
  void the_text_of_a_chat_can_be_pasted() throws Exception {
    MockHttpServletResponse answer =
        sends(
            (MockMultipartHttpServletRequestBuilder)
                multipart(page + "/evidence")
                    .param("text", "卖家：箱子是空的？")
                    .param("kind", "")
                    .param("formId", UUID.randomUUID().toString()));
    assertThat(answer.getStatus()).isEqualTo(302);
    EvidenceItem chat = items().get(0);
    assertThat(chat.kind()).isEqualTo(EvidenceKind.CHAT_LOG);
    assertThat(chat.fileName()).isEqualTo("聊天记录.txt");
    assertThat(chat.mediaType()).isEqualTo("text/plain");
  }

  @Test
  void names_are_kept_as_text_in_any_script_and_lead_nowhere() throws Exception {
    submitted(Samples.text("1"), "../../etc/證據 照片.txt");
    submitted(Samples.text("2"), "C:\\temp\\x.txt");
    streamed(Samples.text("3"), "../../etc/撕开的“箱子”.txt", "");
    assertThat(items())
        .extracting(EvidenceItem::fileName)
        .containsExactly("證據 照片.txt", "x.txt", "撕开的“箱子”.txt");
  }

  @Test
  void a_file_that_streams_in_brings_its_name_and_description_in_its_heads() throws Exception {
    byte[] photo = Samples.photoOfATelephone();
    String longest = "撕".repeat(EvidenceItems.LONGEST_DESCRIPTION);
    MockHttpServletResponse answer = streamed(photo, "箱子.jpg", longest);
    assertThat(answer.getStatus()).as(text(answer)).isEqualTo(201);
    EvidenceItem item = items().get(0);
    assertThat(item.fileName()).isEqualTo("箱子.jpg");
    assertThat(item.description()).isEqualTo(longest);
    assertThat(opens(calls + "/evidence/" + item.id(), "buyer").getContentAsByteArray())
        .isEqualTo(photo);

    MockHttpServletResponse html = streamed(Samples.html(), "箱子.jpg", "");
    assertThat(html.getStatus()).isEqualTo(422);
    assertThat(text(html)).contains("\"TYPE_NOT_ALLOWED\"", "请提交页面截图");
    assertThat(streamed(photo, "箱子.jpg", longest + "开").getStatus()).isEqualTo(422);
    assertThat(streams(photo, "attachment; filename*=UTF-8''%", "").getStatus()).isEqualTo(400);
    assertThat(streams(photo, "attachment", "%").getStatus()).isEqualTo(400);
    assertThat(items()).hasSize(1);
  }

  @Test
  void both_sides_and_the_reviewer_see_what_is_wanted_and_what_is_missing() throws Exception {
    String read = text(opens(calls, "case-worker"));
    assertThat(read).contains("\"evidenceWanted\":{\"BUYER\":[{\"kind\":");
    assertThat(text(opens("/casework/tasks/" + there.task(), "case-worker")))
        .contains("政策要求的证据", "<h4>买家</h4>", "<h4>卖家</h4>");
    assertThat(text(opens(page, "buyer"))).contains("id=\"checklist\"", "?kind=");
  }

  private String preview(long id) {
    return "/evidence/" + id + "/preview";
  }

  private List<EvidenceItem> items() {
    return evidence.list(there.dispute().id());
  }

  private long submitted(byte[] content, String name) throws Exception {
    MockHttpServletResponse answer =
        sends(
            (MockMultipartHttpServletRequestBuilder)
                multipart(calls + "/evidence")
                    .file(new MockMultipartFile("file", name, "text/plain", content))
                    .param("kind", "OTHER")
                    .param("uploadId", UUID.randomUUID().toString()));
    assertThat(answer.getStatus()).as(text(answer)).isEqualTo(201);
    List<EvidenceItem> items = items();
    return items.get(items.size() - 1).id();
  }

  private MockHttpServletResponse streamed(byte[] content, String name, String description)
      throws Exception {
    return streams(
        content,
        ContentDisposition.attachment().filename(name, UTF_8).build().toString(),
        UriUtils.encode(description, UTF_8));
  }

  private MockHttpServletResponse streams(byte[] content, String disposition, String description)
      throws Exception {
    return mvc.perform(
            post(calls + "/evidence")
                .param("kind", "OTHER")
                .param("uploadId", UUID.randomUUID().toString())
                .header("Content-Disposition", disposition)
                .header(EvidenceUpload.DESCRIPTION, description)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(content)
                .with(user(accounts.loadUserByUsername("buyer")))
                .with(formToken()))
        .andReturn()
        .getResponse();
  }

  private MockMultipartHttpServletRequestBuilder form(String formId) {
    return (MockMultipartHttpServletRequestBuilder)
        multipart(page + "/evidence")
            .param("kind", "OTHER")
            .param("description", "It shows the dent")
            .param("formId", formId);
  }

  private static MockMultipartFile file(String name, byte[] content) {
    return new MockMultipartFile("files", name, "application/octet-stream", content);
  }

  private MockHttpServletResponse sends(MockMultipartHttpServletRequestBuilder form)
      throws Exception {
    return mvc.perform(form.with(user(accounts.loadUserByUsername("buyer"))).with(formToken()))
        .andReturn()
        .getResponse();
  }

  private MockHttpServletResponse opens(String address, String account) throws Exception {
    return mvc.perform(get(address).with(user(accounts.loadUserByUsername(account))))
        .andReturn()
        .getResponse();
  }

  private static String text(MockHttpServletResponse answer) throws Exception {
    return answer.getContentAsString(UTF_8);
  }
}
