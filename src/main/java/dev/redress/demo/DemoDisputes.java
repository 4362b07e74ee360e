package dev.redress.demo;

import dev.redress.demo.DemoStory.Step;
import dev.redress.engine.TimeMachine;
import dev.redress.engine.TimeMachine.Flashback;
import dev.redress.guarantee.Refusal;
import dev.redress.identity.Accounts;
import dev.redress.identity.AtStart;
import dev.redress.orders.DemoOrders;
import dev.redress.orders.OrderLine;
import dev.redress.orders.Orders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.context.WebServerGracefulShutdownLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Fills an empty house with the demonstration's orders, and with disputes that people have had
 * about them: all {@link DemoScript} tells of the last weeks, and where more are wanted those of a
 * {@link DemoCrowd}; step by step at its time, with the deadlines that pass and the mails that are
 * sent on the way.
 *
 * <p>After the web server, which takes the refunds, and before the scheduler and the job executor,
 * which would be at work in the wrong time. A story about whose order line there is a dispute is
 * not told again: neither at the next start nor after one that was broken off. The crowd comes to
 * an empty house only.
 */
@Component
@Profile("default")
class DemoDisputes extends AtStart {

  private static final Logger LOG = LoggerFactory.getLogger(DemoDisputes.class);

  private final DemoSettings settings;
  private final DemoOrders demoOrders;
  private final Orders orders;
  private final Accounts accounts;
  private final DemoServices services;
  private final TimeMachine time;

  DemoDisputes(
      DemoSettings settings,
      DemoOrders demoOrders,
      Orders orders,
      Accounts accounts,
      DemoServices services,
      TimeMachine time) {
    this.settings = settings;
    this.demoOrders = demoOrders;
    this.orders = orders;
    this.accounts = accounts;
    this.services = services;
    this.time = time;
  }

  /** What somebody does in one of the stories, at a time that is settled. */
  private record Scene(Instant at, Step step, DemoDispute dispute) {}

  @Override
  protected void prepare() {
    if (settings.disputes() == 0) {
      return;
    }
    Instant now = time.now();
    boolean empty = demoOrders.load(now).accepted() > 0;
    List<DemoStory> stories = new ArrayList<>(DemoScript.stories());
    if (empty && settings.disputes() > stories.size()) {
      stories.addAll(crowd(settings.disputes() - stories.size(), now));
    }
    List<Scene> scenes = untold(stories.stream().limit(settings.disputes()).toList(), now);
    if (!scenes.isEmpty()) {
      tell(scenes, now);
    }
  }

  private List<DemoStory> crowd(int size, Instant now) {
    DemoCrowd crowd = new DemoCrowd(size, now);
    DemoCrowd.people().forEach(accounts::register);
    crowd.orders().forEach(orders::put);
    return crowd.stories();
  }

  private List<Scene> untold(List<DemoStory> stories, Instant now) {
    List<Scene> scenes = new ArrayList<>();
    for (DemoStory story : stories) {
      orders
          .find(story.line())
          .filter(line -> !services.disputes().knows(line))
          .ifPresent(line -> scenes.addAll(scenes(story, line, now)));
    }
    scenes.sort(Comparator.comparing(Scene::at));
    return scenes;
  }

  private List<Scene> scenes(DemoStory story, OrderLine line, Instant now) {
    DemoDispute dispute = new DemoDispute(services, line);
    return story.steps().stream().map(step -> new Scene(step.at(now), step, dispute)).toList();
  }

  private void tell(List<Scene> scenes, Instant now) {
    Set<DemoDispute> brokenOff = new HashSet<>();
    try (Flashback past = time.goBackTo(scenes.get(0).at())) {
      for (Scene scene : scenes) {
        past.moveTo(scene.at());
        if (!brokenOff.contains(scene.dispute())) {
          try {
            scene.step().deed().accept(scene.dispute());
          } catch (Refusal refused) {
            // the rules or somebody quicker have decided: it goes on without what was meant to come
            LOG.debug("A dispute of the demonstration went another way", refused);
            brokenOff.add(scene.dispute());
          } catch (RuntimeException e) {
            // a demonstration lacks a dispute then, which is no reason to keep the house closed
            LOG.error("A dispute of the demonstration could not be told to its end", e);
            brokenOff.add(scene.dispute());
          }
        }
      }
      past.moveTo(now);
    }
  }

  @Override
  public int getPhase() {
    // that one begins to count when the server has started, and this comes between the two
    return WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE - 1;
  }
}
