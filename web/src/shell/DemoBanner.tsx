import { useCampaigns } from '../api/queries';
import { useT } from '../i18n';
import css from './Shell.module.css';

/** Says on every page that people and choices are imaginary, when they are. */
export const DemoBanner = () => {
  const t = useT();
  const demo = useCampaigns().data?.some((c) => c.demo);
  if (!demo) return null;
  return (
    <div className={css.demo} role="note">
      <strong>{t.demo.banner}</strong>
      {t.demo.text}
    </div>
  );
};
