import { Button, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../i18n';
import { matches, postName } from '../ui/text';
import { Blocked } from './Blocked';
import css from './Live.module.css';
import type { LiveParts } from './parts';

interface Props extends Pick<LiveParts, 'amphi' | 'mine' | 'posts'> {
  picked: string | null;
  onPick: (post: string) => void;
}

/** What may be chosen: my wishes still possible, and every post with a place left. */
export const Options = ({ amphi, mine, posts, picked, onPick }: Props) => {
  const t = useT();
  const [all, setAll] = useState(false);
  const [sought, setSought] = useState('');
  const wishes = mine.wishes.map((w, i) => ({
    n: i + 1,
    post: w.post,
    left: posts.get(w.post)?.left ?? w.left,
    line: w,
  }));
  const blocked = new Set((mine.blocked ?? []).flatMap((b) => b.posts));
  const possible = wishes.filter((w) => w.left > 0 && !blocked.has(w.post));
  const gone = wishes.filter((w) => w.left === 0);
  const free = amphi.posts.filter((p) => p.left > 0 && !blocked.has(p.post));
  const everything = all || possible.length === 0;
  const shown = everything
    ? free
        .filter((p) => matches(`${p.establishment} ${p.unit} ${p.city ?? ''}`, sought))
        .map((p) => ({ n: wishes.find((w) => w.post === p.post)?.n, post: p.post, left: p.left }))
    : possible;
  const name = (id: string): string => {
    const post = posts.get(id);
    return post ? postName(post) : id;
  };
  return (
    <>
      {possible.length === 0 && (
        <Text>{wishes.length ? t.intern.nothingPossible : t.intern.nothingWished}</Text>
      )}
      <fieldset className={css.options}>
        <legend>{everything ? t.intern.allPosts(free.length) : t.intern.possible}</legend>
        {everything && (
          <TextInput
            type="search"
            my={6}
            aria-label={t.open.searchPosts}
            placeholder={t.open.searchPosts}
            value={sought}
            onChange={(e) => setSought(e.currentTarget.value)}
          />
        )}
        <div className={css.scroll}>
          {shown.map((o) => (
            <label key={o.post} className={css.option}>
              <input type="radio" name="post" checked={picked === o.post} onChange={() => onPick(o.post)} />
              <span className={css.n}>{o.n ?? ''}</span>
              <span>{name(o.post)}</span>
              <span className={css.places}>{t.intern.left(o.left)}</span>
            </label>
          ))}
          {!shown.length && <Text c="dimmed">{t.open.noPosts}</Text>}
        </div>
      </fieldset>
      {!everything && gone.length > 0 && (
        <Text size="sm" c="dimmed">
          {t.intern.gone(
            gone
              .map(
                (w) =>
                  `${w.n}. ${name(w.post)}${w.line.takenBy ? ` (${t.intern.takenBy(w.line.takenBy)})` : ''}`,
              )
              .join(' ; '),
          )}
        </Text>
      )}
      <Blocked mine={mine} name={name} />
      {possible.length > 0 && (
        <Button variant="subtle" w="fit-content" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t.intern.possible : t.intern.allPosts(free.length)}
        </Button>
      )}
    </>
  );
};
