package dev.redress.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.RedressTest;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.util.StringUtils;

/** Whatever the model names, the running house has; and the house has no delegate for nobody. */
@RedressTest
class ModelBeansTest {

  private static final DisputeModel MODEL = DisputeModel.read();
  private static final DisputeModel BLIND_REVIEW = DisputeModel.read("processes/blind-review.bpmn");

  private static final Pattern QUESTION = Pattern.compile("\\$\\{(\\w+)\\.(\\w+)\\(([^)]*)\\)}");

  /** What a process knows by itself, or has been told by a delegate. */
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{\\w+( (==|!=) ('\\w+'|null))?}");

  @Autowired ApplicationContext house;

  @Test
  void each_delegate_is_of_the_kind_that_its_place_asks_for() {
    assertBeans(ServiceTask.class, ServiceTask::getCamundaDelegateExpression, JavaDelegate.class);
    assertBeans(
        CamundaExecutionListener.class,
        CamundaExecutionListener::getCamundaDelegateExpression,
        ExecutionListener.class);
    assertBeans(
        CamundaTaskListener.class,
        CamundaTaskListener::getCamundaDelegateExpression,
        TaskListener.class);
  }

  @Test
  void each_delegate_has_a_place_in_the_model() {
    Set<String> delegates = new TreeSet<>();
    for (Class<?> kind : List.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class)) {
      delegates.addAll(List.of(house.getBeanNamesForType(kind)));
    }
    Set<String> named = new TreeSet<>(MODEL.delegates());
    named.addAll(BLIND_REVIEW.delegates());
    assertThat(named).containsExactlyElementsOf(delegates);
  }

  @Test
  void each_question_of_the_model_is_answered_by_a_bean() {
    List<String> expressions = expressions();
    assertThat(expressions).hasSizeGreaterThan(30);
    Set<String> asked = new TreeSet<>();
    for (String expression : expressions) {
      if (!VARIABLE.matcher(expression).matches()) {
        asked.add(answeredBy(expression));
      }
    }
    assertThat(asked).contains("deadlines", "returns", "settlements", "appeals");
  }

  private String answeredBy(String expression) {
    MatchResult question =
        QUESTION
            .matcher(expression)
            .results()
            .findFirst()
            .orElseThrow(() -> new AssertionError(expression + " is no question to a bean"));
    int arguments =
        question.group(3).isBlank()
            ? 0
            : StringUtils.countOccurrencesOf(question.group(3), ",") + 1;
    assertThat(house.containsBean(question.group(1))).as(expression).isTrue();
    assertThat(AopUtils.getTargetClass(house.getBean(question.group(1))).getMethods())
        .as(expression)
        .anyMatch(
            (Method method) ->
                method.getName().equals(question.group(2))
                    && method.getParameterCount() == arguments);
    return question.group(1);
  }

  private static List<String> expressions() {
    return Stream.of(
            MODEL.all(ConditionExpression.class).stream().map(ModelElementInstance::getTextContent),
            MODEL.all(TimerEventDefinition.class).stream()
                .map(timer -> timer.getTimeDate().getTextContent()),
            MODEL.all(UserTask.class).stream().map(UserTask::getCamundaDueDate))
        .flatMap(all -> all)
        .map(String::strip)
        .toList();
  }

  private <T extends ModelElementInstance> void assertBeans(
      Class<T> place, Function<T, String> expression, Class<?> kind) {
    List<T> all = new ArrayList<>(MODEL.all(place));
    all.addAll(BLIND_REVIEW.all(place));
    assertThat(all)
        .isNotEmpty()
        .allSatisfy(
            one ->
                assertThat(house.getBean(DisputeModel.bean(expression.apply(one))))
                    .isInstanceOf(kind));
  }
}
