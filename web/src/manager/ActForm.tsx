import { Button, Group, NumberInput, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Amphi } from '../api/amphi';
import { Problem } from '../api/problem';
import { useAmphiCommand } from '../api/useAmphiCommand';
import { useT } from '../i18n';
import { ProblemAlert } from '../ui/Problems';
import { typed } from '../ui/typed';
import type { Act, Values } from './acts';
import css from './Manager.module.css';
import { PostPicker } from './PostPicker';
import { ReasonField } from './ReasonField';

interface Props {
  act: Act;
  amphi: Amphi;
  fresh: boolean;
  onDone: () => void;
}

/** One act: what it needs, what it will do, then apply. In the page, never over the clock. */
export const ActForm = ({ act, amphi, fresh, onDone }: Props) => {
  const t = useT();
  const m = t.manager;
  const doing = useAmphiCommand(amphi.id);
  const [values, setValues] = useState<Values>({
    reason: '',
    post: null,
    order: '',
    referredOn: '',
    heardOn: '',
    count: 1,
    minutes: 2,
  });
  const set = <K extends keyof Values>(key: K, value: Values[K]): void =>
    setValues((v) => ({ ...v, [key]: value }));
  const { wanted } = act;
  const complete =
    (!wanted.reason || values.reason.trim()) &&
    (!wanted.post || values.post) &&
    (!wanted.order || values.order.trim()) &&
    (!wanted.referral || (values.referredOn && values.heardOn));
  const at = (field: string): string | undefined =>
    doing.problem instanceof Problem ? doing.problem.at(field) : undefined;
  const apply = async (): Promise<void> => {
    const done = await doing.run(act.part, { body: act.body(values) ?? {} });
    await doing.refresh();
    if (done) onDone();
  };
  return (
    <div className={css.form} role="group" aria-label={act.label}>
      <Text fw={650}>{act.label}</Text>
      {wanted.post && (
        <PostPicker
          posts={wanted.post === 'free' ? amphi.posts.filter((p) => p.left > 0) : amphi.posts}
          value={values.post}
          onChange={(post) => set('post', post)}
          error={at('post')}
        />
      )}
      {wanted.count && (
        <NumberInput
          label={m.count}
          min={1}
          max={10_000}
          value={values.count}
          onChange={(v) => set('count', Math.max(1, Number(v)))}
        />
      )}
      {wanted.minutes && (
        <NumberInput
          label={m.minutes}
          min={1}
          max={60}
          value={values.minutes}
          onChange={(v) => set('minutes', Math.min(60, Math.max(1, Number(v))))}
          error={at('seconds')}
        />
      )}
      {wanted.order && (
        <TextInput
          label={m.order}
          description={m.orderHelp}
          required
          value={values.order}
          onChange={(e) => set('order', e.currentTarget.value)}
          error={at('order')}
        />
      )}
      {wanted.referral && (
        <>
          <TextInput
            type="date"
            label={m.referredOn}
            required
            error={at('referredOn')}
            {...typed(values.referredOn, (day) => set('referredOn', day))}
          />
          <TextInput
            type="date"
            label={m.heardOn}
            description={m.heardOnHelp}
            required
            error={at('heardOn')}
            {...typed(values.heardOn, (day) => set('heardOn', day))}
          />
        </>
      )}
      {wanted.reason && (
        <ReasonField value={values.reason} onChange={(v) => set('reason', v)} error={at('reason')} />
      )}
      <div>
        <Text size="sm" fw={600}>
          {t.act.plan}
        </Text>
        <ul className={css.plan}>
          {act.plan(values).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      <ProblemAlert problem={doing.problem} onRetry={() => void apply()} />
      {fresh ? (
        <Group>
          <Button disabled={!complete} loading={doing.busy} onClick={() => void apply()}>
            {t.act.apply}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t.act.cancel}
          </Button>
        </Group>
      ) : (
        <Text size="sm">{t.live.wait}</Text>
      )}
    </div>
  );
};
