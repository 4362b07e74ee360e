package dev.redress.notification;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mock.env.MockEnvironment;

/** The house starts with a mail server only. */
class MailServerTest {

  private final MockEnvironment environment = new MockEnvironment();
  private final DefaultListableBeanFactory beans = new DefaultListableBeanFactory();

  @Test
  void a_configured_one_serves_and_so_does_one_that_the_house_has_itself() {
    beans.registerSingleton("mailSender", new JavaMailSenderImpl());
    assertThatCode(this::start).doesNotThrowAnyException();
    environment.setProperty("spring.mail.host", "mail.invalid");
    assertThatCode(this::start).doesNotThrowAnyException();
  }

  @Test
  void without_one_it_says_what_is_missing() {
    assertThatThrownBy(this::start).hasMessageContaining("spring.mail.host is missing");
    beans.registerSingleton("mailSender", new JavaMailSenderImpl());
    environment.setProperty("spring.mail.host", "");
    assertThatThrownBy(this::start).hasMessageContaining("spring.mail.host is missing");
  }

  private void start() {
    NotificationConfiguration.mailServerIsKnown(environment).postProcessBeanFactory(beans);
  }
}
