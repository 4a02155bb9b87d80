package fr.amphi.identity.web;

import fr.amphi.contracts.Pool;
import fr.amphi.contracts.Role;
import fr.amphi.kit.problem.Forbidden;
import fr.amphi.kit.security.Caller;
import fr.amphi.kit.security.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may read what. */
@Configuration(proxyBeanMethods = false)
class Access {

    @Bean
    PublicPaths publicPaths() {
        return PublicPaths.of("GET /api/identity/campaigns", "GET /api/identity/contacts");
    }

    /** Managers in their cells, and those who watch them: coordinators and representatives. */
    static boolean reads(Caller caller, Pool pool) {
        return manages(caller, pool)
                || (caller.hasAny(Role.COORDINATOR, Role.REPRESENTATIVE)
                        && caller.inCell(pool.subdivision(), pool.specialty()));
    }

    static boolean manages(Caller caller, Pool pool) {
        return caller.managesCell(pool.subdivision(), pool.specialty());
    }

    /**
     * @throws Forbidden for interns, establishments, and managers of other cells
     */
    static void requireReader(Caller caller, Pool pool) {
        if (!reads(caller, pool)) {
            throw new Forbidden("Cette liste ne relève pas de votre périmètre.");
        }
    }

    /**
     * @throws Forbidden for those who read no list of interns at all
     */
    static void requireReader(Caller caller) {
        caller.require(Role.ARS_ADMIN, Role.ARS_MANAGER, Role.COORDINATOR, Role.REPRESENTATIVE);
    }

    /**
     * @throws Forbidden for those who manage no list at all
     */
    static void requireManager(Caller caller) {
        caller.require(Role.ARS_ADMIN, Role.ARS_MANAGER);
    }
}
