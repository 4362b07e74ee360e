package dev.redress.disputes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.DisputeUnderReview;
import dev.redress.RedressTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@RedressTest
class CustodyDoubtTest {

  @Autowired private ApplicationContext house;
  @Autowired private Custody custody;
  @Autowired private CustodyRows rows;

  @Test
  void a_case_file_in_doubt_is_verified_by_the_next_sweep_though_its_month_is_not_over() {
    long dispute = DisputeUnderReview.in(house).dispute().id();
    custody.verify(dispute);
    assertThat(rows.due(Instant.EPOCH, Integer.MAX_VALUE)).doesNotContain(dispute);

    custody.doubt(dispute);
    assertThat(rows.due(Instant.EPOCH, Integer.MAX_VALUE)).contains(dispute);

    custody.verify(dispute);
    assertThat(rows.due(Instant.EPOCH, Integer.MAX_VALUE)).doesNotContain(dispute);
  }
}
