package dev.redress.api;

import dev.redress.RedressTest;
import org.junit.jupiter.api.Test;

@RedressTest
class SmokeTest {
  @Test
  void starts() {}
}
