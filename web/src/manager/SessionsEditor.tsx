import { Badge, Button, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { isOver, type Sessions, type Slot } from '../api/amphi';
import { Problem } from '../api/problem';
import { useAmphi } from '../api/queries';
import { useAmphiCommand } from '../api/useAmphiCommand';
import { useDates, useT } from '../i18n';
import { useAccess } from '../ui/access';
import { Panel } from '../ui/Panel';
import { ProblemAlert } from '../ui/Problems';
import css from './Manager.module.css';
import { ReasonField } from './ReasonField';
import { added, type Draft, drafted, isWhole, sent } from './sessions';

/** Sessions that have begun stand, those to come are changed as a whole: one event with its reason. */
export const SessionsEditor = ({ id, held }: { id: string; held: Sessions }) => {
  const t = useT();
  const { manager } = useAccess();
  const amphi = useAmphi(id);
  const setting = useAmphiCommand(id);
  const begun = held.sessions.filter((s) => s.begun);
  const start = held.sessions.filter((s) => !s.begun).map(drafted);
  const [drafts, setDrafts] = useState<Draft[]>(start);
  const [touched, setTouched] = useState(false);
  const [reason, setReason] = useState('');
  const opened = held.state !== 'SCHEDULED';
  const editable = manager && !isOver(held) && (!opened || begun.length > 0);
  const change = (next: Draft[]): void => {
    setDrafts(next);
    setTouched(true);
  };
  const set = (at: number, part: Partial<Draft>): void =>
    change(drafts.toSpliced(at, 1, { ...drafts[at]!, ...part }));
  const save = async (): Promise<void> => {
    const kept = begun.map((s) => ({
      first: s.first,
      opensAt: s.opensAt,
      endsAt: s.endsAt,
      secondsPerTurn: s.secondsPerTurn,
    }));
    const body = {
      sessions: [...kept, ...drafts.map(sent)],
      ...(held.reasonNeeded ? { reason: reason.trim() } : {}),
    };
    if (await setting.run('sessions', { method: 'PUT', body })) await setting.refresh();
  };
  const wrong = setting.problem instanceof Problem ? Number(setting.problem.figures.session ?? 0) : 0;
  const ready = drafts.every(isWhole) && (!held.reasonNeeded || reason.trim());
  return (
    <Stack>
      <Text size="sm">{t.sessions.intro}</Text>
      {!held.sessions.length && !drafts.length && <Text c="dimmed">{t.sessions.none}</Text>}
      {begun.map((s) => (
        <Held key={s.number} slot={s} />
      ))}
      {!editable && held.sessions.filter((s) => !s.begun).map((s) => <Held key={s.number} slot={s} />)}
      {editable &&
        drafts.map((d, i) => {
          const number = begun.length + i + 1;
          return (
            <Panel key={d.key} title={t.sessions.one(number)} tone={wrong === number ? 'bad' : 'plain'}>
              <Fields draft={d} fixed={number === 1} onChange={(part) => set(i, part)} />
              {number > 1 && (
                <Button
                  mt="sm"
                  variant="default"
                  aria-label={t.sessions.remove(number)}
                  onClick={() => change(drafts.toSpliced(i, 1))}
                >
                  {t.sessions.remove(number)}
                </Button>
              )}
            </Panel>
          );
        })}
      {editable && (
        <Group>
          <Button
            variant="default"
            onClick={() => {
              const opensAt = Date.parse(amphi.data?.opensAt ?? '') || 0;
              const all = [...begun.map(drafted), ...drafts];
              const more = [...drafts, added(held, all, opensAt)];
              // Nobody wants a single session: the first comes with a second one.
              change(all.length ? more : [...more, added(held, more, opensAt)]);
            }}
          >
            {t.sessions.add}
          </Button>
          {!opened && drafts.length > 0 && (
            <Button variant="default" onClick={() => change([])}>
              {t.sessions.all}
            </Button>
          )}
        </Group>
      )}
      {editable && touched && (
        <div className={css.form} role="group" aria-label={t.sessions.title}>
          {held.reasonNeeded && <ReasonField value={reason} onChange={setReason} />}
          <ul className={css.plan}>
            <li>{t.sessions.plan(begun.length + drafts.length)}</li>
            <li>{t.sessions.planTold}</li>
          </ul>
          <ProblemAlert problem={setting.problem} />
          <Group>
            <Button disabled={!ready} loading={setting.busy} onClick={() => void save()}>
              {held.reasonNeeded ? t.sessions.change : t.sessions.freeze}
            </Button>
            <Button
              variant="default"
              onClick={() => {
                setDrafts(start);
                setTouched(false);
              }}
            >
              {t.act.cancel}
            </Button>
          </Group>
        </div>
      )}
    </Stack>
  );
};

const Held = ({ slot }: { slot: Slot }) => {
  const t = useT();
  const { moment, moreOrLess } = useDates();
  return (
    <Panel
      title={t.sessions.number(slot)}
      aside={slot.begun && <Badge variant="light">{t.sessions.begun}</Badge>}
    >
      <Text fw={600}>{moment(slot.opensAt)}</Text>
      <Text size="sm">
        {t.sessions.ranks(slot)} · {t.sessions.perTurn(slot.secondsPerTurn)}
        {slot.endsAt && ` · ${t.sessions.until(moreOrLess(slot.endsAt))}`}
      </Text>
    </Panel>
  );
};

interface FieldsProps {
  draft: Draft;
  /** The first session begins with the first of the list. */
  fixed: boolean;
  onChange: (part: Partial<Draft>) => void;
}

const Fields = ({ draft, fixed, onChange }: FieldsProps) => {
  const t = useT();
  return (
    <Group align="end" gap="sm">
      <NumberInput
        label={t.sessions.first}
        w={130}
        min={1}
        value={draft.first}
        disabled={fixed}
        onChange={(v) => onChange({ first: Number(v) })}
      />
      <TextInput
        type="date"
        label={t.sessions.day}
        value={draft.day}
        onChange={(e) => onChange({ day: e.currentTarget.value })}
      />
      <TextInput
        type="time"
        label={t.sessions.time}
        value={draft.time}
        onChange={(e) => onChange({ time: e.currentTarget.value })}
      />
      <TextInput
        type="time"
        label={t.sessions.end}
        value={draft.end}
        onChange={(e) => onChange({ end: e.currentTarget.value })}
      />
      <NumberInput
        label={t.sessions.seconds}
        w={170}
        min={5}
        max={86_400}
        value={draft.seconds}
        onChange={(v) => onChange({ seconds: Number(v) })}
      />
    </Group>
  );
};
