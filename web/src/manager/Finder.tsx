import { Kbd, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { AmphiSummary } from '../api/amphi';
import { useInterns, usePosts } from '../api/queries';
import { useT } from '../i18n';
import { useNames } from '../ui/names';
import { matches, postName } from '../ui/text';
import css from './Manager.module.css';
import { fullName } from './people';

const MOST = 12;

interface Found {
  key: string;
  to: string;
  text: string;
  where: string;
}

/** Finds a person, a post or an amphitheatre; Ctrl K from anywhere on the page. */
export const Finder = ({ campaign, amphis }: { campaign: string; amphis: AmphiSummary[] }) => {
  const t = useT();
  const names = useNames();
  const [sought, setSought] = useState('');
  const [open, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const needle = useDeferredValue(sought.trim());
  const asked = open || needle.length > 0;
  const interns = useInterns(campaign, undefined, asked).data;
  const posts = usePosts(asked ? campaign : undefined, {}).data;
  useEffect(() => {
    const onKey = (e: KeyboardEvent): void => {
      if (!(e.ctrlKey || e.metaKey) || e.key.toLowerCase() !== 'k') return;
      e.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const found = useMemo<Found[]>(() => {
    if (needle.length < 2) return [];
    const byPool = new Map(amphis.map((a) => [a.pool, a.id]));
    const to = (id: string, q = ''): string => `/salle/${encodeURIComponent(id)}${q}`;
    const out: Found[] = amphis
      .filter((a) => matches(names.pool(a.pool), needle))
      .map((a) => ({ key: a.id, to: to(a.id), text: names.pool(a.pool), where: t.state[a.state] }));
    for (const i of interns ?? []) {
      const id = byPool.get(i.pool);
      if (out.length >= MOST) break;
      if (id && matches(`${fullName(i)} ${i.internId}`, needle))
        out.push({
          key: `${i.pseudonym}${i.pool}`,
          to: to(id, `?personne=${encodeURIComponent(i.pseudonym)}`),
          text: fullName(i) || i.internId,
          where: names.pool(i.pool),
        });
    }
    for (const p of posts ?? []) {
      if (out.length >= MOST) break;
      const amphi = amphis.find(
        (a) => p.specialties.some((s) => a.pool.includes(`.${s}.`)) && a.pool.startsWith(`${p.subdivision}.`),
      );
      if (amphi && matches(`${postName(p)} ${p.city ?? ''}`, needle))
        out.push({
          key: p.post,
          to: to(amphi.id, `?poste=${encodeURIComponent(p.post)}`),
          text: postName(p),
          where: names.pool(amphi.pool),
        });
    }
    return out.slice(0, MOST);
  }, [needle, amphis, interns, posts, names, t]);
  const showing = open && needle.length >= 2;
  return (
    <search
      className={css.finder}
      onBlur={(e) => !e.currentTarget.contains(e.relatedTarget) && setOpen(false)}
      onKeyDown={(e) => e.key === 'Escape' && setOpen(false)}
    >
      <TextInput
        ref={field}
        type="search"
        aria-label={t.manager.find}
        placeholder={t.manager.find}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={
          <Kbd size="xs" visibleFrom="md">
            {t.manager.findKey}
          </Kbd>
        }
        rightSectionWidth={64}
        value={sought}
        onFocus={() => setOpen(true)}
        onChange={(e) => {
          setSought(e.currentTarget.value);
          setOpen(true);
        }}
      />
      {showing && (
        <ul className={css.found} aria-label={t.manager.find}>
          {found.map((f) => (
            <li key={f.key}>
              <Link to={f.to}>
                {f.text} <small>{f.where}</small>
              </Link>
            </li>
          ))}
          {!found.length && <li style={{ padding: '0.5rem 0.65rem' }}>{t.manager.findNothing}</li>}
        </ul>
      )}
    </search>
  );
};
