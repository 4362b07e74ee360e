package dev.redress.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** What the starter's properties do not say of the engine; the rest is {@code camunda.bpm.*}. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

  private static final int SECONDS_TO_FINISH = 30;

  @Bean
  static ProcessEnginePlugin rights() {
    return new AbstractProcessEnginePlugin() {
      @Override
      public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setResourceAuthorizationProvider(new GrantsToCaseWorkers());
      }
    };
  }

  @Bean
  static ProcessEnginePlugin collisionRetry() {
    return new AbstractProcessEnginePlugin() {
      @Override
      public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPreCommandInterceptorsTxRequired(List.of(new CollisionRetry()));
      }
    };
  }

  /** Who is signed in to the house is signed in to Camunda's web applications. */
  @Bean
  FilterRegistrationBean<ContainerBasedAuthenticationFilter> oneSignIn() {
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> filter =
        new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
    filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
    filter.addInitParameter("authentication-provider", SignedInStaff.class.getName());
    filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
    return filter;
  }

  /** The starter's pool would drop jobs at the stop of the house; this one finishes them. */
  @Bean
  static TaskExecutor camundaTaskExecutor(CamundaBpmProperties properties) {
    ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
    executor.setCorePoolSize(properties.getJobExecution().getCorePoolSize());
    executor.setMaxPoolSize(properties.getJobExecution().getMaxPoolSize());
    executor.setQueueCapacity(properties.getJobExecution().getQueueCapacity());
    executor.setThreadNamePrefix("job-");
    executor.setWaitForTasksToCompleteOnShutdown(true);
    executor.setAwaitTerminationSeconds(SECONDS_TO_FINISH);
    return executor;
  }

  /** Takes no new jobs once the house closes. */
  @Bean
  static JobsEnd jobsEnd(JobExecutor jobExecutor) {
    return new JobsEnd(jobExecutor);
  }

  record JobsEnd(JobExecutor jobExecutor) {
    @EventListener(ContextClosedEvent.class)
    void close() {
      jobExecutor.shutdown();
    }
  }
}
