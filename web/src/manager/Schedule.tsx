import { Button, Checkbox, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { command, newKey } from '../api/client';
import { paths } from '../api/endpoints';
import { usePools } from '../api/queries';
import { useDates, useT } from '../i18n';
import { instantInFrance } from '../i18n/dates';
import { Empty } from '../ui/Empty';
import { Loading } from '../ui/Loading';
import { poolParts, useNames } from '../ui/names';
import { Panel } from '../ui/Panel';
import { problemText } from '../ui/Problems';
import css from './Manager.module.css';
import { Ratio } from './Ratio';

const tomorrow = (): string => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

/** Schedules one or many amphitheatres; each answers for itself. */
export const Schedule = ({ campaign }: { campaign: string }) => {
  const t = useT();
  const m = t.manager;
  const names = useNames();
  const { moment } = useDates();
  const client = useQueryClient();
  const pools = usePools(campaign);
  const ready = (pools.data ?? []).filter((p) => p.callListRevision && !p.amphitheatre && p.posts > 0);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [date, setDate] = useState(tomorrow);
  const [clock, setClock] = useState('09:00');
  const [perTurn, setPerTurn] = useState<number | string>(180);
  const [stagger, setStagger] = useState<number | string>(0);
  const [results, setResults] = useState<ReadonlyMap<string, string>>(new Map());
  const [busy, setBusy] = useState(false);
  const chosen = ready.filter((p) => picked.has(p.pool));
  const valid = /^\d{4}-\d\d-\d\d$/.test(date) && /^\d\d:\d\d$/.test(clock);
  const first = valid ? instantInFrance(date, clock) : null;

  const go = async (): Promise<void> => {
    if (!first) return;
    setBusy(true);
    const told = new Map<string, string>();
    for (const [i, p] of chosen.entries()) {
      const opensAt = new Date(first.getTime() + i * Number(stagger) * 60_000).toISOString();
      const body = { campaign, ...poolParts(p.pool), opensAt, secondsPerTurn: Number(perTurn) };
      try {
        await command(paths.amphis, { body, key: newKey() });
        told.set(p.pool, m.scheduled);
      } catch (cause) {
        told.set(p.pool, problemText(cause, t));
      }
      setResults(new Map(told));
    }
    setBusy(false);
    setPicked(new Set());
    for (const key of ['pools', 'amphis']) await client.invalidateQueries({ queryKey: [key] });
  };
  if (pools.isPending) return <Loading lines={6} />;
  return (
    <Stack>
      <Panel title={m.scheduleTitle}>
        {ready.length ? (
          <Stack gap="sm">
            <Checkbox
              label={`${m.selectAll} (${ready.length})`}
              checked={chosen.length === ready.length}
              indeterminate={chosen.length > 0 && chosen.length < ready.length}
              onChange={() =>
                setPicked(chosen.length === ready.length ? new Set() : new Set(ready.map((p) => p.pool)))
              }
            />
            <ul className={css.lines}>
              {ready.map((p) => (
                <li key={p.pool}>
                  <Group gap="sm" py={6} wrap="nowrap">
                    <Checkbox
                      checked={picked.has(p.pool)}
                      label={names.pool(p.pool)}
                      onChange={() =>
                        setPicked((before) => {
                          const next = new Set(before);
                          if (!next.delete(p.pool)) next.add(p.pool);
                          return next;
                        })
                      }
                    />
                    <Text size="sm" c="dimmed" ml="auto">
                      {t.interns(p.interns)}, {t.places(p.places)} (<Ratio pool={p} />)
                    </Text>
                  </Group>
                </li>
              ))}
            </ul>
            <Group align="end">
              <TextInput
                type="date"
                label={m.scheduleDay}
                value={date}
                onChange={(e) => setDate(e.currentTarget.value)}
              />
              <TextInput
                type="time"
                label={m.scheduleTime}
                value={clock}
                onChange={(e) => setClock(e.currentTarget.value)}
              />
              <NumberInput
                label={m.secondsPerTurn}
                min={5}
                max={3600}
                value={perTurn}
                onChange={setPerTurn}
                w={150}
              />
              <NumberInput
                label={m.stagger}
                min={0}
                max={600}
                value={stagger}
                onChange={setStagger}
                w={210}
              />
            </Group>
            {chosen.length > 0 && first && <Text>{m.schedulePlan(chosen.length, moment(first))}</Text>}
            <Button
              w="fit-content"
              disabled={!chosen.length || !first}
              loading={busy}
              onClick={() => void go()}
            >
              {m.scheduleGo(chosen.length)}
            </Button>
          </Stack>
        ) : (
          <Empty title={m.scheduleEmpty} />
        )}
      </Panel>
      {results.size > 0 && (
        <Panel>
          <ul className={css.lines} aria-live="polite">
            {[...results].map(([pool, text]) => (
              <li key={pool}>
                <Text py={4}>
                  {names.pool(pool)} : <strong>{text}</strong>
                </Text>
              </li>
            ))}
          </ul>
          <Link to={`/salle?campagne=${campaign}`} style={{ color: 'var(--a-accent)' }}>
            {m.controlTitle}
          </Link>
        </Panel>
      )}
    </Stack>
  );
};
