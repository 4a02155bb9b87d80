import { IconPhone } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { NavLink, useLocation } from 'react-router';
import { useT } from '../i18n';
import { useAccess } from '../ui/access';
import { ContactCard } from './Contact';
import { barOf, type NavLink as Link } from './links';
import css from './Shell.module.css';

/** Under the thumb on a phone: four places, and for interns their ARS one tap away. */
export const TabBar = ({ links, unread }: { links: Link[]; unread: number }) => {
  const t = useT();
  const access = useAccess();
  const { pathname } = useLocation();
  const [contact, setContact] = useState(false);
  useEffect(() => setContact(false), [pathname]);
  return (
    <>
      {contact && (
        <section className={css.sheet} id="ars-contact" aria-label={t.contact.title}>
          <ContactCard />
        </section>
      )}
      <nav className={css.tabs} aria-label={t.nav.menu}>
        {barOf(links, access).map(({ to, label, icon: Icon, unread: counted }) => (
          <NavLink key={to} to={to} className={css.tab}>
            <span className={css.iconed}>
              <Icon size={22} stroke={1.7} aria-hidden />
              {counted && unread > 0 && (
                <span className={css.count} role="img" aria-label={t.nav.unread(unread)}>
                  {unread}
                </span>
              )}
            </span>
            {label}
          </NavLink>
        ))}
        {access.intern && (
          <button
            type="button"
            className={css.tab}
            aria-expanded={contact}
            aria-controls="ars-contact"
            onClick={() => setContact((c) => !c)}
          >
            <IconPhone size={22} stroke={1.7} aria-hidden />
            {t.nav.contact}
          </button>
        )}
      </nav>
    </>
  );
};
