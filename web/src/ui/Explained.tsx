import type { Explanation } from '../api/types';
import { printed } from '../i18n/fr/typeset';
import css from './Explained.module.css';

/** A reason as a tree: what it says, and what it rests on, as deep as it goes. */
export const Explained = ({ reason }: { reason: Explanation }) => (
  <div className={css.tree}>
    <p>
      {printed(reason.text)}
      {reason.reference && <small> {printed(reason.reference)}</small>}
    </p>
    {reason.children && reason.children.length > 0 && (
      <ul>
        {reason.children.map((child, i) => (
          <li key={i}>
            <Explained reason={child} />
          </li>
        ))}
      </ul>
    )}
  </div>
);
