package fr.amphi.kit.security;

import fr.amphi.contracts.Role;
import fr.amphi.kit.problem.Forbidden;
import java.util.Arrays;
import java.util.Set;

/**
 * Who sends a request, as the access token says; a controller takes it as an argument.
 *
 * @param subject identifier at the issuer, empty when nobody is signed in
 * @param username sign-in name
 * @param name as shown to people
 * @param cells what a manager is in charge of
 * @param finess establishments that the caller acts for
 */
public record Caller(
        String subject,
        String username,
        String name,
        Set<Role> roles,
        Set<Cell> cells,
        Set<String> finess) {

    private static final Caller ANONYMOUS = new Caller("", "", "", Set.of(), Set.of(), Set.of());

    public Caller {
        roles = Set.copyOf(roles);
        cells = Set.copyOf(cells);
        finess = Set.copyOf(finess);
    }

    /** Nobody in particular: on public paths. */
    public static Caller anonymous() {
        return ANONYMOUS;
    }

    public boolean isAnonymous() {
        return subject.isEmpty();
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Role... any) {
        return Arrays.stream(any).anyMatch(roles::contains);
    }

    /** True for the head of the internship office, and for a manager within their cells. */
    public boolean managesCell(String subdivision, String specialty) {
        return has(Role.ARS_ADMIN) || (has(Role.ARS_MANAGER) && inCell(subdivision, specialty));
    }

    /** True when one of the caller's cells includes it, whatever their role. */
    public boolean inCell(String subdivision, String specialty) {
        return cells.stream().anyMatch(cell -> cell.covers(subdivision, specialty));
    }

    /** True when the caller acts for this establishment. */
    public boolean represents(String finessNumber) {
        return has(Role.ESTABLISHMENT) && finess.contains(finessNumber);
    }

    /**
     * @throws Forbidden (403) when the caller has none of these roles
     */
    public void require(Role... any) {
        if (!hasAny(any)) {
            throw new Forbidden("Cette action est réservée à d'autres rôles que le vôtre.");
        }
    }

    /**
     * @throws Forbidden (403) when the caller does not manage the cell
     */
    public void requireCell(String subdivision, String specialty) {
        if (!managesCell(subdivision, specialty)) {
            throw new Forbidden(
                    "Vous ne gérez pas " + specialty + " dans la subdivision " + subdivision + ".");
        }
    }
}
