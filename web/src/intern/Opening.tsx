import { Text } from '@mantine/core';
import { Link } from 'react-router';
import { useDates, useT } from '../i18n';
import { countdown } from '../i18n/dates';
import { Panel } from '../ui/Panel';
import css from './Live.module.css';
import type { LiveParts } from './parts';

const DAY = 86_400_000;

/** Before the amphitheatre opens. */
export const Opening = ({ amphi, mine, now }: LiveParts) => {
  const t = useT();
  const { moment } = useDates();
  const left = Date.parse(amphi.opensAt) - now;
  return (
    <Panel tone="accent" label={t.intern.opensAt(moment(amphi.opensAt))}>
      <div className={css.before}>
        <span className={css.big}>{t.intern.opensAt(moment(amphi.opensAt))}</span>
        {left > 0 && left < DAY && (
          <Text>
            {t.intern.opensIn} <strong>{countdown(left)}</strong>
          </Text>
        )}
        {left <= 0 && <Text>{t.intern.opensSoon}</Text>}
        <Text>{t.intern.rank(mine.position, mine.of)}</Text>
        <Link to="/voeux" style={{ color: 'var(--a-accent)' }}>
          {t.nav.wishes}
        </Link>
        <Link to="/procurations" style={{ color: 'var(--a-accent)' }}>
          {t.proxy.link}
        </Link>
      </div>
    </Panel>
  );
};
