import type { Rule, RuleStanding } from '../../api/rules';
import type { Dict } from '../fr';

const s = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

const sentence = (r: Rule): string => {
  switch (r.kind) {
    case 'BARRED':
      return `Sector ${r.sector} closed to “${r.group.name}”.`;
    case 'MUST_BE_FILLED':
      return `Sector ${r.sector} to be filled: once it has at least as many places left as there are interns to call (“${r.group.name}”), these choose in it alone.`;
    case 'QUOTA':
      return `Sector ${r.sector}: at most ${s(r.most ?? 0, 'place')} for “${r.group.name}”.`;
  }
};

const figures = (r: RuleStanding): string => {
  const concerned = `${s(r.members, 'intern')} concerned`;
  switch (r.kind) {
    case 'BARRED':
      return concerned;
    case 'MUST_BE_FILLED':
      return `${s(r.places, 'place')} left for ${s(r.toChoose, 'intern')} to call`;
    case 'QUOTA':
      return `${concerned}, ${r.taken} of ${r.most ?? 0} places taken`;
  }
};

export const rules: Dict['rules'] = {
  title: 'Sector rules',
  link: 'Sector rules',
  back: 'Back to the amphitheatre',
  intro:
    'A rule says which posts are blocked, for whom, and on what text. It holds in simulation and in the amphitheatre alike, and every refusal cites it. The posts of a sector are those that carry its tag.',
  empty: 'No rule: every post is open to everybody.',
  order: 'The first rule prevails: a sector to be filled that would leave somebody no post yields.',
  noSectors: 'No post carries a sector. Add a “tags” column to the file of posts.',
  sentence,
  figures,
  tooMany: 'More places than interns: the sector will not be filled entirely.',
  since: (from, until) => (until ? `from ${from} to ${until}` : `since ${from}`),
  kinds: { BARRED: 'Closed to a group', MUST_BE_FILLED: 'To be filled', QUOTA: 'Quota' },
  kind: 'What the rule does',
  sector: 'Sector',
  sectorOption: (name, left) => `${name} (${s(left, 'place')} left)`,
  name: 'Title of the rule',
  nameHelp: 'Read by the interns, for instance: Ain to be filled.',
  text: 'Text it rests on',
  textHelp: 'Order, decision or opinion of a commission, with its date.',
  from: 'First day',
  until: 'Last day (optional)',
  most: 'Places at most',
  group: 'Interns concerned',
  groupName: 'Name of the group',
  groupNameHelp: 'For instance: everybody, guests.',
  guest: 'Origin',
  guests: { all: 'All', guests: 'Only from another specialty', own: 'Only from this specialty' },
  seniorityFrom: 'Semesters, at least',
  seniorityTo: 'Semesters, at most',
  rankFrom: 'Rank, from',
  rankTo: 'Rank, to',
  interns: 'Named persons',
  internsHelp: 'In addition to the criteria. The public log keeps their pseudonyms only.',
  everybody: 'Without criterion or named person the rule is for everybody.',
  add: 'Add a rule',
  edit: (title) => `Edit ${title}`,
  remove: (title) => `Remove ${title}`,
  up: (title) => `Move ${title} up`,
  keep: 'Keep this rule',
  plan: (n) =>
    n === 0
      ? 'No rule any more: every post is open to everybody.'
      : `${s(n, 'rule applies', 'rules apply')} to the choices to come; who has a post keeps it.`,
  planTold: 'Interns who have not chosen yet are told; their wishes do not change.',
  freeze: 'Freeze the rules',
  change: 'Apply with a reason',
  unsaved: 'Unsaved changes.',
  over: 'The amphitheatre is closed: its rules no longer change.',
  ofAmphi: (n) => `${s(n, 'sector rule')} in this amphitheatre`,
  blockedNow: 'blocked',
  blockedThen: 'blocked at your turn, as wishes stand now',
  blockedPosts: (n) => `${s(n, 'post')} blocked by a rule`,
};
