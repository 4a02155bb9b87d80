import { useReadOnly } from '../api/readOnly';
import { useT } from '../i18n';
import css from './Shell.module.css';

/** Says on every page of those who choose that nothing can be recorded now, as long as that is so. */
export const ReadOnlyBanner = ({ signedIn }: { signedIn: boolean }) => {
  const t = useT();
  const readOnly = useReadOnly(signedIn);
  return <div role="status">{readOnly && <p className={css.readOnly}>{t.errors.readOnly}</p>}</div>;
};
