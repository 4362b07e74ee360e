package dev.redress;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.relational.core.mapping.RelationalMappingContext;

/** How aggregates are mapped to tables. */
@Configuration(proxyBeanMethods = false)
class PersistenceConfiguration {

  /** Unquoted names mean the same table on H2, which folds to upper case, and on PostgreSQL. */
  @Bean
  static BeanPostProcessor namesAreNotQuoted() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof RelationalMappingContext context) {
          context.setForceQuote(false);
        }
        return bean;
      }
    };
  }
}
