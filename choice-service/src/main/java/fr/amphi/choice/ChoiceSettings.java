package fr.amphi.choice;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of this service, under {@code amphi.choice.}.
 *
 * @param operator name of the operator's key, the first part of every checkpoint's origin
 * @param keyFile signing key; under the data folder when absent, made at the first start
 * @param tick how often turns and reactions are looked after
 */
@ConfigurationProperties("amphi.choice")
public record ChoiceSettings(
        @DefaultValue("amphi.local") String operator,
        @Nullable Path keyFile,
        @DefaultValue("250ms") Duration tick) {}
