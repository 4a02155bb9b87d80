import type { Role, Session } from '../api/people';
import { useSession } from '../api/queries';

const WATCHERS: Role[] = ['ars-manager', 'ars-admin', 'coordinator', 'representative'];

/** What the signed-in person may see; the services check it again themselves. */
export const accessOf = (session: Session | undefined) => {
  const roles = session?.user ? (session.roles ?? []) : [];
  const has = (...wanted: Role[]): boolean => wanted.some((r) => roles.includes(r));
  return {
    signedIn: Boolean(session?.user),
    intern: has('intern', 'junior-doctor'),
    manager: has('ars-manager', 'ars-admin'),
    admin: has('ars-admin'),
    watcher: has(...WATCHERS),
    establishment: has('establishment'),
    agrees: has('establishment', 'head-of-service', 'coordinator'),
    editor: has('editor', 'establishment'),
  };
};

export type Access = ReturnType<typeof accessOf>;

export const useAccess = (): Access => accessOf(useSession().data);

/** Where somebody of these rights starts. */
export const startOf = (a: Access): string => {
  if (a.intern) return '/voeux';
  if (a.watcher) return '/salle';
  if (a.establishment) return '/etablissement';
  if (a.editor) return '/pages';
  if (a.agrees) return '/surnombres';
  return '/';
};
