import type { Dict } from '../fr';

export const sessions: Dict['sessions'] = {
  title: 'Sessions',
  link: 'Sessions',
  back: 'Back to the amphitheatre',
  intro:
    'A large amphitheatre is held in several sessions: each calls a part of the list, at its time and with its time per intern. The call stops by itself at the end of a session and goes on by itself at the time of the next.',
  none: 'One session: the amphitheatre goes from the first to the last without a break.',
  over: 'All sessions have begun: they change no more.',
  number: (s) => `Session ${s.number} of ${s.of}`,
  ranks: (s) => `positions ${s.first} to ${s.last}`,
  perTurn: (s) => `${s} s per intern`,
  until: (at) => `planned end ${at}`,
  begun: 'begun',
  next: (at) => `goes on: ${at}`,
  nextHelp:
    'The call goes on by itself at that time. Your wishes can be changed until your turn; you will be told when it is near.',
  mine: (at) => `Your session: ${at}`,
  mineOf: (s) => `session ${s.number} of ${s.of}, positions ${s.first} to ${s.last}`,
  first: 'From position',
  day: 'Day',
  time: 'Time',
  end: 'Planned end',
  seconds: 'Seconds per intern',
  add: 'Add a session',
  all: 'Back to one session',
  remove: (n) => `Remove session ${n}`,
  one: (n) => `Session ${n}`,
  plan: (n) =>
    n === 0
      ? 'The amphitheatre will be held in one go.'
      : `${n} ${n === 1 ? 'session' : 'sessions'}; nobody is called before the time of theirs.`,
  planTold: 'Every intern whose time changes is told.',
  freeze: 'Set the sessions',
  change: 'Change the sessions',
  start: 'Begin the session now',
  startPlan: 'The call goes on before the planned time; the interns of the session are told.',
};
