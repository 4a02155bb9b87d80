import { Text } from '@mantine/core';
import type { Amphi } from '../api/amphi';
import { useT } from '../i18n';
import { postName } from '../ui/text';
import css from './Manager.module.css';
import type { RepairPlan } from './repair';

const SHOWN = 8;

interface Props {
  plan: RepairPlan;
  amphi: Amphi;
  who: (pseudonym: string, position: number) => string;
}

/** Who keeps, who loses, who could have had something else, and from where to run it again. */
export const RepairPlanView = ({ plan, amphi, who }: Props) => {
  const t = useT();
  const m = t.manager.repair;
  const named = (id: string): string => {
    const post = amphi.posts.find((p) => p.post === id);
    return post ? postName(post) : id;
  };
  const lines = [
    ...plan.lost.map((l) => m.loses(who(l.intern, l.position), named(l.post), m.why[l.why])),
    ...plan.offered.map((o) => m.could(who(o.intern, o.position), o.posts.slice(0, 3).map(named), o.count)),
  ];
  return (
    <div role="status">
      <Text fw={600}>
        {m.summary(plan.kept, plan.lost.length, plan.offered.length)}
        {plan.replayFrom ? m.from(plan.replayFrom) : m.nothing}
      </Text>
      {lines.length > 0 && (
        <ul className={css.plan}>
          {lines.slice(0, SHOWN).map((line) => (
            <li key={line}>{line}</li>
          ))}
          {lines.length > SHOWN && <li>{m.more(lines.length - SHOWN)}</li>}
        </ul>
      )}
    </div>
  );
};
