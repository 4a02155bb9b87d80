import { Checkbox, Group, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import type { Amphi } from '../api/amphi';
import { useT } from '../i18n';
import { Panel } from '../ui/Panel';
import { matches } from '../ui/text';
import type { Selected } from './AmphiPage';
import css from './Manager.module.css';

interface Props {
  amphi: Amphi;
  selected: Selected;
  onSelect: (s: Selected) => void;
}

/** The posts, their places ticking down; the order never changes under the eye. */
export const PostsColumn = ({ amphi, selected, onSelect }: Props) => {
  const t = useT();
  const m = t.manager;
  const [sought, setSought] = useState('');
  const [left, setLeft] = useState(false);
  const needle = useDeferredValue(sought);
  const rows = amphi.posts.filter(
    (p) => (!left || p.left > 0) && matches(`${p.establishment} ${p.unit} ${p.city ?? ''} ${p.post}`, needle),
  );
  const total = amphi.posts.reduce((s, p) => s + p.left, 0);
  return (
    <Panel title={m.postsTitle} aside={<strong>{t.places(total)}</strong>}>
      <Group mb="xs" gap="sm">
        <TextInput
          type="search"
          flex="1 1 10rem"
          aria-label={`${t.table.search} : ${m.postsTitle}`}
          placeholder={m.findPost}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={sought}
          onChange={(e) => setSought(e.currentTarget.value)}
        />
        <Checkbox label={m.onlyLeft} checked={left} onChange={(e) => setLeft(e.currentTarget.checked)} />
      </Group>
      <ul className={`${css.lines} ${css.scroll}`} aria-label={m.postsTitle}>
        {rows.map((p) => {
          const pressed = selected !== null && 'post' in selected && selected.post === p.post;
          return (
            <li key={p.post}>
              <button
                type="button"
                className={`${css.line} ${css.wide}`}
                data-full={p.left === 0}
                aria-pressed={pressed}
                onClick={() => onSelect(pressed ? null : { post: p.post })}
              >
                <span className={css.what}>
                  {p.establishment}
                  <small>{p.unit}</small>
                </span>
                <span className={css.aside}>
                  <strong>{p.left}</strong> / {p.places}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
};
