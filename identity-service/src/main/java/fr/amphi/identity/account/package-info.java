/** Sign-in names, their roles, and their provisioning in Keycloak. */
@NullMarked
package fr.amphi.identity.account;

import org.jspecify.annotations.NullMarked;
