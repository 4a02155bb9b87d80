// What the pretend API shows of its world.
import type { MockAmphi } from './engine';
import { sessions } from './static';
import type { World } from './world';

const detail =
  'Secteur AIN : 3 places restantes pour 3 internes à appeler ; ce poste hors secteur se débloquera si le secteur compte 1 place de moins, ou si 1 interne de plus est à appeler (Ain à pourvoir : décision de l’ARS du 1er mars 2027).';

export const mine = (a: MockAmphi, world: World) => {
  const line = a.view.callList.find((l) => l.intern === world.me.pseudonym)!;
  const wishes = a.wishes.get(world.me.pseudonym) ?? [];
  const s = a.simulate(world.me.pseudonym, wishes);
  return {
    position: line.position,
    of: a.view.interns,
    deferredAfter: line.deferredAfter ?? null,
    before: a.view.callList.filter(
      (l) => l.position < line.position && ['WAITING', 'CURRENT'].includes(l.status),
    ).length,
    status: line.status,
    choice: line.post ? { post: line.post, how: line.how, at: new Date().toISOString() } : null,
    wishes: s.lines.map((l, i) => (i === 6 ? { ...l, state: 'BLOCKED', blocked: { now: true, detail } } : l)),
    blocked: [{ detail, posts: s.lines.slice(6, 7).map((l) => l.post) }],
    simulation: { post: s.post, order: s.order, likelihood: 'PROBABLE' },
    turn: line.status === 'CURRENT' ? a.view.turn : null,
    wishesVersion: 3,
    savedAt: new Date(Date.now() - 3_600_000).toISOString(),
    sealedPost: s.post,
    session: sessions(a.view).sessions.find((slot) => slot.last >= line.position),
    version: a.view.version,
    serverTime: new Date().toISOString(),
  };
};

/** One that was accepted is given; two are held, one of them to be answered, the other at its turn. */
export const proxies = (world: World) => {
  const a = world.mine;
  const { turn, callList, version, state, id } = a.view;
  const held = (position: number, accepted: boolean) => {
    const line = callList[position - 1]!;
    const intern = a.interns[position - 1]!;
    return {
      amphitheatre: id,
      state,
      intern: line.intern,
      position,
      name: `${intern.givenName} ${intern.familyName}`,
      accepted,
      status: line.status,
      before: 3,
      deadline: turn?.position === position ? turn.deadline : null,
      post: line.post ?? null,
      blocked: [],
      version,
      serverTime: new Date().toISOString(),
    };
  };
  return {
    given: world.proxy === null ? [] : [{ amphitheatre: id, holder: world.proxy, accepted: true, version }],
    held: [held(410, false), held(turn?.position ?? 400, true)],
  };
};

/** One is asked for, with one agreement of two, as everybody concerned sees it. */
export const requests = (world: World, user: string) => {
  const a = world.mine;
  const position = user === 'interne' ? 217 : 300;
  const line = a.view.callList[position - 1]!;
  const intern = a.interns[position - 1]!;
  const post = a.posts[0]!;
  return [
    {
      amphitheatre: a.view.id,
      state: a.view.state,
      intern: line.intern,
      position,
      name: `${intern.givenName} ${intern.familyName}`,
      post: post.post,
      establishment: post.establishment,
      unit: post.unit,
      validating: false,
      agreed: ['HEAD_OF_SERVICE'],
      missing: ['HOST'],
      mine: user === 'affaires-medicales' ? ['HOST'] : [],
      version: a.view.version,
    },
  ];
};

export const establishment = (world: World, finess: string) => {
  const posts = world.amphis.flatMap((a) =>
    a.view.posts
      .filter((p) => p.finess === finess)
      .map((p, i) => ({
        ...p,
        amphitheatre: a.view.id,
        state: a.view.state,
        stayEmpty: p.left ? (['PROBABLE', 'UNCERTAIN', null] as const)[i % 3] : null,
      })),
  );
  const places = posts.reduce((s, p) => s + p.places, 0);
  const left = posts.reduce((s, p) => s + p.left, 0);
  const recent = world.amphis
    .flatMap((a) =>
      a.events.filter((e) => e.data.finess === finess).map((e) => ({ type: e.type, ...e.data })),
    )
    .slice(-40)
    .reverse();
  return {
    finess,
    name: 'CH de Fleyriat',
    posts,
    totals: { places, taken: places - left, left, mayStayEmpty: 4 },
    recent,
  };
};

export const arrivals = (world: World, finess: string) =>
  world.amphis.flatMap((a) =>
    a.view.callList
      .filter((l) => l.post && a.posts.find((p) => p.post === l.post)?.finess === finess)
      .map((l) => {
        const i = a.interns[l.position - 1]!;
        return {
          familyName: i.familyName,
          givenName: i.givenName,
          phone: i.phone,
          email: i.email,
          specialty: 'DSM24',
          phase: 'APPROFONDISSEMENT',
          unit: a.posts.find((p) => p.post === l.post)!.unit,
          from: '2027-05-02',
        };
      }),
  );
