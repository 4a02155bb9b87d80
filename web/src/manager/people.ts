import type { Intern } from '../api/people';

/** « DURAND Claire »; empty when no name is known. */
export const fullName = (p: { familyName?: string | null; givenName?: string | null } | undefined): string =>
  [p?.familyName?.toUpperCase(), p?.givenName].filter(Boolean).join(' ');

/** People by pseudonym. */
export const byPseudonym = (interns: Intern[] | undefined): ReadonlyMap<string, Intern> =>
  new Map((interns ?? []).map((i) => [i.pseudonym, i]));
