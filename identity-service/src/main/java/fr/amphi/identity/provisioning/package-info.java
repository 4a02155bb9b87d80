/** Makes the accounts in Keycloak: a reaction to the log, safe to repeat. */
@NullMarked
package fr.amphi.identity.provisioning;

import org.jspecify.annotations.NullMarked;
