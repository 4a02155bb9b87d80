import { IconCircleCheck, IconCircleDashed, IconCircleHalf2 } from '@tabler/icons-react';
import type { Likelihood } from '../api/results';

const ICONS = { SURE: IconCircleCheck, PROBABLE: IconCircleHalf2, UNCERTAIN: IconCircleDashed };

/** A likelihood: shape and word, never colour alone. */
export const Likely = ({ of, words }: { of: Likelihood | null; words: Record<Likelihood, string> }) => {
  if (!of) return null;
  const Icon = ICONS[of];
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      <Icon size={16} aria-hidden style={{ verticalAlign: '-3px' }} /> {words[of]}
    </span>
  );
};
