import { MockAmphi } from './engine';

const C = '2027-05';
const at = (minutes: number): Date => new Date(Date.now() + minutes * 60_000);

/** The demonstration in small; `MOCK_TURN` puts the intern at their turn, `MOCK_CHOSEN` after it. */
export const makeWorld = (scene: string | undefined) => {
  const mg = new MockAmphi(C, 'LYON', 'DSM24', 'APPROFONDISSEMENT', 420, 120, 0, at(-150), 1);
  const me = mg.interns[216]!;
  mg.wishes.set(
    me.pseudonym,
    [2, 1, 0, 13, 25, 6, 37, 88, 54].map((n) => mg.posts[n]!.post),
  );
  mg.runTo(scene === 'turn' ? 217 : 213);
  if (scene === 'chosen') {
    mg.runTo(217);
    mg.choose(217, mg.firstPossible(me.pseudonym), 'SELF');
  }
  if (!scene || scene === 'suspended')
    mg.setState('SUSPENDED', 'AmphitheatreSuspended', {
      suspendedReason: 'Vérification d’une ancienneté',
      suspendedSince: at(-9).toISOString(),
    });
  const ped = new MockAmphi(C, 'GRENOBLE', 'DSM33', 'SOCLE', 24, 14, 0, at(18), 2);
  const psy = new MockAmphi(C, 'CLERMONT-FERRAND', 'DSM40', 'SOCLE', 22, 13, 0, at(-2880), 3);
  psy.runTo(999);
  psy.setState('PUBLISHED', 'ResultsProclaimed', { order: 'arrêté n° 2027-10-0123 du 2 avril 2027' });
  const psySt = new MockAmphi(C, 'SAINT-ETIENNE', 'DSM40', 'SOCLE', 18, 11, 9, at(-60), 4);
  psySt.runTo(7);
  psySt.view.paceSeconds = 360;
  psySt.view.turn!.deadline = at(-4).toISOString();
  const ger = new MockAmphi(C, 'LYON', 'DSM18', 'APPROFONDISSEMENT', 31, 20, 4, at(-40), 5);
  ger.runTo(9);
  const amphis = [mg, ped, psy, psySt, ger];
  if (scene === 'run' || scene === 'turn')
    for (const a of amphis)
      if (a.robots) setInterval(() => a.view.state === 'OPEN' && a.autoChoose(), a.robots * 1000).unref();
  return { campaign: C, amphis, me, mine: mg, proxy: null as string | null };
};

export type World = ReturnType<typeof makeWorld>;
