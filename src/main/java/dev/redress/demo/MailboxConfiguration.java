package dev.redress.demo;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server inside the application, and the application's mails sent to it. */
@Configuration(proxyBeanMethods = false)
@Profile("default")
@ConditionalOnProperty(name = "redress.mailbox.enabled", matchIfMissing = true)
class MailboxConfiguration {

  private static final String HERE = "127.0.0.1";
  private static final String MILLISECONDS = "5000";

  @Bean
  Mailbox mailbox(Clock clock) {
    return new Mailbox(clock);
  }

  @Bean(destroyMethod = "stop")
  GreenMail mailServer(Mailbox mailbox, MailboxSettings settings) {
    GreenMail server =
        new GreenMail(new ServerSetup(settings.port(), HERE, ServerSetup.PROTOCOL_SMTP));
    UserManager users = server.getUserManager();
    users.setMessageDeliveryHandler(
        (message, to) -> {
          mailbox.keep(message.getMessage(), to.getEmail());
          GreenMailUser user = users.getUserByEmail(to.getEmail());
          if (user == null) {
            user = users.createUser(to.getEmail(), to.getEmail(), to.getEmail());
          }
          // The server's own store would grow without end; what people read is the mailbox.
          try {
            users.getImapHostManager().getInbox(user).deleteAllMessages();
          } catch (FolderException e) {
            throw new MessagingException("Inbox of " + to.getEmail(), e);
          }
          return user;
        });
    server.start();
    return server;
  }

  @Bean
  JavaMailSender mailSender(GreenMail mailServer) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost(HERE);
    sender.setPort(mailServer.getSmtp().getPort());
    sender.setDefaultEncoding("UTF-8");
    // This server answers EHLO in pieces that wait for each other, 40 ms a connection, and HELO at
    // once; it has no extension that we would use.
    sender.getJavaMailProperties().setProperty("mail.smtp.ehlo", "false");
    for (String phase : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      sender.getJavaMailProperties().setProperty("mail.smtp." + phase, MILLISECONDS);
    }
    return sender;
  }
}
