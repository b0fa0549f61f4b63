package org.ringround.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each setting on which a promise rests: with any other value there is no timetable, and it says what to do. */
class QuartzSettingsTest {

    private static final UUID ID = new UUID(1, 2);

    private final Map<String, String> measured =
            new HashMap<>(QuartzSettings.of(ID, 5).values());

    @Test
    void theMeasuredOnesAreTaken() {
        assertThat(new QuartzSettings(measured).id()).isEqualTo("00000000-0000-0001-0000-000000000002");
        assertThat(measured)
                .containsEntry("org.quartz.jobStore.isClustered", "true")
                .containsEntry("org.quartz.jobStore.acquireTriggersWithinLock", "true")
                .containsEntry("org.quartz.scheduler.batchTriggerAcquisitionMaxCount", "20")
                .containsEntry("org.quartz.scheduler.idleWaitTime", "2000")
                .containsEntry("org.quartz.threadPool.threadCount", "5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "org.quartz.scheduler.instanceName | other | ringround",
                "org.quartz.scheduler.instanceId | AUTO | a random UUID",
                "org.quartz.jobStore.class | org.quartz.simpl.RAMJobStore | org.quartz.impl.jdbcjobstore.JobStoreTX",
                "org.quartz.jobStore.driverDelegateClass | org.quartz.impl.jdbcjobstore.StdJDBCDelegate"
                        + " | org.quartz.impl.jdbcjobstore.PostgreSQLDelegate",
                "org.quartz.jobStore.isClustered | false | true",
                "org.quartz.jobStore.acquireTriggersWithinLock | false | true",
                "org.quartz.jobStore.useProperties | false | true",
                "org.quartz.scheduler.batchTriggerAcquisitionMaxCount | 0 | 1 to 20",
                "org.quartz.scheduler.batchTriggerAcquisitionMaxCount | 21 | 1 to 20",
                "org.quartz.scheduler.idleWaitTime | 999 | 1000 to 2000",
                "org.quartz.scheduler.idleWaitTime | 30000 | 1000 to 2000",
                "org.quartz.scheduler.dbFailureRetryInterval | 15000 | 500 to 5000",
                "org.quartz.threadPool.threadCount | many | 1 to 8",
                "org.quartz.threadPool.threadCount | 30 | 1 to 8"
            })
    void anyOtherIsRefusedWithItsNameAndTheRemedy(String setting, String value, String remedy) {
        measured.put(setting, value);
        assertThatThrownBy(() -> new QuartzSettings(measured))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(setting + " is " + value + ": set it to " + remedy + " (");

        measured.remove(setting);
        assertThatThrownBy(() -> new QuartzSettings(measured))
                .hasMessageContaining(setting + " is missing: set it to " + remedy + " (");
    }

    @Test
    void allThatAreWrongAreNamedAtOnce() {
        measured.put("org.quartz.jobStore.isClustered", "false");
        measured.put("org.quartz.jobStore.acquireTriggersWithinLock", "false");
        assertThatThrownBy(() -> new QuartzSettings(measured))
                .hasMessageContaining("isClustered is false")
                .hasMessageContaining("acquireTriggersWithinLock is false");
    }
}
