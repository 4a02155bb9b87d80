import type { Dict } from '../fr';
import { nth, plural } from './common';

export const result: Dict['result'] = {
  title: 'Results',
  of: (n) => `Result of the ${nth(n)}`,
  all: 'All results',
  link: 'Understand my assignment',
  nothingYet: 'Nothing has been decided for you yet.',
  nothingYetHelp: 'Your assignment and its reasons will appear here after your turn.',
  wish: (n) => `It is your ${nth(n)} wish.`,
  order: (order) => `Pronounced by ${order}.`,
  orderLater: 'The assignment order has not been signed yet.',
  letter: 'Download the letter (PDF)',
  why: 'Why this result',
  whyHelp:
    'What the processing did, the data and rules it applied (in French). Other interns appear by rank alone.',
  asWritten: 'As the intern reads it. Wishes that decided nothing are shown to the intern alone.',
  files: 'Order and letters',
  toSign: 'Have the draft signed, then publish the assignments with the reference of the order.',
  draftPdf: 'Draft order (PDF)',
  orderPdf: 'Assignment order (PDF)',
  annexXlsx: 'Annex (XLSX)',
  annexCsv: 'Annex (CSV)',
  letters: 'Letters to the interns (PDF)',
  withNames: 'These files carry names: they are open only to the managers of this amphitheatre.',
  table: 'Result of each intern',
  how: 'Choice',
  reasons: 'Reasons',
  letterColumn: 'Letter',
};

export const past: Dict['past'] = {
  title: 'What the screen showed',
  help: 'Rebuilt from the log of the amphitheatre, up to the version that the choice was made on.',
  version: (n, at) => `Version ${n}, ${at}`,
  yours: 'that of the choice',
  before: 'Previous version',
  after: 'Next version',
  back: (n) => `Back to version ${n}`,
  turn: (n) => `turn of the ${nth(n)}`,
  wishes: 'Your wishes at that moment',
  taken: (ranks) => (ranks.length ? `taken by the ${ranks.map(nth).join(', ')}` : 'no place'),
  standing: {
    BLOCKED: 'blocked by a sector rule',
    WITHDRAWN: 'withdrawn by the ARS',
    NOT_OFFERED: 'not offered in this amphitheatre',
  },
  posts: 'Posts at that moment',
  establishment: 'Establishment',
  unit: 'Unit',
  places: 'Places',
  left: 'Left',
  by: 'Taken by',
  find: 'Establishment, unit…',
  root: 'Fingerprint of the log at this version:',
};

export const forecast: Dict['forecast'] = {
  title: 'Posts that may stay empty',
  link: 'Vacancy forecast',
  back: 'Back to the amphitheatre',
  sum: (places, interns) =>
    `${places} free ${plural(places, 'place')} for ${interns} ${plural(interns, 'intern')} still to call`,
  surely: (n) =>
    n === 0
      ? 'There are no more places than interns still to call.'
      : `${n} ${plural(n, 'place')} will stay empty whatever happens.`,
  undecided: (n) =>
    n === 0
      ? 'Everyone still to call has a post by their wishes.'
      : `${n} ${plural(n, 'intern has', 'interns have')} no wish still possible: their choice may change everything.`,
  posts: 'Posts',
  stayEmpty: 'Vacancy',
  wantedBy: 'Wanted by',
  after: 'Left by the wishes',
  none: 'By the wishes, every post will be filled.',
  likelihood: { SURE: 'certain', PROBABLE: 'probable', UNCERTAIN: 'possible' },
  help: {
    SURE: 'more places are left than interns still to call.',
    PROBABLE: 'the wishes leave more places than there are interns without a possible wish.',
    UNCERTAIN: 'it depends on the interns without a possible wish.',
  },
};

export const equity: Dict['equity'] = {
  title: 'Wishes obtained, by rank',
  help: 'By tenth of the call list; never under five interns a line.',
  ranks: 'Ranks',
  fromTo: (from, to) => `${nth(from)} to ${nth(to)}`,
  interns: 'Interns',
  first: '1st wish',
  amongThree: 'Among first 3',
  otherWish: 'Other wish',
  offList: 'Off list',
  none: 'No post',
  median: 'Median wish',
  tooFew: 'Too few interns for figures that point at nobody.',
};

export const vacancies: Dict['vacancies'] = {
  title: 'Empty places, by unit',
  left: 'Empty',
  none: 'No empty place.',
};
