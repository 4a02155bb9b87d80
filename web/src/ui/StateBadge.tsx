import {
  IconCalendar,
  IconCircleCheck,
  IconClockExclamation,
  IconLock,
  IconPlayerPause,
  IconPlayerPlay,
} from '@tabler/icons-react';
import type { AmphiState } from '../api/amphi';
import { useT } from '../i18n';
import css from './StateBadge.module.css';

const ICONS = {
  SCHEDULED: IconCalendar,
  OPEN: IconPlayerPlay,
  SUSPENDED: IconPlayerPause,
  CLOSED: IconLock,
  PUBLISHED: IconCircleCheck,
  LATE: IconClockExclamation,
};

/** The state of an amphitheatre in a word and a sign, never by colour alone. */
export const StateBadge = ({ state, late }: { state: AmphiState; late?: boolean }) => {
  const t = useT();
  const shown = late && state === 'OPEN' ? 'LATE' : state;
  const Icon = ICONS[shown];
  return (
    <span className={`${css.badge} ${css[shown.toLowerCase()] ?? ''}`}>
      <Icon size={15} stroke={2} aria-hidden />
      {t.state[shown]}
    </span>
  );
};
