import type { Amphi, CallLine } from '../api/amphi';
import type { Dict } from '../i18n/fr';
import { postName } from '../ui/text';

/** What a form of an act asks for. */
export interface Wanted {
  reason?: boolean;
  /** A post: among those with a place left, or any. */
  post?: 'free' | 'any';
  order?: boolean;
  /** The days of a referral and of the interview after it. */
  referral?: boolean;
  count?: boolean;
  minutes?: boolean;
}

export interface Values {
  reason: string;
  post: string | null;
  order: string;
  referredOn: string;
  heardOn: string;
  count: number;
  minutes: number;
}

/** Something a manager may do, what it needs, what it will do, where it is sent. */
export interface Act {
  key: string;
  label: string;
  part: string;
  wanted: Wanted;
  strong?: boolean;
  plan: (v: Values) => string[];
  body: (v: Values) => Record<string, unknown> | undefined;
}

const reasoned = (v: Values): { reason: string } => ({ reason: v.reason.trim() });

const named = (amphi: Amphi, id: string | null | undefined): string => {
  const post = amphi.posts.find((p) => p.post === id);
  return post ? postName(post) : (id ?? '…');
};

/** Acts on the amphitheatre as a whole, by its state. */
export const amphiActs = (amphi: Amphi, who: string, t: Dict): Act[] => {
  const m = t.manager;
  const comma = who ? ` (${who})` : '';
  const waiting = amphi.callList.filter((l) => l.status === 'WAITING' || l.status === 'CURRENT').length;
  const chosen = amphi.callList.filter((l) => l.post).length;
  const none =
    amphi.callList.length - chosen - amphi.callList.filter((l) => l.status === 'PLACED_ELSEWHERE').length;
  const close: Act = {
    key: 'close',
    label: m.acts.close,
    part: 'closing',
    wanted: {},
    strong: true,
    plan: () => [
      m.plan.close(
        amphi.posts.reduce((s, p) => s + p.left, 0),
        none,
      ),
    ],
    body: () => undefined,
  };
  switch (amphi.state) {
    case 'SCHEDULED':
      return [
        {
          key: 'open',
          label: m.acts.open,
          part: 'opening',
          wanted: {},
          strong: true,
          plan: () => [m.plan.open(amphi.interns)],
          body: () => undefined,
        },
      ];
    case 'OPEN':
      return [
        {
          key: 'suspend',
          label: m.acts.suspend,
          part: 'suspension',
          wanted: { reason: true },
          plan: () => [m.plan.suspend(comma)],
          body: reasoned,
        },
        // Refused while somebody still has to choose: not offered then.
        ...(waiting === 0 ? [close] : []),
      ];
    case 'SUSPENDED':
      if (amphi.nextSessionAt)
        return [
          {
            key: 'session',
            label: t.sessions.start,
            part: 'sessions/start',
            wanted: { reason: true },
            plan: () => [t.sessions.startPlan],
            body: reasoned,
          },
        ];
      return [
        {
          key: 'resume',
          label: m.acts.resume,
          part: 'resumption',
          wanted: {},
          strong: true,
          plan: () => [m.plan.resume(comma)],
          body: () => undefined,
        },
      ];
    case 'CLOSED':
      return [
        {
          key: 'publish',
          label: m.acts.publish,
          part: 'publication',
          wanted: { order: true },
          strong: true,
          plan: () => [m.plan.publish(chosen)],
          body: (v) => ({ order: v.order.trim() }),
        },
      ];
    case 'PUBLISHED':
      return [];
  }
};

/** Acts for one person on the call list. */
export const personActs = (amphi: Amphi, line: CallLine, who: string, t: Dict): Act[] => {
  const m = t.manager;
  const acts: Act[] = [];
  const intern = line.intern;
  if (!intern || amphi.state === 'PUBLISHED') return acts;
  const running = amphi.state === 'OPEN';
  const current = line.status === 'CURRENT';
  if (running && current) {
    acts.push(
      {
        key: 'choose',
        label: m.acts.choose,
        part: 'choices',
        wanted: { post: 'free', reason: true },
        strong: true,
        plan: (v) => [m.plan.choose(who, named(amphi, v.post))],
        body: (v) => ({ intern, post: v.post, ...reasoned(v) }),
      },
      {
        key: 'wish-list',
        label: m.acts.wishList,
        part: 'wish-list-choices',
        wanted: { count: true },
        plan: (v) => [m.plan.wishList(v.count)],
        body: (v) => ({ count: v.count }),
      },
      {
        key: 'credit',
        label: m.acts.credit,
        part: 'time-credits',
        wanted: { minutes: true, reason: true },
        plan: (v) => [m.plan.credit(who, v.minutes)],
        body: (v) => ({ intern, seconds: v.minutes * 60, ...reasoned(v) }),
      },
      {
        key: 'skip',
        label: m.acts.skip,
        part: 'skips',
        wanted: { reason: true },
        plan: () => [m.plan.skip(who)],
        body: reasoned,
      },
    );
  }
  if (running && line.status === 'SKIPPED')
    acts.push({
      key: 'return',
      label: m.acts.comeBack,
      part: 'returns',
      wanted: {},
      plan: () => [m.plan.comeBack(who)],
      body: () => ({ intern }),
    });
  if (!line.post && !current && line.status !== 'PLACED_ELSEWHERE')
    acts.push({
      key: 'assign',
      label: m.acts.assign,
      part: 'ex-officio-assignments',
      wanted: { post: 'free', referral: true, reason: true },
      plan: (v) => [m.plan.assign(who, named(amphi, v.post))],
      body: (v) => ({
        intern,
        post: v.post,
        referredOn: v.referredOn,
        heardOn: v.heardOn,
        ...reasoned(v),
      }),
    });
  // Later on it has a repair plan.
  if (line.post && amphi.state === 'SCHEDULED')
    acts.push({
      key: 'take-back',
      label: m.acts.takeBack,
      part: 'cancellations',
      wanted: { reason: true },
      plan: () => [m.plan.takeBack(who, named(amphi, line.post))],
      body: (v) => ({ intern, ...reasoned(v) }),
    });
  return acts;
};
