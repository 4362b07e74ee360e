package dev.redress.oversight;

import static dev.redress.identity.FormToken.formToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.redress.RedressTest;
import dev.redress.guarantee.Actor;
import dev.redress.policy.Draft;
import dev.redress.policy.PolicyVersions;
import dev.redress.policy.Replay;
import dev.redress.policy.ReplayState;
import dev.redress.policy.Replays;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The page of a replay, beside the story in which a draft meets past disputes. */
@RedressTest
class PolicyReplayPageTest {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final String PAGE = PolicyVersionPageController.ADDRESS;
  private static final Actor MANAGER = new Actor("manager", Actor.Role.MANAGER);

  @Autowired WebApplicationContext house;
  @Autowired UserDetailsService accounts;
  @Autowired PolicyVersions versions;
  @Autowired Replays replays;

  private final String version = "2042-" + COUNT.incrementAndGet();
  private MockMvc mvc;

  @BeforeEach
  void doorway() {
    mvc = MockMvcBuilders.webAppContextSetup(house).apply(springSecurity()).build();
  }

  private ResultActions does(String manager, AbstractMockHttpServletRequestBuilder<?> request)
      throws Exception {
    return mvc.perform(request.with(user(accounts.loadUserByUsername(manager))).with(formToken()));
  }

  private Replay done() {
    versions.upload(Draft.of(version).files(), MANAGER);
    await().atMost(Duration.ofSeconds(20)).until(() -> !replays.of(version).get(0).isRunning());
    return replays.of(version).get(0);
  }

  @Test
  void an_uploaded_draft_is_replayed_by_itself_and_can_be_replayed_again() throws Exception {
    Replay replay = done();
    assertThat(replay.state()).isEqualTo(ReplayState.DONE);
    does("manager2", get(PAGE + "/" + version))
        .andExpect(content().string(containsString("/oversight/policy/replays/" + replay.id())));
    does("manager2", get(PAGE + "/replays/" + replay.id()))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("已完成"),
                        not(containsString("hx-get")),
                        not(containsString("/stop")))));
    does("manager", post(PAGE + "/" + version + "/replays"))
        .andExpect(redirectedUrlPattern(PAGE + "/replays/*"));
    assertThat(replays.of(version)).hasSize(2);
  }

  @Test
  void who_stops_a_replay_too_late_is_told_so_on_its_page() throws Exception {
    Replay replay = done();
    does("manager", post(PAGE + "/replays/" + replay.id() + "/stop"))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("The replay has ended already.")));
  }
}
