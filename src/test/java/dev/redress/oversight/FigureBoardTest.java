package dev.redress.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.redress.DisputeUnderReview;
import dev.redress.RedressTest;
import dev.redress.figures.FigureFold;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The calls that the board in Cockpit makes, and the pages behind its figures. */
@RedressTest
class FigureBoardTest {

  private static final List<String> TILES =
      List.of(
          "open",
          "flow",
          "due",
          "time",
          "resolution",
          "outcomes",
          "appeals",
          "money",
          "failures",
          "agreement",
          "overturn",
          "parity",
          "sellers");

  @Autowired WebApplicationContext house;
  @Autowired ApplicationContext context;
  @Autowired UserDetailsService accounts;
  @Autowired FigureFold fold;

  private MockMvc mvc;

  @BeforeEach
  void doorway() {
    mvc = MockMvcBuilders.webAppContextSetup(house).apply(springSecurity()).build();
  }

  private ResultActions asks(String address) throws Exception {
    return asks(address, Locale.ENGLISH);
  }

  private ResultActions asks(String address, Locale language) throws Exception {
    return mvc.perform(
        get(address).locale(language).with(user(accounts.loadUserByUsername("manager"))));
  }

  @Test
  void the_board_tells_its_tiles_and_each_can_be_asked_and_taken_away() throws Exception {
    asks("/oversight/figures")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.tiles", hasSize(TILES.size())))
        .andExpect(jsonPath("$.periods", hasSize(4)));
    for (String tile : TILES) {
      asks("/oversight/figures/tiles/" + tile)
          .andExpect(status().isOk())
          .andExpect(jsonPath("$.name").value(tile));
      asks("/oversight/figures/tiles/" + tile + "/csv")
          .andExpect(status().isOk())
          .andExpect(content().contentType("text/csv;charset=UTF-8"));
    }
  }

  @Test
  void a_figure_leads_to_its_disputes_and_they_can_be_taken_away() throws Exception {
    String number = DisputeUnderReview.in(context).dispute().number().value();
    fold.catchUp();
    String open =
        asks("/oversight/figures/tiles/open")
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    String href = com.jayway.jsonpath.JsonPath.read(open, "$.headlines[0].href");
    asks(href)
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("href=\"/oversight/disputes/D-")))
        .andExpect(content().string(not(containsString("th:text"))));
    String csv =
        asks(href.replace("/disputes?", "/disputes/csv?"))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(csv).contains(number);
    asks("/oversight/figures/deadlines?state=SOON").andExpect(status().isOk());
  }

  @Test
  void what_is_asked_wrongly_is_said_at_its_field() throws Exception {
    asks("/oversight/figures/tiles/flow?from=tomorrow")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.field").value("from"));
    asks("/oversight/figures/tiles/flow?from=2026-02-02&to=2026-02-01")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.text").isNotEmpty());
    asks("/oversight/figures/disputes?measure=OPENED&from=x")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("value=\"x\"")));
    asks("/oversight/figures/tiles/none").andExpect(status().isNotFound());
  }
}
