import { Button, Group, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import type { Amphi, CallLine } from '../api/amphi';
import type { Intern } from '../api/people';
import { useT } from '../i18n';
import { Panel } from '../ui/Panel';
import { matches, postName } from '../ui/text';
import type { Selected } from './AmphiPage';
import css from './Manager.module.css';
import { fullName } from './people';

const BEFORE = 6;
const AFTER = 18;

interface Props {
  amphi: Amphi;
  people: ReadonlyMap<string, Intern>;
  selected: Selected;
  onSelect: (s: Selected) => void;
}

/** The call list: done, now, next; the whole of it on request. */
export const CallColumn = ({ amphi, people, selected, onSelect }: Props) => {
  const t = useT();
  const m = t.manager;
  const [all, setAll] = useState(amphi.callList.length <= BEFORE + AFTER);
  const [sought, setSought] = useState('');
  const needle = useDeferredValue(sought);
  const posts = useMemo(() => new Map(amphi.posts.map((p) => [p.post, postName(p)])), [amphi.posts]);
  const who = (l: CallLine): string => fullName(people.get(l.intern ?? ''));
  const current = amphi.turn?.position || amphi.position || 1;
  const at = amphi.callList.findIndex((l) => l.position === current);
  const lines = needle
    ? amphi.callList.filter((l) =>
        matches(`${l.position} ${who(l)} ${l.post ? (posts.get(l.post) ?? l.post) : ''}`, needle),
      )
    : all
      ? amphi.callList
      : amphi.callList.slice(Math.max(0, at - BEFORE), at + AFTER);
  const isSelected = (l: CallLine): boolean =>
    selected !== null && 'position' in selected && selected.position === l.position;
  const said = (l: CallLine): string =>
    l.position === amphi.reserving
      ? t.intern.reserving
      : l.deferredAfter
        ? m.deferredAfter(l.deferredAfter)
        : l.status === 'CHOSEN' && l.how && l.how !== 'SELF'
          ? t.how[l.how]
          : t.status[l.status];
  return (
    <Panel
      title={m.callList}
      aside={
        amphi.callList.length > BEFORE + AFTER && (
          <Button variant="subtle" size="compact-sm" onClick={() => setAll(!all)}>
            {all ? m.showNear : `${m.showAll} (${amphi.callList.length})`}
          </Button>
        )
      }
    >
      <Group mb="xs">
        <TextInput
          type="search"
          flex={1}
          aria-label={`${t.table.search} : ${m.callList}`}
          placeholder={m.findInList}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={sought}
          onChange={(e) => setSought(e.currentTarget.value)}
        />
      </Group>
      <ul
        className={`${css.lines} ${css.scroll} ${lines.length > 200 ? css.long : ''}`}
        aria-label={m.callList}
      >
        {lines.map((l) => (
          <li key={l.position}>
            <button
              type="button"
              className={css.line}
              data-status={l.status}
              aria-pressed={isSelected(l)}
              onClick={() => onSelect(isSelected(l) ? null : { position: l.position })}
            >
              <span className={css.n}>{l.position}</span>
              <span className={css.what}>
                {who(l) || t.nth(l.position)}
                {l.post && <small>{posts.get(l.post) ?? l.post}</small>}
              </span>
              <span className={css.aside}>{said(l)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
