package fr.amphi.identity.provisioning;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param demoAccounts true where an account may be given its password with the request
 */
@ConfigurationProperties("amphi.identity")
record AccountSettings(@DefaultValue("false") boolean demoAccounts) {}
