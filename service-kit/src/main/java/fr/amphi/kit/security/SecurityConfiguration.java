package fr.amphi.kit.security;

import fr.amphi.contracts.Role;
import fr.amphi.kit.AmphiSettings;
import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Locks a service to what it declares: a token for everything but its public paths. */
@AutoConfiguration(
        before = {
            OAuth2ResourceServerAutoConfiguration.class,
            ServletWebSecurityAutoConfiguration.class
        })
class SecurityConfiguration {

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(AmphiSettings settings) {
        return AccessTokens.decoder(settings.security());
    }

    @Bean
    SecurityFilterChain amphiSecurity(
            HttpSecurity http,
            AmphiSettings settings,
            JsonMapper json,
            ObjectProvider<PublicPaths> publicPaths) {
        Gatekeeper gatekeeper = new Gatekeeper(json);
        http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(gatekeeper)
                                .accessDeniedHandler(gatekeeper))
                .oauth2ResourceServer(server ->
                        server.authenticationEntryPoint(gatekeeper)
                                .accessDeniedHandler(gatekeeper)
                                .jwt(jwt -> {})
                                .withObjectPostProcessor(answersItself(gatekeeper)))
                .addFilterBefore(
                        new ForwardedFilter(new ForwardSeal(settings.internalKey()), gatekeeper),
                        BearerTokenAuthenticationFilter.class)
                .authorizeHttpRequests(rules -> authorize(rules, publicPaths));
        return http.build();
    }

    private static void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    rules,
            ObjectProvider<PublicPaths> publicPaths) {
        rules.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR).permitAll();
        rules.requestMatchers(HttpMethod.GET, "/actuator/health", "/actuator/health/*").permitAll();
        rules.requestMatchers("/actuator/**")
                .access((who, asked) ->
                        new AuthorizationDecision(Callers.of(who.get()).has(Role.ARS_ADMIN)));
        // let through by ForwardedFilter only with the seal of another instance
        rules.requestMatchers(HttpMethod.POST, ForwardedFilter.PATH).permitAll();
        publicPaths.stream()
                .flatMap(paths -> paths.patterns().stream())
                .forEach(pattern -> {
                    String[] parts = pattern.split(" ", 2);
                    rules.requestMatchers(HttpMethod.valueOf(parts[0]), parts[1]).permitAll();
                });
        rules.anyRequest().authenticated();
    }

    /** An issuer that cannot be reached is an answer too (503), not an exception. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answersItself(
            Gatekeeper gatekeeper) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(gatekeeper::commence);
                return filter;
            }
        };
    }

    @Bean
    WebMvcConfigurer callerArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
            }
        };
    }
}
