package fr.amphi.choice.order;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who pronounces the assignments, as documents say it; settings under {@code amphi.choice.issuer}.
 *
 * @param name of the agency
 * @param director title of who signs
 * @param city where it is signed; empty: not said
 */
@ConfigurationProperties("amphi.choice.issuer")
public record Issuer(
        @DefaultValue("Agence régionale de santé") String name,
        @DefaultValue("Le directeur général") String director,
        @DefaultValue("") String city) {}
