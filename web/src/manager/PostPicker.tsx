import { Select } from '@mantine/core';
import type { AmphiPost } from '../api/amphi';
import { useT } from '../i18n';
import { plain, postName } from '../ui/text';

interface Props {
  posts: AmphiPost[];
  value: string | null;
  onChange: (post: string | null) => void;
  error?: string;
}

/** Picks a post by typing a few letters. */
export const PostPicker = ({ posts, value, onChange, error }: Props) => {
  const t = useT();
  return (
    <Select
      label={t.manager.post}
      placeholder={t.manager.postPick}
      required
      searchable
      limit={60}
      data={posts.map((p) => ({ value: p.post, label: `${postName(p)} (${t.places(p.left)})` }))}
      value={value}
      onChange={onChange}
      error={error}
      nothingFoundMessage={t.open.noPosts}
      comboboxProps={{ withinPortal: true }}
      filter={({ options, search }) => {
        const words = plain(search).split(/\s+/).filter(Boolean);
        return options.filter((o) => 'label' in o && words.every((w) => plain(o.label).includes(w)));
      }}
    />
  );
};
