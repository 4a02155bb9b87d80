import type { Amphi, AmphiPost, CallLine } from '../api/amphi';
import type { Dict } from '../i18n/fr';

export type Why = 'NO_PLACE' | 'WITHDRAWN' | 'NOT_CALLED' | 'CANCELLED' | 'RUN_AGAIN';

/** What a correction would do, computed by the service; interns are pseudonyms. */
export interface RepairPlan {
  version: number;
  plan: string;
  kept: number;
  lost: { position: number; intern: string; post: string; why: Why }[];
  offered: { position: number; intern: string; held: string | null; posts: string[]; count: number }[];
  replayFrom: number;
  again: number;
}

/** A correction once an amphitheatre is open; `start` where it asks for a number. */
export interface Repair {
  key: string;
  label: string;
  start?: number;
  ask?: string;
  least?: number;
  most?: number;
  /** Asks for a post with a place left. */
  asksPost?: boolean;
  correction: (value: number, post: string | null) => Record<string, unknown>;
}

/** Why one person’s choice is changed is nobody else’s business. */
export const needsStatement = (repair: Repair): boolean =>
  repair.key === 'cancellation' || repair.key === 'other-post';

const held = (amphi: Amphi): boolean =>
  amphi.state === 'OPEN' || amphi.state === 'SUSPENDED' || amphi.state === 'CLOSED';

/** Corrections of the whole: the list last published, or nothing but to run it again. */
export const amphiRepairs = (amphi: Amphi, t: Dict): Repair[] => {
  const m = t.manager.repair;
  if (!held(amphi)) return [];
  const rerun: Repair = {
    key: 'rerun',
    label: m.rerun,
    start: Math.max(1, amphi.position ?? 1),
    ask: m.position,
    least: 1,
    most: amphi.interns,
    correction: (position) => ({ kind: 'RERUN', position }),
  };
  const list: Repair = { key: 'call-list', label: m.callList, correction: () => ({ kind: 'CALL_LIST' }) };
  return amphi.callListOutdated ? [list, rerun] : [rerun];
};

export const postRepairs = (amphi: Amphi, post: AmphiPost, t: Dict): Repair[] => {
  const m = t.manager;
  if (!held(amphi) || post.withdrawn) return [];
  return [
    {
      key: 'places',
      label: m.acts.places,
      start: post.places,
      ask: m.newPlaces,
      least: 0,
      most: 999,
      correction: (places) => ({ kind: 'PLACES', post: post.post, places }),
    },
    {
      key: 'withdrawal',
      label: m.acts.withdraw,
      correction: () => ({ kind: 'WITHDRAWAL', post: post.post }),
    },
  ];
};

export const personRepairs = (amphi: Amphi, line: CallLine, t: Dict): Repair[] =>
  held(amphi) && line.post && line.intern
    ? [
        ...(line.how === 'SUPERNUMERARY' || line.how === 'EX_OFFICIO'
          ? []
          : [
              {
                key: 'other-post',
                label: t.manager.acts.correct,
                asksPost: true,
                correction: (_: number, post: string | null) => ({
                  kind: 'OTHER_POST',
                  intern: line.intern,
                  post,
                }),
              },
            ]),
        {
          key: 'cancellation',
          label: t.manager.acts.cancel,
          correction: () => ({ kind: 'CANCELLATION', intern: line.intern }),
        },
      ]
    : [];
