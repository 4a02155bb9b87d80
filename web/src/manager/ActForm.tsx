import { Button, Checkbox, Group, NumberInput, Text, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Amphi, CommandAnswer } from '../api/amphi';
import { paths } from '../api/endpoints';
import { Problem } from '../api/problem';
import { useCommand } from '../api/useCommand';
import { saw } from '../api/versions';
import { useT } from '../i18n';
import { ProblemAlert } from '../ui/Problems';
import type { Act, Values } from './acts';
import css from './Manager.module.css';
import { PostPicker } from './PostPicker';

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
  const client = useQueryClient();
  const doing = useCommand<CommandAnswer>();
  const [values, setValues] = useState<Values>({
    reason: '',
    post: null,
    places: act.wanted.places ?? 0,
    order: '',
    count: 1,
    minutes: 2,
    validating: true,
  });
  const set = <K extends keyof Values>(key: K, value: Values[K]): void =>
    setValues((v) => ({ ...v, [key]: value }));
  const { wanted } = act;
  const complete =
    (!wanted.reason || values.reason.trim()) &&
    (!wanted.post || values.post) &&
    (!wanted.order || values.order.trim()) &&
    (wanted.places === undefined || values.places !== wanted.places);
  const at = (field: string): string | undefined =>
    doing.problem instanceof Problem ? doing.problem.at(field) : undefined;
  const apply = async (): Promise<void> => {
    const done = await doing.run(paths.amphi(amphi.id, act.part), { body: act.body(values) ?? {} });
    saw(amphi.id, done?.version);
    for (const key of [['amphi', amphi.id], ['amphis'], ['pools']])
      await client.invalidateQueries({ queryKey: key });
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
      {wanted.places !== undefined && (
        <NumberInput
          label={m.newPlaces}
          min={0}
          max={999}
          value={values.places}
          onChange={(v) => set('places', Number(v))}
          error={at('places')}
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
      {wanted.validating && (
        <Checkbox
          label={m.validating}
          checked={values.validating}
          onChange={(e) => set('validating', e.currentTarget.checked)}
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
      {wanted.reason && (
        <Textarea
          label={t.act.reason}
          description={t.act.reasonHelp}
          required
          autosize
          minRows={1}
          value={values.reason}
          onChange={(e) => set('reason', e.currentTarget.value)}
          error={at('reason')}
        />
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
