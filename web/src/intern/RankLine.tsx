import { Button, Collapse } from '@mantine/core';
import { useState } from 'react';
import type { Place } from '../api/people';
import { useT } from '../i18n';
import { Explained } from '../ui/Explained';
import css from './Intern.module.css';

/** « Votre rang : 217e sur 420 », and why. */
export const RankLine = ({ place }: { place: Place }) => {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <div>
      <div className={css.rank}>
        <span>
          {place.position && place.of ? t.intern.rank(place.position, place.of) : t.intern.rankLater}
        </span>
        {place.explanation && (
          <Button size="compact-sm" variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t.act.why}
          </Button>
        )}
      </div>
      {place.explanation && (
        <Collapse expanded={open}>
          <section className={css.why} aria-label={t.intern.rankWhy}>
            <Explained reason={place.explanation} />
          </section>
        </Collapse>
      )}
    </div>
  );
};
