import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { Place } from '../api/people';
import { useMe } from '../api/queries';
import { useT } from '../i18n';
import { useNames } from '../ui/names';

const KEPT = 'amphi.pool';

/** The list the intern looks at; most have one. */
export const useMyPlace = () => {
  const me = useMe();
  const places = me.data?.places ?? [];
  const [asked, setAsked] = useState(() => sessionStorage.getItem(KEPT));
  const place: Place | undefined = places.find((p) => p.amphitheatre === asked) ?? places[0];
  const choose = (id: string): void => {
    sessionStorage.setItem(KEPT, id);
    setAsked(id);
  };
  return { me, places, place, choose };
};

export const PlacePicker = ({ places, place, choose }: Omit<ReturnType<typeof useMyPlace>, 'me'>) => {
  const t = useT();
  const names = useNames();
  if (places.length < 2 || !place) return null;
  return (
    <SegmentedControl
      aria-label={t.intern.choosePool}
      value={place.amphitheatre}
      onChange={choose}
      orientation={places.length > 2 ? 'vertical' : 'horizontal'}
      data={places.map((p) => ({ value: p.amphitheatre, label: names.pool(p.pool) }))}
    />
  );
};
