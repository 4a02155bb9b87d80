import { Text } from '@mantine/core';
import { Link } from 'react-router';
import { useT } from '../i18n';
import { duration } from '../i18n/dates';
import { Panel } from '../ui/Panel';
import { postName } from '../ui/text';
import { Deferral } from './Deferral';
import css from './Live.module.css';
import type { LiveParts } from './parts';

/** Before my turn: how many before me, about how long, what has gone from my wishes. */
export const Before = (parts: LiveParts) => {
  const { amphi, mine, posts } = parts;
  const t = useT();
  // Before one's session, how few come first says nothing.
  const begun = mine.session?.begun !== false;
  const wait = begun && amphi.paceSeconds ? mine.before * amphi.paceSeconds : null;
  const gone = mine.wishes.filter((w) => (posts.get(w.post)?.left ?? w.left) === 0).length;
  const would = mine.simulation?.post ? posts.get(mine.simulation.post) : undefined;
  return (
    <Panel tone="accent" label={t.intern.before(mine.before)}>
      <div className={css.before} aria-live="polite">
        <span className={css.big}>{t.intern.before(mine.before)}</span>
        <Text>
          {wait !== null &&
            mine.before > 0 &&
            amphi.state === 'OPEN' &&
            `${t.intern.about(duration(wait))} · `}
          {mine.before > 5 ? t.intern.told : t.intern.tellSoon}
        </Text>
        {amphi.turn && <Text c="dimmed">{t.intern.choosingNow(amphi.turn.position)}</Text>}
        {would && (
          <Text mt="xs">
            {t.intern.stillHave} : <strong>{postName(would)}</strong>
            {mine.simulation.order && ` (${mine.simulation.order})`}
          </Text>
        )}
        <Text size="sm">
          {gone > 0 && `${t.intern.lostWishes(gone)}. `}
          <Link to="/voeux" style={{ color: 'var(--a-accent)' }}>
            {t.nav.wishes}
          </Link>
          {' · '}
          <Link to="/procurations" style={{ color: 'var(--a-accent)' }}>
            {t.proxy.link}
          </Link>
        </Text>
        {amphi.state === 'OPEN' && (
          <div className={css.defer}>
            <Deferral {...parts} />
          </div>
        )}
      </div>
    </Panel>
  );
};
