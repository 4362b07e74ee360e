package dev.redress.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the process model and its forms together, before the first request. The engine would name
 * resources by absolute path when exploded and by bare file name from a jar, so that no form was
 * ever found as {@code embedded:deployment:forms/…} and each start looked like a new version; here
 * they have the same names from both, and an unchanged set is deployed once.
 */
@Component
class ModelDeployment implements SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(ModelDeployment.class);

  private final RepositoryService repository;

  ModelDeployment(RepositoryService repository) {
    this.repository = repository;
  }

  @Override
  public void afterSingletonsInstantiated() {
    deploy();
  }

  void deploy() {
    List<Resource> models = find("processes", "bpmn");
    if (models.isEmpty()) {
      LOG.warn("There is no process model to deploy.");
      return;
    }
    DeploymentBuilder deployment =
        repository.createDeployment().name("redress").enableDuplicateFiltering(false);
    models.forEach(model -> add(deployment, "processes", model));
    find("forms", "html").forEach(form -> add(deployment, "forms", form));
    deployment.deploy();
  }

  private static List<Resource> find(String folder, String extension) {
    try {
      return Arrays.stream(
              new PathMatchingResourcePatternResolver()
                  .getResources("classpath*:" + folder + "/*." + extension))
          .sorted(Comparator.comparing(ModelDeployment::fileName))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(DeploymentBuilder deployment, String folder, Resource resource) {
    try (InputStream content = resource.getInputStream()) {
      deployment.addInputStream(folder + "/" + fileName(resource), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String fileName(Resource resource) {
    String name = resource.getFilename();
    if (name == null) {
      throw new IllegalStateException(resource + " has no name");
    }
    return name;
  }
}
