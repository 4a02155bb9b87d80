import { ed25519 } from '@noble/curves/ed25519.js';
import { base64, concat, fromHex, hex, sha256, utf8 } from '../../src/verify/bytes';
import type { AmphiEvent, BlockingRule, OfferedPost, Party, RuleProfile } from '../../src/verify/events';
import { Ledger } from '../../src/verify/ledger';
import { merkleRoot } from '../../src/verify/merkle';
import { resultLines } from '../../src/verify/results';
import { canonicalZip } from '../../src/verify/zip';

const SECRET = sha256(utf8('a key for tests'));
const NAME = 'amphi.test';
const TYPED = concat(Uint8Array.of(1), ed25519.getPublicKey(SECRET));
const ID = sha256(utf8(`${NAME}\n`), TYPED).subarray(0, 4);
export const VKEY = `${NAME}+${hex(ID)}+${base64(TYPED)}`;
const POOL = { campaign: '2027-05', subdivision: 'GRENOBLE', specialty: 'DSM33', phase: 'SOCLE' };
export const AMPHI = Object.values(POOL).join('.');
const ORIGIN = `${NAME}/${AMPHI}`;

const sign = (text: string): string =>
  `${text}\n— ${NAME} ${base64(concat(ID, ed25519.sign(utf8(text), SECRET)))}\n`;

export type Draft = AmphiEvent extends infer E ? (E extends AmphiEvent ? E : never) : never;

export const at = (n: number): string =>
  new Date(Date.UTC(2027, 2, 24, 13, 0, n)).toISOString().replace('.000Z', 'Z');
export const SALT = '000102030405060708090a0b0c0d0e0f';
export const sealed = (value: unknown): string => hex(sha256(fromHex(SALT), utf8(JSON.stringify(value))));

const post = (name: string, places: number, linkedTo: string[] = []): OfferedPost => ({
  post: name,
  establishment: 'CH de l’essai',
  unit: name,
  tags: [],
  places,
  linkedTo,
});

/** Three interns, two posts: one chooses, one’s list chooses, one is passed for want of a place. */
const interns = ['one', 'two', 'three'];
const turn = (n: number, s: number): Draft => ({
  type: 'turn-started',
  position: n,
  intern: interns[n - 1]!,
  at: at(s),
  deadline: at(s + 180),
});

export const session = (): Draft[] => {
  const posts = [post('A', 1), post('B', 1)];
  return [
    {
      type: 'amphitheatre-scheduled',
      pool: POOL,
      opensAt: at(0),
      secondsPerTurn: 180,
      rules: { id: 'essai-2027', text: 'Un texte.' },
      interns: 3,
      posts: 2,
      places: 2,
    },
    {
      type: 'call-list-part-added',
      first: 1,
      lines: interns.map((intern, i) => ({
        intern,
        seniority: 2,
        rank: `${i + 1}`,
        guest: false,
        placedElsewhere: false,
      })),
    },
    { type: 'call-list-fixed', revision: 1, count: 3, hash: hex(sha256(utf8(interns.join('\n')))) },
    { type: 'posts-part-offered', posts },
    { type: 'posts-fixed', revision: 1, count: 2, places: 2, hash: hex(sha256(utf8('A\t1\nB\t1'))) },
    { type: 'wishes-ranked', position: 2, intern: 'two', count: 2, wishes: sealed(['A', 'B']), at: at(1) },
    { type: 'wishes-ranked', position: 3, intern: 'three', count: 1, wishes: sealed(['A']), at: at(2) },
    { type: 'amphitheatre-opened', at: at(3) },
    turn(1, 3),
    { type: 'choice-made', position: 1, intern: 'one', post: 'A', how: 'SELF', basedOn: 9, at: at(4) },
    turn(2, 4),
    { type: 'choice-made', position: 2, intern: 'two', post: 'B', how: 'WISH_LIST', basedOn: 11, at: at(5) },
    turn(3, 5),
    { type: 'intern-skipped', position: 3, intern: 'three', cause: 'NO_WISH_POSSIBLE', at: at(6) },
    { type: 'amphitheatre-closed', at: at(7) },
    { type: 'assignments-published', order: 'n° 1', at: at(8) },
  ];
};

/** The same, but the first lets the second pass, and is given eight seconds more. */
export const deferring = (): Draft[] =>
  session().toSpliced(
    9,
    3,
    { type: 'intern-deferred', position: 1, intern: 'one', after: 2, at: at(3) },
    turn(2, 3),
    { type: 'choice-made', position: 2, intern: 'two', post: 'A', how: 'SELF', basedOn: 9, at: at(4) },
    turn(1, 4),
    {
      type: 'time-credited',
      position: 1,
      intern: 'one',
      cause: 'OUTAGE',
      seconds: 8,
      deadline: at(4 + 180 + 8),
      at: at(4),
    },
    { type: 'choice-made', position: 1, intern: 'one', post: 'B', how: 'SELF', basedOn: 9, at: at(5) },
  );

/** The same, but somebody of another list chooses for the first. */
export const byProxy = (): Draft[] => {
  const person = { position: 1, intern: 'one', holder: 'zoe', at: at(3) };
  return session()
    .map((e) => (e.type === 'choice-made' && e.position === 1 ? { ...e, how: 'PROXY' } : e))
    .toSpliced(7, 0, { type: 'proxy-granted', ...person }, { type: 'proxy-accepted', ...person });
};

const AGREED: RuleProfile = {
  id: 'essai-2027',
  text: 'Un texte.',
  supernumeraries: { text: 'Un texte.', needed: ['HEAD_OF_SERVICE', 'HOST'], outOfRank: ['COORDINATOR'] },
};

/** The same, but the third is placed beyond the order, out of rank, before the opening. */
export const beyond = (): Draft[] => {
  const third = { position: 3, intern: 'three', at: at(3) };
  const agreed = (party: Party): Draft => ({ type: 'supernumerary-agreed', ...third, party });
  const events = session().map((e) => (e.type === 'amphitheatre-scheduled' ? { ...e, rules: AGREED } : e));
  return events
    .toSpliced(12, 2)
    .toSpliced(
      7,
      0,
      { type: 'supernumerary-requested', ...third, post: 'A', validating: false },
      agreed('HEAD_OF_SERVICE'),
      agreed('HOST'),
      { type: 'supernumerary-placed', ...third, post: 'A', validating: false, reason: sealed('décision') },
    );
};

/** The same, but the second is assigned ex officio before the opening. */
export const assigned = (heardOn: string): Draft[] => {
  const second = { position: 2, intern: 'two', post: 'B', at: at(3) };
  const referral = { referredOn: '2027-03-02', heardOn };
  const reason = sealed('acquis du socle');
  return session()
    .toSpliced(10, 2)
    .toSpliced(7, 0, { type: 'intern-assigned', ...second, referral, reason });
};

/** The same, but the first turn is stopped and goes on with the time it had left. */
export const suspended = (secondsLeft: number): Draft[] =>
  session().toSpliced(
    9,
    0,
    { type: 'amphitheatre-suspended', reason: 'panne', secondsLeft, at: at(4) },
    { type: 'amphitheatre-resumed', deadline: at(3 + 180), at: at(4) },
  );

/** The same, but post A is another amphitheatre's too: it is asked for before it is given. */
export const reserving = (): Draft[] => {
  const first = { position: 1, intern: 'one', post: 'A', how: 'SELF', basedOn: 9, at: at(4) };
  return session()
    .toSpliced(9, 0, { type: 'choice-asked', ...first, takesPlace: true, turns: 0 })
    .toSpliced(7, 0, { type: 'sharing-declared', posts: [{ post: 'A', places: ['A', 'Z'] }], interns: [] });
};

export const OPENINGS = [
  { version: 6, field: 'wishes', salt: SALT, value: '["A","B"]' },
  { version: 7, field: 'wishes', salt: SALT, value: '["A"]' },
];

const lineOf = (event: Draft, index: number, before: string): string => {
  const { type, ...data } = event;
  const when = 'at' in event ? event.at : before;
  const command = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
  return `{"type":"${type}","version":${index + 1},"at":"${when}","command":"${command}","data":${JSON.stringify(data)}}`;
};

/** The lines of the log; an event without a time of its own has that of the one before. */
const linesOf = (events: Draft[]): Uint8Array[] => {
  let before = at(0);
  return events.map((e, i) => {
    const line = lineOf(e, i, before);
    if ('at' in e) before = e.at;
    return utf8(line);
  });
};

const published = ({ id, from, title, text }: BlockingRule) => ({ id, from, text: `${title} : ${text}` });

/** A rule over a sector, in force. */
export const rule = (
  kind: BlockingRule['kind'],
  sector: string,
  interns: string[],
  more: Partial<BlockingRule> = {},
): BlockingRule => ({
  id: 'r',
  kind,
  sector,
  group: { name: 'essai', interns },
  title: 'Titre',
  text: 'Texte',
  from: '2027-03-01',
  ...more,
});

interface Options {
  openings?: unknown[];
  results?: string;
  tweak?: (files: Map<string, Uint8Array>) => void;
}

/** A bundle of these events, signed whatever they say. */
export const bundle = (events: Draft[], options: Options = {}): Uint8Array => {
  const leaves = linesOf(events);
  const ledger = new Ledger();
  for (const e of events) ledger.enter(e);
  const text = (lines: string[]): Uint8Array => utf8(lines.map((l) => `${l}\n`).join(''));
  const files = new Map<string, Uint8Array>([
    ['README.md', utf8('# Vérifier\n')],
    ['log.jsonl', concat(...leaves.flatMap((l) => [l, utf8('\n')]))],
    ['openings.jsonl', text((options.openings ?? OPENINGS).map((o) => JSON.stringify(o)))],
    ['results.csv', options.results ? utf8(options.results) : text(resultLines(ledger, AMPHI))],
    [
      'rules.json',
      utf8(
        JSON.stringify({
          engine: '0',
          rules: [
            { id: 'essai-2027', from: '2026-01-01', text: 'Un texte.' },
            ...events.flatMap((e) => (e.type === 'blocking-rules-set' ? e.rules.map(published) : [])),
          ],
          keys: [{ key: VKEY, from: at(0) }],
        }),
      ),
    ],
    ['checkpoint', utf8(sign(`${ORIGIN}\n${leaves.length}\n${base64(merkleRoot(leaves))}\n`))],
  ]);
  const digests = [...files].sort().map(([name, b]) => `${hex(sha256(b))}  ${name}\n`);
  files.set('manifest', utf8(sign(`amphi-bundle@v1\n${ORIGIN}\n${digests.join('')}`)));
  options.tweak?.(files);
  return canonicalZip(files);
};

/** The hashes from a leaf’s sibling up: recursive, as the RFC writes it. */
export const inclusion = (index: number, leaves: Uint8Array[]): Uint8Array[] => {
  if (leaves.length === 1) return [];
  let half = 1;
  while (half * 2 < leaves.length) half *= 2;
  return index < half
    ? [...inclusion(index, leaves.slice(0, half)), merkleRoot(leaves.slice(half))]
    : [...inclusion(index - half, leaves.slice(half)), merkleRoot(leaves.slice(0, half))];
};

/** A receipt of one event of a session. */
export const receipt = (events: Draft[], index: number): Map<string, Uint8Array> => {
  const leaves = linesOf(events);
  const head = sign(`${ORIGIN}\n${leaves.length}\n${base64(merkleRoot(leaves))}\n`);
  const hashes = inclusion(index, leaves).map((h) => `${base64(h)}\n`);
  const proof = `c2sp.org/tlog-proof@v1\nextra ${base64(utf8(VKEY))}\nindex ${index}\n${hashes.join('')}\n${head}`;
  return new Map([
    ['event.json', leaves[index]!],
    ['receipt.tlog-proof', utf8(proof)],
  ]);
};
