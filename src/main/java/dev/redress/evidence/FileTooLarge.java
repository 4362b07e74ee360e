package dev.redress.evidence;

import dev.redress.guarantee.Refusal;
import org.springframework.util.unit.DataSize;

/** The file is larger than the configuration allows for its type. */
public final class FileTooLarge extends Refusal {

  FileTooLarge(DataSize limit) {
    super(Fact.of("megabytes", limit.toMegabytes()));
  }

  @Override
  public String field() {
    return "file";
  }
}
