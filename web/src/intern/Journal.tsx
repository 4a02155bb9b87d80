import { Text } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { AmphiPost } from '../api/amphi';
import type { FeedEvent } from '../api/types';
import { useT } from '../i18n';
import { duration, seconds } from '../i18n/dates';
import type { Dict } from '../i18n/fr';
import { Panel } from '../ui/Panel';
import { postName } from '../ui/text';
import css from './Live.module.css';

const KEPT = 60;

interface Line {
  id: string;
  at: string;
  event: FeedEvent;
}

/** What came over the feed, newest first; a resumed feed may repeat nothing, still nothing is shown twice. */
export const useJournal = (id: string) => {
  const [lines, setLines] = useState<Line[]>([]);
  const add = useCallback((event: FeedEvent): void => {
    setLines((before) => {
      // Several events may come under one id: the version and what it is about tell them apart.
      const id = `${event.data.version ?? event.id}.${event.type}.${event.data.position ?? ''}`;
      if (before.some((l) => l.id === id)) return before;
      const at = typeof event.data.at === 'string' ? event.data.at : new Date().toISOString();
      return [{ id, at, event }, ...before].slice(0, KEPT);
    });
  }, []);
  return { lines, add, id };
};

const say = (event: FeedEvent, posts: ReadonlyMap<string, AmphiPost>, t: Dict): string | null => {
  const words = t.intern.event;
  const position = Number(event.data.position);
  const who = t.nth(position);
  const id = String(event.data.post ?? '');
  const known = posts.get(id);
  const post = known ? postName(known) : id;
  switch (event.type) {
    case 'ChoiceMade':
      if (event.data.how === 'SUPERNUMERARY') return words.beyond(who, post);
      return event.data.how === 'EX_OFFICIO' ? words.exOfficio(who, post) : words.ChoiceMade(who, post);
    case 'InternSkipped':
      return event.data.reason === 'PLACED_ELSEWHERE' ? words.elsewhere(who) : words.InternSkipped(who);
    case 'InternDeferred':
      return words.InternDeferred(who, Number(event.data.after));
    case 'TimeCredited':
      return words.TimeCredited(who, duration(Number(event.data.seconds)), String(event.data.reason ?? ''));
    case 'ChoiceCancelled':
      return words.ChoiceCancelled(who, post);
    case 'OfferChanged':
      return words.OfferChanged(post, Number(event.data.placesLeft));
    case 'AmphitheatreReopened':
      return words.AmphitheatreReopened(Number(event.data.position));
    case 'SessionEnded':
    case 'SessionStarted':
      return words[event.type](Number(event.data.session));
    case 'SessionsSet':
    case 'BlockingRulesSet':
    case 'AmphitheatreSuspended':
    case 'AmphitheatreResumed':
    case 'AmphitheatreOpened':
    case 'AmphitheatreClosed':
    case 'ResultsProclaimed':
      return words[event.type];
    default:
      return null;
  }
};

export const Journal = ({ lines, posts }: { lines: Line[]; posts: ReadonlyMap<string, AmphiPost> }) => {
  const t = useT();
  const said = lines.map((l) => ({ ...l, text: say(l.event, posts, t) })).filter((l) => l.text);
  return (
    <Panel title={t.intern.feedTitle}>
      {said.length ? (
        <ul className={css.journal} tabIndex={0}>
          {said.map((l) => (
            <li key={l.id}>
              <time dateTime={l.at}>{seconds(l.at)}</time>
              <span>{l.text}</span>
            </li>
          ))}
        </ul>
      ) : (
        <Text c="dimmed">{t.intern.feedEmpty}</Text>
      )}
    </Panel>
  );
};
