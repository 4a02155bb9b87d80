package fr.amphi.kit.view;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import fr.amphi.kit.AmphiSettings;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** MongoDB, connected to only by services that ask for it. */
@AutoConfiguration
class ViewConfiguration {

    @Bean
    @Lazy
    @ConditionalOnMissingBean
    MongoClient mongoClient(AmphiSettings settings) {
        return MongoClients.create(
                MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(settings.mongo().uri()))
                        .applyToClusterSettings(
                                cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                        .build());
    }

    @Bean
    @Lazy
    @ConditionalOnMissingBean
    MongoDatabase mongoDatabase(MongoClient client, AmphiSettings settings) {
        String name = settings.mongo().database();
        return client.getDatabase(name == null ? settings.service() : name);
    }

    @Bean
    @Lazy
    Views views(MongoDatabase database) {
        return new Views(database);
    }
}
