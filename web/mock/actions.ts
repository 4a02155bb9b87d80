import type { MockAmphi } from './engine';
import type { Answer } from './routes';
import type { World } from './world';

const refused = (code: string, detail: string): Answer => ({
  status: 409,
  json: { type: `urn:amphi:refusal:${code}`, title: code, status: 409, detail },
});

/** What a command does to a pretend amphitheatre. */
export const act = (a: MockAmphi, part: string, body: Record<string, unknown>, world: World): Answer => {
  const v = a.view;
  const accepted = (): Answer => ({
    json: {
      command: crypto.randomUUID(),
      version: v.version,
      repeated: false,
      receipt: {
        event: `{"type":"${part}","version":${v.version}}`,
        openings: [],
        proof: 'c2sp.org/tlog-proof@v1\n',
      },
    },
  });
  const intern = typeof body.intern === 'string' ? body.intern : null;
  switch (part) {
    case 'repair-plans': {
      const chosen = v.callList.filter((l) => l.post && l.intern);
      const lost = chosen.filter((l) => body.kind === 'CANCELLATION' && l.intern === intern);
      const offered = chosen.filter((l) => l.position > (lost[0]?.position ?? 0)).slice(-2);
      const posts = v.posts.slice(0, 2).map((p) => p.post);
      return {
        json: {
          version: v.version,
          plan: `${v.version}`,
          kept: chosen.length - lost.length - offered.length,
          lost: lost.map((l) => ({
            position: l.position,
            intern: l.intern,
            post: l.post,
            why: 'CANCELLED',
          })),
          offered: offered.map((l) => ({
            position: l.position,
            intern: l.intern,
            held: l.post,
            posts,
            count: 2,
          })),
          replayFrom: offered[0]?.position ?? 0,
          again: offered.length,
        },
      };
    }
    case 'repairs':
      a.setState('SUSPENDED', 'AmphitheatreReopened', {
        suspendedReason: String(body.reason),
        suspendedSince: new Date().toISOString(),
      });
      return accepted();
    case 'simulation': {
      const s = a.simulate(world.me.pseudonym, body.wishes as string[]);
      return {
        json: { simulation: { post: s.post, order: s.order, likelihood: 'PROBABLE' }, lines: s.lines },
      };
    }
    case 'wishes':
      a.wishes.set(intern ?? world.me.pseudonym, body.posts as string[]);
      a.emit('WishRanked', { count: (body.posts as string[]).length });
      return accepted();
    case 'opening':
      a.open();
      return accepted();
    case 'suspension':
      a.setState('SUSPENDED', 'AmphitheatreSuspended', {
        suspendedReason: String(body.reason),
        suspendedSince: new Date().toISOString(),
      });
      return accepted();
    case 'resumption':
      a.setState('OPEN', 'AmphitheatreResumed', { suspendedReason: null });
      return accepted();
    case 'closing':
      a.setState('CLOSED', 'AmphitheatreClosed', { turn: null });
      return accepted();
    case 'publication':
      a.setState('PUBLISHED', 'ResultsProclaimed');
      return accepted();
    case 'choices': {
      const who = intern ?? world.me.pseudonym;
      if (v.state !== 'OPEN') return refused('SUSPENDED', '');
      if (v.turn?.intern !== who)
        return refused('NOT_YOUR_TURN', `Position ${v.turn?.position ?? '-'} en cours.`);
      a.choose(v.turn.position, String(body.post), intern ? 'MANAGER' : 'SELF');
      return accepted();
    }
    case 'deferrals': {
      const line = v.callList.find((l) => l.intern === (intern ?? world.me.pseudonym));
      if (line) line.deferredAfter = (body.after as number | null) ?? null;
      a.emit('InternDeferred', { position: line?.position, after: body.after ?? 0 });
      return accepted();
    }
    case 'proxies':
      world.proxy = String(body.holder);
      return accepted();
    case 'proxies/revocations':
      world.proxy = null;
      return accepted();
    case 'wish-list-choices':
      for (let i = 0; i < Number(body.count ?? 1); i++) a.autoChoose();
      return accepted();
    case 'skips':
      if (v.turn) a.choose(v.turn.position, null, 'MANAGER');
      return accepted();
    default:
      return accepted();
  }
};
