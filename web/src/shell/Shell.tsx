import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link, NavLink, Outlet, useLocation } from 'react-router';
import { paths } from '../api/endpoints';
import { useFeed } from '../api/live';
import { useNotices } from '../api/queries';
import { useT } from '../i18n';
import { useAccess } from '../ui/access';
import { ContactLine } from './Contact';
import { DemoBanner } from './DemoBanner';
import { HeaderTools } from './HeaderTools';
import { barOf, linksFor } from './links';
import { ReadOnlyBanner } from './ReadOnlyBanner';
import css from './Shell.module.css';
import { TabBar } from './TabBar';

const NOTICES = [['notices']];

/** The frame of every page: where to go, who to call, and that it is a demonstration when it is one. */
export const Shell = () => {
  const t = useT();
  const access = useAccess();
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const before = useRef(pathname);
  const client = useQueryClient();
  useFeed(access.signedIn ? paths.notificationsFeed : null, NOTICES, () => {
    // A notice may mean a new rank or a new hospital.
    void client.invalidateQueries({ queryKey: ['me'] });
  });
  const unread = (useNotices(access.signedIn).data ?? []).filter((n) => !n.read).length;
  const links = linksFor(access, t);
  const bar = barOf(links, access);
  // Too many for a row on most screens: the less used ones stay in the menu there too.
  const crowded = links.length > 5;
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <div className={css.frame}>
      <a className={css.skip} href="#main">
        {t.nav.skip}
      </a>
      <header className={css.header}>
        <DemoBanner />
        <ReadOnlyBanner signedIn={access.signedIn} />
        <div className={css.bar}>
          <Link to="/" className={css.brand}>
            <img src="/icon.svg" alt="" />
            {t.brand}
          </Link>
          <nav className={css.links} aria-label={t.nav.main}>
            {links.map((l) => (
              <NavLink
                key={l.to}
                to={l.to}
                className={`${css.link} ${crowded && !bar.includes(l) ? css.less : ''}`}
              >
                {l.label}
                {l.unread && unread > 0 && <span title={t.nav.unread(unread)}>({unread})</span>}
              </NavLink>
            ))}
          </nav>
          <HeaderTools more={links.filter((l) => !bar.includes(l))} until={crowded ? 'xl' : 'md'} />
        </div>
      </header>
      <main id="main" ref={main} tabIndex={-1} className={css.main}>
        <Outlet />
      </main>
      <footer className={css.footer}>
        <div className={css.footerIn}>
          {access.intern && <ContactLine />}
          <Link to="/verifier">{t.nav.verify}</Link>
          <Link to="/comment-ca-marche">{t.nav.how}</Link>
        </div>
      </footer>
      <TabBar links={links} unread={unread} />
    </div>
  );
};
