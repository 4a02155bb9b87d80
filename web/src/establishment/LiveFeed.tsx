import { Text } from '@mantine/core';
import type { EstablishmentEvent, EstablishmentView } from '../api/establishment';
import { useT } from '../i18n';
import { seconds } from '../i18n/dates';
import type { Dict } from '../i18n/fr';
import { useNames } from '../ui/names';
import { Panel } from '../ui/Panel';
import css from './Establishment.module.css';

const say = (e: EstablishmentEvent, unit: string, pool: string, t: Dict): string => {
  const words = t.establishment.event;
  switch (e.type) {
    case 'ChoiceMade':
      return words.ChoiceMade(unit, pool, e.position ?? 0);
    case 'ChoiceCancelled':
      return words.ChoiceCancelled(unit);
    case 'SupernumeraryChanged':
      return words.SupernumeraryChanged(unit);
    case 'OfferChanged':
      return e.placesLeft === 0 && e.reason && e.reason !== 'LINKED'
        ? words.withdrawn(unit)
        : words.OfferChanged(unit);
    default:
      return words.other(e.type);
  }
};

/** The choices that concern this establishment, newest first. */
export const LiveFeed = ({ view }: { view: EstablishmentView }) => {
  const t = useT();
  const names = useNames();
  const units = new Map(view.posts.map((p) => [p.post, p.unit]));
  return (
    <Panel title={t.establishment.feed}>
      {view.recent.length ? (
        <ul className={css.feed} tabIndex={0} aria-live="polite" aria-relevant="additions">
          {view.recent.map((e) => (
            <li key={`${e.amphitheatre}.${e.version ?? e.at}.${e.type}`}>
              {e.at ? <time dateTime={e.at}>{seconds(e.at)}</time> : <span />}
              <span>
                {say(
                  e,
                  e.unit ?? units.get(e.post ?? '') ?? e.post ?? '',
                  e.amphitheatre ? names.pool(e.amphitheatre) : '',
                  t,
                )}
                {e.reason && <small> : {e.reason}</small>}
              </span>
              <strong>{e.placesLeft !== undefined && t.establishment.leftAfter(e.placesLeft)}</strong>
            </li>
          ))}
        </ul>
      ) : (
        <Text c="dimmed">{t.establishment.feedEmpty}</Text>
      )}
    </Panel>
  );
};
