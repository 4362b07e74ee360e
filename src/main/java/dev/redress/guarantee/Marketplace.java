package dev.redress.guarantee;

import java.net.URI;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The marketplace that runs this house: configuration {@code redress.marketplace.*}.
 *
 * @param zone in which days are counted and times are shown
 * @param country ISO 3166 code, whose public holidays are no business days
 * @param name as people know it
 * @param baseUrl where people reach the portal, without a slash at the end; mails link there
 */
@ConfigurationProperties("redress.marketplace")
public record Marketplace(
    @DefaultValue("Asia/Shanghai") ZoneId zone,
    @DefaultValue("CN") String country,
    @DefaultValue("Redress") String name,
    @DefaultValue("http://localhost:8080") URI baseUrl) {}
