import {
  Button,
  Group,
  NumberInput,
  Radio,
  Select,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import type { Amphi } from '../api/amphi';
import type { Rule, RuleKind, Sector } from '../api/rules';
import { useT } from '../i18n';
import { typed } from '../ui/typed';
import { GroupFields } from './GroupFields';

interface Props {
  amphi: Amphi;
  sectors: Sector[];
  rule: Rule;
  onKeep: (rule: Rule) => void;
  onCancel: () => void;
}

const KINDS: RuleKind[] = ['MUST_BE_FILLED', 'BARRED', 'QUOTA'];

/** Writes one rule; the service says what is wrong with it when all are saved. */
export const RuleForm = ({ amphi, sectors, rule, onKeep, onCancel }: Props) => {
  const t = useT();
  const r = t.rules;
  const [now, setNow] = useState(rule);
  const set = (change: Partial<Rule>): void => setNow((before) => ({ ...before, ...change }));
  const complete = now.title.trim() && now.text.trim() && now.sector && now.from && now.group.name.trim();
  return (
    <Stack gap="sm">
      <Radio.Group label={r.kind} value={now.kind} onChange={(kind) => set({ kind: kind as RuleKind })}>
        <Stack gap={6} mt={4}>
          {KINDS.map((kind) => (
            <Radio key={kind} value={kind} label={r.kinds[kind]} />
          ))}
        </Stack>
      </Radio.Group>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={r.sector}
          required
          allowDeselect={false}
          data={sectors.map((s) => ({ value: s.name, label: r.sectorOption(s.name, s.left) }))}
          value={now.sector}
          onChange={(sector) => set({ sector: sector ?? '' })}
        />
        {now.kind === 'QUOTA' && (
          <NumberInput
            label={r.most}
            required
            min={1}
            value={now.most ?? 1}
            onChange={(v) => set({ most: Number(v) })}
          />
        )}
      </SimpleGrid>
      <TextInput
        label={r.name}
        description={r.nameHelp}
        required
        {...typed(now.title, (title) => set({ title }))}
      />
      <Textarea
        label={r.text}
        description={r.textHelp}
        required
        autosize
        {...typed(now.text, (text) => set({ text }))}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput type="date" label={r.from} required {...typed(now.from, (from) => set({ from }))} />
        <TextInput
          type="date"
          label={r.until}
          {...typed(now.until, (until) => set({ until: until || null }))}
        />
      </SimpleGrid>
      <GroupFields amphi={amphi} group={now.group} onChange={(group) => set({ group })} />
      <Text size="sm">{r.sentence(now)}</Text>
      <Group>
        <Button disabled={!complete} onClick={() => onKeep(now)}>
          {r.keep}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t.act.cancel}
        </Button>
      </Group>
    </Stack>
  );
};
