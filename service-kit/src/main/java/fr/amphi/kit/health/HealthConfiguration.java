package fr.amphi.kit.health;

import fr.amphi.eventlog.Alarm;
import fr.amphi.eventlog.EventLog;
import fr.amphi.eventlog.EventLogSettings;
import fr.amphi.eventlog.Follower;
import fr.amphi.eventlog.LogWatch;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/**
 * Whether this service can be read, whether it can be written to, and what an operator must see to;
 * each by itself.
 */
@AutoConfiguration
@ConditionalOnBean(EventLog.class)
class HealthConfiguration {

    /** An alarm is for a person; the service is up. */
    private static final String ATTENTION = "ATTENTION";

    /** The logs come first: they create the topics that are watched. */
    @Bean(destroyMethod = "close")
    LogWatch logWatch(EventLogSettings settings, ObjectProvider<EventLog<?, ?, ?>> logs) {
        logs.forEach(EventLog::settled);
        return LogWatch.start(settings);
    }

    /** Not ready before the past is read; down where a person must look. */
    @Bean
    HealthIndicator logHealthIndicator(
            ObjectProvider<EventLog<?, ?, ?>> logs, ObjectProvider<Follower<?, ?>> followers) {
        return () -> {
            if (logs.stream().anyMatch(log -> !log.halted().isEmpty())
                    || followers.stream().anyMatch(one -> one.failure().isPresent())) {
                return Health.down().build();
            }
            return followers.stream().allMatch(Follower::caughtUp)
                    ? Health.up().build()
                    : Health.outOfService().build();
        };
    }

    /** Commands are answered "unknown" as long as this is not up; what is there can be read. */
    @Bean
    HealthIndicator writesHealthIndicator(ObjectProvider<EventLog<?, ?, ?>> logs, LogWatch watch) {
        return () ->
                logs.stream().allMatch(EventLog::settled)
                                && watch.alarms().stream()
                                        .noneMatch(a -> a.kind() == Alarm.Kind.READ_ONLY)
                        ? Health.up().build()
                        : Health.outOfService().build();
    }

    @Bean
    HealthIndicator alarmsHealthIndicator(LogWatch watch) {
        return () -> {
            Health.Builder health =
                    watch.alarms().isEmpty() ? Health.up() : Health.status(ATTENTION);
            watch.alarms().forEach(a -> health.withDetail(a.kind() + " " + a.about(), a.remedy()));
            return health.build();
        };
    }

    @Bean
    MeterBinder logMeters(LogWatch watch) {
        return registry -> {
            for (Alarm.Kind kind : Alarm.Kind.values()) {
                Gauge.builder("amphi.alarms", watch, w -> count(w, kind))
                        .tag("kind", kind.name())
                        .register(registry);
            }
            Gauge.builder(
                            "amphi.log.open.transaction",
                            watch,
                            w -> w.openTransaction().toMillis() / 1e3)
                    .baseUnit("seconds")
                    .register(registry);
            Gauge.builder("amphi.log.disk.used", watch, LogWatch::diskUsed).register(registry);
        };
    }

    private static long count(LogWatch watch, Alarm.Kind kind) {
        return watch.alarms().stream().filter(alarm -> alarm.kind() == kind).count();
    }
}
