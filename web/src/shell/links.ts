import {
  IconBuildingHospital,
  IconCertificate,
  IconClock,
  IconFileText,
  IconHelp,
  IconInbox,
  IconLayoutDashboard,
  IconListNumbers,
  IconMapPin,
  IconShieldCheck,
  IconUpload,
  IconUserPlus,
  IconUserShare,
} from '@tabler/icons-react';
import type { Dict } from '../i18n/fr';
import type { Access } from '../ui/access';

export interface NavLink {
  to: string;
  label: string;
  icon: typeof IconClock;
  /** Belongs in the bar at the bottom of a phone. */
  bar?: boolean;
  unread?: boolean;
}

/** The places a person goes to, most used first. */
export const linksFor = (a: Access, t: Dict): NavLink[] => {
  const links: NavLink[] = [];
  if (a.intern)
    links.push(
      { to: '/voeux', label: t.nav.wishes, icon: IconListNumbers, bar: true },
      { to: '/amphi', label: t.nav.live, icon: IconClock, bar: true },
      { to: '/messages', label: t.nav.messages, icon: IconInbox, bar: true, unread: true },
      { to: '/procurations', label: t.nav.proxies, icon: IconUserShare },
      { to: '/surnombre', label: t.nav.beyond, icon: IconUserPlus },
      { to: '/affectation', label: t.nav.result, icon: IconCertificate },
      { to: '/mon-hopital', label: t.nav.hospital, icon: IconBuildingHospital },
    );
  if (a.watcher) links.push({ to: '/salle', label: t.nav.control, icon: IconLayoutDashboard, bar: true });
  if (a.manager) links.push({ to: '/campagne', label: t.nav.campaign, icon: IconUpload, bar: true });
  if (a.establishment)
    links.push({ to: '/etablissement', label: t.nav.establishment, icon: IconBuildingHospital, bar: true });
  if (a.agrees) links.push({ to: '/surnombres', label: t.nav.toAgree, icon: IconUserPlus, bar: true });
  if (a.editor) links.push({ to: '/pages', label: t.nav.pages, icon: IconFileText, bar: true });
  if (a.signedIn && !a.intern)
    links.push({ to: '/messages', label: t.nav.messages, icon: IconInbox, bar: true, unread: true });
  links.push(
    { to: '/postes', label: t.nav.posts, icon: IconMapPin, bar: true },
    { to: '/verifier', label: t.nav.verify, icon: IconShieldCheck, bar: !a.signedIn },
  );
  if (!a.signedIn) links.push({ to: '/comment-ca-marche', label: t.nav.how, icon: IconHelp, bar: true });
  return links;
};

/** Of these, what is under the thumb on a phone; the others are in its menu. */
export const barOf = (links: NavLink[], a: Access): NavLink[] =>
  links.filter((l) => l.bar).slice(0, a.intern ? 4 : 5);
