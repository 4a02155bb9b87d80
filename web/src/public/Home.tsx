import { Button, Group, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { useAmphis, useSession } from '../api/queries';
import { useDates, useT } from '../i18n';
import { startOf, useAccess } from '../ui/access';
import { useNames } from '../ui/names';
import { Panel } from '../ui/Panel';
import css from './Home.module.css';
import { Tiers } from './Tiers';

/** What Amphi is, and the three things anybody can do. */
export const Home = () => {
  const t = useT();
  const names = useNames();
  const { moment } = useDates();
  const session = useSession().data;
  useEffect(() => {
    document.title = t.brand;
  }, [t]);
  const start = startOf(useAccess());
  const published = (useAmphis({ state: 'PUBLISHED' }).data ?? []).filter((a) => a.state === 'PUBLISHED');
  const ways = [
    { to: '/postes', title: t.open.postsCard, text: t.open.postsText },
    { to: '/verifier', title: t.open.verifyCard, text: t.open.verifyText },
    { to: '/comment-ca-marche', title: t.open.howCard, text: t.open.howText },
  ];
  return (
    <>
      <div className={css.hero}>
        <div className={css.heroIn}>
          <div className={css.words}>
            <h1>{t.open.lead}</h1>
            <p>{t.open.text}</p>
            <Group gap="sm">
              {session?.user ? (
                <Button component={Link} to={start} size="md">
                  {session.name || session.user}
                </Button>
              ) : (
                <Button component="a" href="/login?then=/" size="md">
                  {t.nav.signIn}
                </Button>
              )}
              <span className={css.who}>{t.open.signInCard}</span>
            </Group>
          </div>
          <Tiers />
        </div>
      </div>
      <div className={css.rest}>
        <ul className={css.ways}>
          {ways.map((w) => (
            <li key={w.to}>
              <Link to={w.to} className={css.way}>
                <strong>
                  {w.title} <IconArrowRight size={18} aria-hidden />
                </strong>
                <span>{w.text}</span>
              </Link>
            </li>
          ))}
        </ul>
        <Panel title={t.open.published}>
          {published.length ? (
            <ul className={css.list}>
              {published.map((a) => (
                <li key={a.id}>
                  <Link to={`/verifier?amphi=${encodeURIComponent(a.id)}`}>{names.pool(a.pool)}</Link>
                  <Text size="sm" c="dimmed" component="span">
                    {t.interns(a.interns)} · {moment(a.opensAt)}
                  </Text>
                </li>
              ))}
            </ul>
          ) : (
            <Text c="dimmed">{t.open.noPublished}</Text>
          )}
        </Panel>
      </div>
    </>
  );
};
