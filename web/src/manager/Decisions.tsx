import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Amphi } from '../api/amphi';
import type { Intern } from '../api/types';
import { useT } from '../i18n';
import { Journal, type useJournal } from '../intern/Journal';
import { useAccess } from '../ui/access';
import { Panel } from '../ui/Panel';
import { ActForm } from './ActForm';
import type { Selected } from './AmphiPage';
import { type Act, amphiActs, personActs, postActs } from './acts';
import { CurrentTurn } from './CurrentTurn';
import { Exports } from './Exports';
import css from './Manager.module.css';
import { fullName } from './people';
import { PersonCard, PostCard } from './SelectedCards';

interface Props {
  amphi: Amphi;
  people: ReadonlyMap<string, Intern>;
  selected: Selected;
  onSelect: (s: Selected) => void;
  now: number;
  fresh: boolean;
  journal: ReturnType<typeof useJournal>['lines'];
}

/** What needs somebody: the turn, the acts on the whole, on the selection, and the exports. */
export const Decisions = ({ amphi, people, selected, onSelect, now, fresh, journal }: Props) => {
  const t = useT();
  const m = t.manager;
  const { manager } = useAccess();
  const [doing, setDoing] = useState<string | null>(null);
  const who = (position: number | undefined): string => {
    const line = amphi.callList.find((l) => l.position === position);
    return fullName(people.get(line?.intern ?? '')) || (position ? t.nth(position) : '');
  };
  const turnLine = amphi.callList.find((l) => l.position === amphi.turn?.position);
  const line =
    selected && 'position' in selected
      ? amphi.callList.find((l) => l.position === selected.position)
      : undefined;
  const post = selected && 'post' in selected ? amphi.posts.find((p) => p.post === selected.post) : undefined;
  const posts = new Map(amphi.posts.map((p) => [p.post, p]));

  const buttons = (acts: Act[], scope: string) => {
    if (!manager) return null;
    const current = acts.find((a) => doing === `${scope}.${a.key}`);
    if (current)
      return <ActForm key={doing} act={current} amphi={amphi} fresh={fresh} onDone={() => setDoing(null)} />;
    if (!acts.length) return null;
    return fresh ? (
      <div className={css.acts}>
        {acts.map((a) => (
          <Button
            key={a.key}
            variant={a.strong ? 'filled' : 'default'}
            onClick={() => setDoing(`${scope}.${a.key}`)}
          >
            {a.label}
          </Button>
        ))}
      </div>
    ) : (
      <Text size="sm">{t.live.wait}</Text>
    );
  };
  const waiting = amphi.callList.filter((l) => l.status === 'SKIPPED');
  return (
    <Stack gap="md">
      <Panel title={m.decisions}>
        <Stack gap="sm">
          <CurrentTurn
            amphi={amphi}
            who={who(amphi.turn?.position)}
            person={people.get(turnLine?.intern ?? '')}
            now={now}
          />
          {turnLine && buttons(personActs(amphi, turnLine, who(turnLine.position), t), 'turn')}
          {buttons(amphiActs(amphi, who(amphi.turn?.position), t), 'amphi')}
          {waiting.length > 0 && (amphi.state === 'OPEN' || amphi.state === 'SUSPENDED') && (
            <Group gap={6}>
              <Text size="sm">{t.status.SKIPPED} :</Text>
              {waiting.slice(0, 12).map((l) => (
                <Button
                  key={l.position}
                  size="compact-sm"
                  variant="default"
                  onClick={() => onSelect({ position: l.position })}
                >
                  {who(l.position)}
                </Button>
              ))}
            </Group>
          )}
        </Stack>
      </Panel>
      <Panel title={m.selected}>
        {line && (
          <Stack gap="sm">
            <PersonCard line={line} person={people.get(line.intern ?? '')} posts={posts} />
            {line.status !== 'CURRENT' &&
              buttons(personActs(amphi, line, who(line.position), t), `p${line.position}`)}
          </Stack>
        )}
        {post && (
          <Stack gap="sm">
            <PostCard post={post} />
            {buttons(postActs(amphi, post, t), `o${post.post}`)}
          </Stack>
        )}
        {!line && !post && <Text c="dimmed">{m.selectHint}</Text>}
      </Panel>
      <Exports amphi={amphi} />
      <Journal lines={journal} posts={posts} />
    </Stack>
  );
};
