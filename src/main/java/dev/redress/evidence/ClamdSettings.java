package dev.redress.evidence;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Configuration {@code redress.clamd.*}: the virus scanner, where there is one.
 *
 * @param host where ClamAV's daemon listens; empty where files are not scanned
 * @param port its {@code TCPSocket}
 * @param timeout how long an answer may take
 * @param maxSize its {@code StreamMaxLength}: what is larger is not scanned
 */
@ConfigurationProperties("redress.clamd")
record ClamdSettings(
    @DefaultValue("") String host,
    @DefaultValue("3310") int port,
    @DefaultValue("60s") Duration timeout,
    @DefaultValue("100MB") DataSize maxSize) {

  boolean isConfigured() {
    return !host.isBlank();
  }
}
