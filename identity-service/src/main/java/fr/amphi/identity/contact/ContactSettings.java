package fr.amphi.identity.contact;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param contacts file of a region's own contacts; null for the fictitious ones shipped
 */
@ConfigurationProperties("amphi.identity")
record ContactSettings(@Nullable Path contacts) {}
