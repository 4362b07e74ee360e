package dev.redress.policy;

import java.time.Instant;
import org.springframework.stereotype.Service;

@Service
public class Policies {
  public String versionFor(Instant orderedAt) {
    return "2026-11";
  }
}
