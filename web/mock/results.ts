// What the pretend API says of results, their reasons, the past and the outlook.
import type { MockAmphi } from './engine';
import type { World } from './world';

export const forecast = (a: MockAmphi) => {
  const toChoose = a.view.callList.filter((l) => ['WAITING', 'CURRENT'].includes(l.status)).length;
  const placesLeft = a.view.posts.reduce((s, p) => s + p.left, 0);
  return {
    version: a.view.version,
    state: a.view.state,
    toChoose,
    undecided: 12,
    placesLeft,
    surelyEmpty: Math.max(0, placesLeft - toChoose),
    posts: a.view.posts.map((p, i) => ({
      post: p.post,
      left: p.left,
      wantedBy: (i * 7) % 23,
      leftByWishes: p.left,
      stayEmpty: p.left ? (['UNCERTAIN', 'PROBABLE', null, null, 'SURE'] as const)[i % 5] : null,
    })),
  };
};

export const equity = (a: MockAmphi) => ({
  version: a.view.version,
  groups: Array.from({ length: 10 }, (_, i) => ({
    from: i * 42 + 1,
    to: i * 42 + 42,
    interns: 42,
    first: Math.max(1, 38 - 4 * i),
    amongThree: Math.max(5, 41 - 3 * i),
    otherWish: 3 * i,
    offList: i > 6 ? 1 : 0,
    none: i > 7 ? 1 : 0,
    median: 1 + i,
  })),
  vacant: a.view.posts.reduce((s, p) => s + p.left, 0),
});

const law = (n: number) => `CRPA, art. R. 311-3-1-2, ${n}°`;

export const reasons = (a: MockAmphi, position: number) => {
  const line = a.view.callList[position - 1]!;
  const post = a.posts.find((p) => p.post === line.post);
  if (!post) return { status: 404, json: {} };
  const of = (text: string, children: object[] = [], reference: string | null = null) => ({
    text,
    reference,
    children,
  });
  return {
    position,
    of: a.view.interns,
    post: post.post,
    how: line.how,
    wish: 3,
    at: new Date().toISOString(),
    version: a.view.version,
    basedOn: a.view.version - 1,
    explanation: of(`Vous avez ${post.establishment}, ${post.unit}, votre 3e vœu.`, [
      of(
        "Ce que le traitement a décidé, et ce qu'il n'a pas décidé",
        [of("Vous avez choisi ce poste vous-même. Le traitement n'a pas choisi.")],
        law(1),
      ),
      of(
        "Les données traitées, et d'où elles viennent",
        [of("La liste d'appel publiée par l'agence, révision 1, 420 internes.")],
        law(2),
      ),
      of(
        'Les paramètres appliqués à votre situation, et leur poids',
        [of(`Vous étiez ${position}e sur 420 : 3 semestres retenus, puis rang de classement 1612.`)],
        law(3),
      ),
      of(
        'Les opérations effectuées',
        [
          of('À ce moment, 212 internes tenaient un poste. Il restait 237 places dans 121 postes.'),
          of('Vos vœux à ce moment :', [
            of('Vœu 1, HCL Croix-Rousse, Médecine interne : pris par le 188e et le 203e.'),
            of('Vœu 2, HCL Édouard-Herriot, Urgences : pris par le 190e.'),
            of(`Vœu 3, ${post.establishment}, ${post.unit} : 1 place libre.`),
          ]),
        ],
        law(4),
      ),
    ]),
  };
};

export const past = (a: MockAmphi, version: number, world: World, user: string) => ({
  version,
  latest: a.view.version,
  at: new Date().toISOString(),
  root: 'cf158cb5fc392c4a'.repeat(4),
  turn: 217,
  placesLeft: a.view.posts.reduce((s, p) => s + p.left, 0),
  mine:
    user === 'interne'
      ? {
          placed: 212,
          readable: true,
          wishes: (a.wishes.get(world.me.pseudonym) ?? []).slice(0, 5).map((post, i) => ({
            order: i + 1,
            post,
            standing: i < 2 ? 'TAKEN' : 'FREE',
            left: i < 2 ? 0 : 2,
            takers: i < 2 ? [188 + i, 203 + i] : [],
          })),
        }
      : null,
  posts: a.view.posts,
  callList: a.view.callList,
});
