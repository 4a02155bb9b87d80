import { Fieldset, MultiSelect, NumberInput, Select, SimpleGrid, Text, TextInput } from '@mantine/core';
import type { Amphi } from '../api/amphi';
import { useInterns } from '../api/queries';
import type { RuleGroup } from '../api/rules';
import { useT } from '../i18n';
import { typed } from '../ui/typed';
import { byPseudonym, fullName } from './people';

interface Props {
  amphi: Amphi;
  group: RuleGroup;
  onChange: (group: RuleGroup) => void;
}

const whole = (value: number | string): number | null => (value === '' ? null : Number(value));

/** Of whom a rule speaks: criteria of the call list, persons by name. */
export const GroupFields = ({ amphi, group, onChange }: Props) => {
  const t = useT();
  const r = t.rules;
  const people = byPseudonym(useInterns(amphi.campaign, amphi.pool).data);
  const set = (change: Partial<RuleGroup>): void => onChange({ ...group, ...change });
  const guest = group.guest === true ? 'guests' : group.guest === false ? 'own' : 'all';
  const persons = amphi.callList.flatMap(({ intern, position }) =>
    intern ? [{ value: intern, label: `${t.nth(position)} ${fullName(people.get(intern))}`.trim() }] : [],
  );
  return (
    <Fieldset legend={r.group}>
      <TextInput
        label={r.groupName}
        description={r.groupNameHelp}
        required
        {...typed(group.name, (name) => set({ name }))}
      />
      <Select
        mt="xs"
        label={r.guest}
        allowDeselect={false}
        data={(['all', 'guests', 'own'] as const).map((value) => ({ value, label: r.guests[value] }))}
        value={guest}
        onChange={(v) => set({ guest: v === 'guests' ? true : v === 'own' ? false : null })}
      />
      <SimpleGrid cols={2} mt="xs" style={{ alignItems: 'end' }}>
        <NumberInput
          label={r.seniorityFrom}
          min={0}
          value={group.seniorityFrom ?? ''}
          onChange={(v) => set({ seniorityFrom: whole(v) })}
        />
        <NumberInput
          label={r.seniorityTo}
          min={0}
          value={group.seniorityTo ?? ''}
          onChange={(v) => set({ seniorityTo: whole(v) })}
        />
        <TextInput label={r.rankFrom} {...typed(group.rankFrom, (rankFrom) => set({ rankFrom }))} />
        <TextInput label={r.rankTo} {...typed(group.rankTo, (rankTo) => set({ rankTo }))} />
      </SimpleGrid>
      <MultiSelect
        mt="xs"
        label={r.interns}
        description={r.internsHelp}
        searchable
        limit={40}
        data={persons}
        value={group.interns ?? []}
        onChange={(interns) => set({ interns })}
      />
      <Text size="sm" c="dimmed" mt="xs">
        {r.everybody}
      </Text>
    </Fieldset>
  );
};
