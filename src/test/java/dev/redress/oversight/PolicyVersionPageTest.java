package dev.redress.oversight;

import static dev.redress.identity.FormToken.formToken;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.redress.RedressTest;
import dev.redress.policy.Draft;
import dev.redress.policy.SubmittedTable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What the pages on the policy's versions show and refuse, beside the story in the browser. */
@RedressTest
class PolicyVersionPageTest {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final String PAGE = PolicyVersionPageController.ADDRESS;

  @Autowired WebApplicationContext house;
  @Autowired UserDetailsService accounts;

  private final String version = "2041-" + COUNT.incrementAndGet();
  private MockMvc mvc;

  @BeforeEach
  void doorway() {
    mvc = MockMvcBuilders.webAppContextSetup(house).apply(springSecurity()).build();
  }

  private ResultActions does(String manager, AbstractMockHttpServletRequestBuilder<?> request)
      throws Exception {
    return mvc.perform(request.with(user(accounts.loadUserByUsername(manager))).with(formToken()));
  }

  private ResultActions uploads(String manager, Draft draft) throws Exception {
    MockMultipartHttpServletRequestBuilder request = multipart(PAGE);
    for (SubmittedTable file : draft.files()) {
      request.file(
          new MockMultipartFile(
              "files", file.name(), "application/xml", file.content().getInputStream()));
    }
    return does(manager, request);
  }

  private ResultActions publishes(String day) throws Exception {
    return does("manager", post(PAGE + "/" + version + "/publication").param("effectiveFrom", day));
  }

  @Test
  void a_draft_leads_to_its_page_where_only_another_manager_can_approve_it() throws Exception {
    uploads("manager", Draft.of(version)).andExpect(redirectedUrl(PAGE + "/" + version));
    String approval = PAGE + "/" + version + "/approval";
    does("manager", get(PAGE + "/" + version))
        .andExpect(content().string(not(containsString(approval))))
        .andExpect(content().string(containsString("another manager has to approve it")))
        .andExpect(content().string(containsString("No rule was changed.")));
    does("manager2", get(PAGE + "/" + version))
        .andExpect(content().string(containsString(approval)));
    does("manager", post(approval))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("You uploaded version")));
  }

  @Test
  void a_step_that_somebody_else_took_is_refused_where_it_was_tried() throws Exception {
    uploads("manager", Draft.of(version));
    does("manager2", post(PAGE + "/" + version + "/approval"))
        .andExpect(redirectedUrl(PAGE + "/" + version));
    does("manager2", post(PAGE + "/" + version + "/approval"))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("已批准，等待发布。")));
  }

  @Test
  void a_day_that_cannot_be_is_refused_at_its_field_and_kept() throws Exception {
    uploads("manager", Draft.of(version));
    does("manager2", post(PAGE + "/" + version + "/approval"));
    publishes("2020-02-01")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("1 Feb 2020 has begun.")))
        .andExpect(content().string(containsString("value=\"2020-02-01\"")));
    publishes("tomorrow")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("Please give a day.")));
    publishes("").andExpect(content().string(containsString("Please give a day.")));
    publishes("2099-07-01").andExpect(redirectedUrl(PAGE + "/" + version));
    does("manager", get(PAGE + "/" + version))
        .andExpect(content().string(containsString("What is published never changes.")))
        .andExpect(content().string(containsString("/policy/" + version)))
        .andExpect(content().string(not(containsString("/publication"))));

    String sameDay = "2041-" + COUNT.incrementAndGet();
    uploads("manager", Draft.of(sameDay));
    does("manager2", post(PAGE + "/" + sameDay + "/approval"));
    does(
            "manager",
            post(PAGE + "/" + sameDay + "/publication").param("effectiveFrom", "2099-07-01"))
        .andExpect(content().string(containsString("Another version begins on 1 Jul 2099.")))
        .andExpect(content().string(containsString("value=\"2099-07-01\"")));
  }

  @Test
  void what_is_wrong_is_told_by_file_in_the_readers_language() throws Exception {
    Draft faulty =
        Draft.of(version)
            .butCell("deadlines", "D-04", "length", "0")
            .butCell("deadlines", "D-05", "length", "0")
            .butCell("eligibility", "E-09", "problemType", "\"DAMAGD\"");
    uploads("manager2", faulty)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("这些文件不能成为政策，现行政策保持不变。"),
                        containsString("deadlines.dmn"),
                        containsString("D-05"),
                        containsString("此处须为正整数。时长：0"),
                        containsString("eligibility.dmn"),
                        containsString("问题：DAMAGD"))));
    does("manager2", get(PAGE + "/" + version)).andExpect(status().isNotFound());
  }

  @Test
  void a_file_cannot_write_into_the_page_that_refuses_it() throws Exception {
    uploads("manager", Draft.of(version).butCell("deadlines", "D-04", "whom", "\"&lt;b&gt;x\""))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(not(containsString("<b>x"))));
  }

  @Test
  void a_form_without_files_is_told_which_tables_are_missing() throws Exception {
    MockMultipartFile nothing = new MockMultipartFile("files", "", "", new byte[0]);
    for (MockMultipartHttpServletRequestBuilder request :
        new MockMultipartHttpServletRequestBuilder[] {
          multipart(PAGE), multipart(PAGE).file(nothing)
        }) {
      does("manager", request)
          .andExpect(status().isUnprocessableEntity())
          .andExpect(content().string(containsString("the table evidence-wanted is missing")));
    }
  }

  @Test
  void a_version_that_is_not_there_is_not_there() throws Exception {
    does("manager", get(PAGE + "/1999-01")).andExpect(status().isNotFound());
    does("manager", post(PAGE + "/1999-01/approval")).andExpect(status().isNotFound());
  }
}
