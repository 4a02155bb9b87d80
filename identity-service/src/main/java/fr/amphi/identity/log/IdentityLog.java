package fr.amphi.identity.log;

import fr.amphi.eventlog.EventLog;
import fr.amphi.eventlog.EventLogSettings;
import fr.amphi.eventlog.Follower;
import fr.amphi.identity.calllist.RuleBook;
import fr.amphi.identity.campaign.CampaignDecider;
import fr.amphi.kit.command.CommandHost;
import fr.amphi.kit.command.Commands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Identity's log on this instance. */
@Configuration(proxyBeanMethods = false)
class IdentityLog {

    @Bean
    RuleBook ruleBook() {
        return RuleBook.shipped();
    }

    @Bean
    IdentityDomain identityDomain(RuleBook rules) {
        return new IdentityDomain(new CampaignDecider(rules));
    }

    @Bean
    EventLog<IdentityCommand, IdentityEvent, IdentityState> identityEventLog(
            EventLogSettings settings, IdentityDomain domain) {
        return EventLog.start(settings, domain, new IdentityCodec(), null, null);
    }

    @Bean
    Follower<IdentityEvent, IdentityState> identityFollower(
            EventLogSettings settings, IdentityDomain domain, Changes changes) {
        return Follower.start(settings, domain, new IdentityCodec(), null, changes);
    }

    @Bean
    Commands<IdentityCommand> identityCommands(
            CommandHost host, EventLog<IdentityCommand, IdentityEvent, IdentityState> log) {
        return host.serve(IdentityCommand.class, log, new IdentityPolicy());
    }
}
