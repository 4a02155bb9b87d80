import { Anchor, Group, Text, VisuallyHidden } from '@mantine/core';
import type { Amphi } from '../api/amphi';
import type { Intern } from '../api/people';
import { useDates, useT } from '../i18n';
import { countdown, duration } from '../i18n/dates';
import css from './Manager.module.css';

interface Props {
  amphi: Amphi;
  who: string;
  person: Intern | undefined;
  now: number;
}

/** Whose turn it is, since when, until when, and how to reach them. */
export const CurrentTurn = ({ amphi, who, person, now }: Props) => {
  const t = useT();
  const m = t.manager;
  const { moreOrLess, moment } = useDates();
  if (amphi.state === 'SUSPENDED')
    return (
      <div className={css.current}>
        <Text fw={650}>
          {t.state.SUSPENDED}
          {amphi.suspendedSince && ` · ${moreOrLess(amphi.suspendedSince)}`}
        </Text>
        {amphi.suspendedReason && <Text>{amphi.suspendedReason}</Text>}
        {amphi.nextSessionAt && <Text>{t.sessions.next(moreOrLess(amphi.nextSessionAt))}</Text>}
        {amphi.turn && <Text c="dimmed">{`${m.turnOf(amphi.turn.position)} : ${who}`}</Text>}
      </div>
    );
  if (amphi.state === 'SCHEDULED') return <Text>{t.intern.opensAt(moment(amphi.opensAt))}</Text>;
  if (!amphi.turn) return <Text c="dimmed">{m.nobody}</Text>;
  const left = Date.parse(amphi.turn.deadline) - now;
  return (
    <div className={css.current}>
      <Group justify="space-between" align="baseline">
        <Text c="dimmed">{m.turnOf(amphi.turn.position)}</Text>
        <span className={`${css.clock} ${left < 0 ? css.late : ''}`} role="timer">
          <VisuallyHidden>{t.intern.clockLeft} </VisuallyHidden>
          {countdown(left)}
        </span>
      </Group>
      <Text fw={650} size="lg">
        {who}
      </Text>
      {left < 0 && <Text className={css.late}>{m.overdue(duration(-left / 1000))}</Text>}
      {person && (
        <Group gap="md">
          {person.phone && (
            <Anchor href={`tel:${person.phone.replace(/[^+\d]/g, '')}`}>{person.phone}</Anchor>
          )}
          {person.email && <Anchor href={`mailto:${person.email}`}>{person.email}</Anchor>}
        </Group>
      )}
    </div>
  );
};
