package dev.redress.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.RedressTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.Resource;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the house relies on in the engine, as it stands after the start. */
@RedressTest
class EngineStartTest {

  @Autowired ProcessEngine engine;
  @Autowired RepositoryService repository;
  @Autowired IdentityService identity;
  @Autowired ModelDeployment models;
  @Autowired DataSource database;

  @Test
  void rights_are_asked_for_and_everything_is_remembered() {
    ProcessEngineConfiguration configuration = engine.getProcessEngineConfiguration();
    assertThat(configuration.isAuthorizationEnabled()).isTrue();
    assertThat(configuration.getAuthorizationCheckRevokes()).isEqualTo("never");
    assertThat(configuration.getHistory()).isEqualTo(ProcessEngineConfiguration.HISTORY_FULL);
  }

  @Test
  void a_restart_with_the_same_model_makes_no_new_version() {
    long deployments = repository.createDeploymentQuery().count();
    ProcessDefinition before = latest();

    models.deploy();

    assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments);
    assertThat(latest().getId()).isEqualTo(before.getId());
    assertThat(repository.createProcessDefinitionQuery().count()).isEqualTo(Processes.ALL.size());
  }

  @Test
  void the_forms_lie_beside_the_process_that_names_them() {
    List<String> forms =
        DisputeModel.read().all(UserTask.class).stream()
            .map(UserTask::getCamundaFormKey)
            .map(key -> key.replace("embedded:deployment:", ""))
            .toList();
    assertThat(repository.getDeploymentResources(latest().getDeploymentId()))
        .extracting(Resource::getName)
        .contains("processes/dispute.bpmn")
        .containsAll(forms);
  }

  @Test
  void a_transaction_sees_what_others_have_committed() throws SQLException {
    try (Connection connection = database.getConnection()) {
      assertThat(connection.getTransactionIsolation())
          .isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
    }
  }

  @Test
  void the_engine_bears_the_names_that_accounts_may_have() {
    identity.saveUser(identity.newUser("engine-start.test_1@redress"));
    assertThat(identity.createUserQuery().userId("engine-start.test_1@redress").count()).isOne();
    identity.deleteUser("engine-start.test_1@redress");
    assertThat(identity.createGroupQuery().groupId("case-workers").count()).isOne();
  }

  @Test
  void somebody_is_administrator_so_that_no_web_application_asks_for_its_set_up() {
    assertThat(identity.createUserQuery().memberOfGroup("camunda-admin").count()).isPositive();
  }

  private ProcessDefinition latest() {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey("dispute")
        .latestVersion()
        .singleResult();
  }
}
