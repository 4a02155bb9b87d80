import type { EstablishmentView } from '../api/establishment';
import { useT } from '../i18n';
import css from './Establishment.module.css';

export const Totals = ({ view }: { view: EstablishmentView }) => {
  const t = useT();
  const e = t.establishment;
  const numbers: [string, number][] = [
    [e.posts, view.posts.length],
    [e.taken, view.totals.taken],
    [e.open, view.totals.left],
    [e.mayStayEmpty, view.totals.mayStayEmpty ?? 0],
    [e.full, view.posts.filter((p) => p.left === 0).length],
  ];
  return (
    <dl className={css.totals}>
      {numbers.map(([label, n]) => (
        <div key={label} className={css.total}>
          <dt>{label}</dt>
          <dd>{n}</dd>
        </div>
      ))}
    </dl>
  );
};
