/** Everything that can be found wrong; words for each are in the dictionaries. */
export type FaultCode =
  | 'missing'
  | 'foreign'
  | 'notZip'
  | 'zipForm'
  | 'zipTwice'
  | 'zipSum'
  | 'zipEnd'
  | 'utf8'
  | 'base64'
  | 'note'
  | 'signature'
  | 'unknownKey'
  | 'key'
  | 'keyOrigin'
  | 'manifestForm'
  | 'manifestContent'
  | 'manifestOrigin'
  | 'rulesForm'
  | 'rulesMissing'
  | 'checkpoint'
  | 'cutLine'
  | 'lineForm'
  | 'version'
  | 'command'
  | 'time'
  | 'type'
  | 'members'
  | 'treeShort'
  | 'treeLong'
  | 'root'
  | 'openingForm'
  | 'openingOrder'
  | 'openingEvent'
  | 'openingValue'
  | 'amphi'
  | 'notClosed'
  | 'stage'
  | 'person'
  | 'turn'
  | 'outOfTurn'
  | 'early'
  | 'deferral'
  | 'credit'
  | 'secondsLeft'
  | 'proxy'
  | 'agreement'
  | 'referral'
  | 'reserved'
  | 'elsewhere'
  | 'return'
  | 'holder'
  | 'closedEarly'
  | 'frozen'
  | 'forgotten'
  | 'reopened'
  | 'rank'
  | 'twoPosts'
  | 'sealed'
  | 'capacity'
  | 'notFree'
  | 'blocked'
  | 'sectorRules'
  | 'session'
  | 'sessions'
  | 'firstWish'
  | 'passedOver'
  | 'unopened'
  | 'results'
  | 'proof'
  | 'inclusion'
  | 'otherKey';

/** Where in the files something stands. */
export interface Where {
  file: string;
  line?: number;
}

/** The first thing found wrong by a check. */
export class Divergence extends Error {
  constructor(
    readonly code: FaultCode,
    readonly args: (string | number)[] = [],
    readonly where?: Where,
  ) {
    super(`${code} ${args.join(' ')} ${where ? `${where.file}:${where.line ?? ''}` : ''}`);
    this.name = 'Divergence';
  }
}

/** The check cannot be made with what is published. */
export class NotCheckable extends Error {
  constructor(
    readonly code: FaultCode,
    readonly args: (string | number)[] = [],
    readonly where?: Where,
  ) {
    super(code);
    this.name = 'NotCheckable';
  }
}
