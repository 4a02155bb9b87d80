import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import type { SupernumeraryRequest } from '../api/supernumeraries';
import { useT } from '../i18n';
import css from './Agreements.module.css';

/** Who has agreed to a placement beyond the order, and who still has to. */
export const Agreements = ({ request }: { request: SupernumeraryRequest }) => {
  const t = useT();
  const { agreed, missing } = request;
  return (
    <ul className={css.list}>
      {agreed.map((party) => (
        <li key={party}>
          <IconCircleCheck size={18} aria-hidden />
          {t.beyond.given(t.beyond.party[party])}
        </li>
      ))}
      {missing.map((party) => (
        <li key={party} className={css.missing}>
          <IconCircleDashed size={18} aria-hidden />
          {t.beyond.awaited(t.beyond.party[party])}
        </li>
      ))}
    </ul>
  );
};
