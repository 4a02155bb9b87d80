import { Button, SegmentedControl, Stack } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Place } from '../api/people';
import { useMe, useMyAmphi } from '../api/queries';
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

/** Picks a list, and says when the turn has come on one that is not looked at. */
export const PlacePicker = ({ places, place, choose }: Omit<ReturnType<typeof useMyPlace>, 'me'>) => {
  const t = useT();
  const names = useNames();
  const narrow = useMediaQuery('(max-width: 48em)');
  if (places.length < 2 || !place) return null;
  return (
    <Stack gap="sm" align={narrow ? 'stretch' : 'flex-start'}>
      <SegmentedControl
        aria-label={t.intern.choosePool}
        fullWidth={narrow}
        value={place.amphitheatre}
        onChange={choose}
        orientation={narrow || places.length > 2 ? 'vertical' : 'horizontal'}
        data={places.map((p) => ({ value: p.amphitheatre, label: names.pool(p.pool) }))}
      />
      {places
        .filter((p) => p !== place)
        .map((p) => (
          <Called key={p.amphitheatre} place={p} choose={choose} />
        ))}
    </Stack>
  );
};

const Called = ({ place, choose }: { place: Place; choose: (id: string) => void }) => {
  const t = useT();
  const names = useNames();
  const navigate = useNavigate();
  const mine = useMyAmphi(place.amphitheatre).data;
  if (mine?.status !== 'CURRENT') return null;
  const go = (): void => {
    choose(place.amphitheatre);
    void navigate('/amphi');
  };
  return (
    <Button onClick={go}>
      {t.intern.yourTurn} : {names.pool(place.pool)}
    </Button>
  );
};
