import { type ReactNode, useEffect } from 'react';
import { useT } from '../i18n';
import css from './Page.module.css';

interface Props {
  title: string;
  aside?: ReactNode;
  sub?: ReactNode;
  narrow?: boolean;
  children?: ReactNode;
}

/** A page: its heading, what stands beside it, its content. */
export const Page = ({ title, aside, sub, narrow, children }: Props) => {
  const t = useT();
  useEffect(() => {
    document.title = title === t.brand ? title : `${title} · ${t.brand}`;
  }, [title, t]);
  return (
    <div className={`${css.page} ${narrow ? css.narrow : ''}`}>
      <div className={css.head}>
        <h1>{title}</h1>
        {aside}
        {sub && <div className={css.sub}>{sub}</div>}
      </div>
      {children}
    </div>
  );
};
