import { Button, Checkbox, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { IconCheck, IconPlus, IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import type { AmphiPost } from '../api/amphi';
import { useT } from '../i18n';
import { matches, postName } from '../ui/text';
import css from './Intern.module.css';

const STEP = 40;

interface Props {
  posts: AmphiPost[];
  chosen: string[];
  onAdd: (post: string) => void;
}

/** The posts of the amphitheatre, to add to the wishes. */
export const AddPosts = ({ posts, chosen, onAdd }: Props) => {
  const t = useT();
  const [sought, setSought] = useState('');
  const [city, setCity] = useState('');
  const [free, setFree] = useState(true);
  const [shown, setShown] = useState(STEP);
  const needle = useDeferredValue(sought);
  const cities = useMemo(
    () =>
      [...new Set(posts.map((p) => p.city).filter(Boolean) as string[])].sort((a, b) =>
        a.localeCompare(b, 'fr'),
      ),
    [posts],
  );
  const found = posts.filter(
    (p) =>
      (!free || p.left > 0) &&
      (!city || p.city === city) &&
      matches(`${p.establishment} ${p.unit} ${p.city ?? ''} ${(p.tags ?? []).join(' ')}`, needle),
  );
  return (
    <div>
      <Group gap="sm" align="end" mb="xs">
        <TextInput
          type="search"
          flex="1 1 14rem"
          aria-label={t.open.searchPosts}
          placeholder={t.open.searchPosts}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={sought}
          onChange={(e) => setSought(e.currentTarget.value)}
        />
        <NativeSelect
          aria-label={t.open.city}
          value={city}
          onChange={(e) => setCity(e.currentTarget.value)}
          data={[{ value: '', label: `${t.open.city} : ${t.open.all.toLowerCase()}` }, ...cities]}
        />
      </Group>
      <Checkbox
        label={t.intern.onlyFree}
        checked={free}
        onChange={(e) => setFree(e.currentTarget.checked)}
        mb="xs"
      />
      <ul className={`${css.list} ${css.picks}`}>
        {found.slice(0, shown).map((p) => {
          const there = chosen.includes(p.post);
          return (
            <li key={p.post} className={css.pick}>
              <div>
                <Text fw={550}>{postName(p)}</Text>
                <Text size="sm" c="dimmed">
                  {[p.city, t.intern.left(p.left), ...(p.tags ?? [])].filter(Boolean).join(' · ')}
                </Text>
              </div>
              {there ? (
                <Group gap={4} c="dimmed" wrap="nowrap">
                  <IconCheck size={16} aria-hidden />
                  <Text size="sm">{t.intern.added}</Text>
                </Group>
              ) : (
                <Button
                  variant="default"
                  aria-label={t.intern.addOne(postName(p))}
                  px="sm"
                  onClick={() => onAdd(p.post)}
                >
                  <IconPlus size={18} aria-hidden />
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {!found.length && <Text c="dimmed">{t.open.noPosts}</Text>}
      {found.length > shown && (
        <Button variant="default" mt="sm" onClick={() => setShown(shown + STEP * 3)}>
          {t.table.more(found.length - shown)}
        </Button>
      )}
    </div>
  );
};
