package dev.redress.evidence;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.redress.evidence.EvidenceSettings.S3;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where evidence is kept, and its recurring work. */
@Configuration(proxyBeanMethods = false)
class EvidenceConfiguration {

  private static final int HOURS_BETWEEN_SWEEPS = 6;
  private static final int MINUTES_BETWEEN_SCANS = 1;

  @Bean
  EvidenceStore evidenceStore(EvidenceSettings settings) {
    S3 s3 = settings.s3();
    return s3 == null || s3.bucket().isBlank()
        ? new DirectoryStore(settings.directory())
        : new S3Store(s3, new Spool(DirectoryStore.incoming(settings.directory())));
  }

  @Bean
  RecurringTask<Void> sweepEvidence(EvidenceSweep sweep) {
    return Tasks.recurring("sweep-evidence", FixedDelay.ofHours(HOURS_BETWEEN_SWEEPS))
        .execute((instance, context) -> sweep.run());
  }

  @Bean
  RecurringTask<Void> scanEvidence(ScanSweep sweep) {
    return Tasks.recurring("scan-evidence", FixedDelay.ofMinutes(MINUTES_BETWEEN_SCANS))
        .execute((instance, context) -> sweep.run());
  }
}
