import type { Explanation } from '../api/types';
import css from './Explained.module.css';

/** A reason as a tree: what it says, and what it rests on, as deep as it goes. */
export const Explained = ({ reason }: { reason: Explanation }) => (
  <div className={css.tree}>
    <p>
      {reason.text}
      {reason.reference && <small> {reason.reference}</small>}
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
