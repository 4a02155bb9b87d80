import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Amphi } from '../api/amphi';
import type { Intern } from '../api/people';
import { useSupernumeraries } from '../api/supernumeraries';
import { useT } from '../i18n';
import { Journal, type useJournal } from '../intern/Journal';
import { useAccess } from '../ui/access';
import { Panel } from '../ui/Panel';
import { ActForm } from './ActForm';
import type { Selected } from './AmphiPage';
import { type Act, amphiActs, personActs } from './acts';
import { CurrentTurn } from './CurrentTurn';
import { Exports } from './Exports';
import css from './Manager.module.css';
import { fullName } from './people';
import { RepairForm } from './RepairForm';
import { amphiRepairs, personRepairs, postRepairs, type Repair } from './repair';
import { PersonCard, PostCard } from './SelectedCards';
import { SupernumeraryFile } from './SupernumeraryFile';

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
  const requests = useSupernumeraries(amphi.id);
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

  const called = (pseudonym: string, position: number): string =>
    fullName(people.get(pseudonym)) || (position ? t.nth(position) : '');
  const buttons = (acts: Act[], scope: string, repairs: Repair[] = []) => {
    if (!manager) return null;
    // One that ends late closes no other.
    const done = (key: string) => (): void => setDoing((now) => (now === `${scope}.${key}` ? null : now));
    const repair = repairs.find((r) => doing === `${scope}.${r.key}`);
    if (repair && fresh)
      return <RepairForm key={doing} repair={repair} amphi={amphi} who={called} onDone={done(repair.key)} />;
    const current = acts.find((a) => doing === `${scope}.${a.key}`);
    if (current)
      return <ActForm key={doing} act={current} amphi={amphi} fresh={fresh} onDone={done(current.key)} />;
    if (!acts.length && !repairs.length) return null;
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
        {repairs.map((r) => (
          <Button key={r.key} variant="default" onClick={() => setDoing(`${scope}.${r.key}`)}>
            {r.label}
          </Button>
        ))}
      </div>
    ) : (
      <Text size="sm">{t.live.wait}</Text>
    );
  };
  const running = amphi.state === 'OPEN' || amphi.state === 'SUSPENDED';
  const waiting = amphi.callList.filter((l) => l.status === 'SKIPPED');
  const asking = (requests.data ?? []).filter((r) => r.amphitheatre === amphi.id);
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
          {amphi.callListOutdated && manager && (
            <Text size="sm" fw={600}>
              {m.repair.outdated}
            </Text>
          )}
          {buttons(amphiActs(amphi, who(amphi.turn?.position), t), 'amphi', amphiRepairs(amphi, t))}
          {running && <People label={t.status.SKIPPED} lines={waiting} who={who} onSelect={onSelect} />}
          {manager && <People label={t.beyond.asked} lines={asking} who={who} onSelect={onSelect} />}
        </Stack>
      </Panel>
      <Panel title={m.selected}>
        {line && (
          <Stack gap="sm">
            <PersonCard line={line} person={people.get(line.intern ?? '')} posts={posts} />
            {manager && <SupernumeraryFile key={line.position} amphi={amphi} line={line} fresh={fresh} />}
            {line.status !== 'CURRENT' &&
              buttons(
                personActs(amphi, line, who(line.position), t),
                `p${line.position}`,
                personRepairs(amphi, line, t),
              )}
          </Stack>
        )}
        {post && (
          <Stack gap="sm">
            <PostCard post={post} />
            {buttons([], `o${post.post}`, postRepairs(amphi, post, t))}
          </Stack>
        )}
        {!line && !post && <Text c="dimmed">{m.selectHint}</Text>}
      </Panel>
      <Exports amphi={amphi} />
      <Journal lines={journal} posts={posts} />
    </Stack>
  );
};

interface PeopleProps {
  label: string;
  lines: { position: number }[];
  who: (position: number) => string;
  onSelect: (s: Selected) => void;
}

/** Some who need a decision; a touch selects one. */
const People = ({ label, lines, who, onSelect }: PeopleProps) =>
  lines.length > 0 && (
    <Group gap={6}>
      <Text size="sm">{label} :</Text>
      {lines.slice(0, 12).map(({ position }) => (
        <Button key={position} size="compact-sm" variant="default" onClick={() => onSelect({ position })}>
          {who(position)}
        </Button>
      ))}
    </Group>
  );
