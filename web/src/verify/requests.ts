import type { AmphiEvent, Party } from './events';

type RequestEvent = Extract<AmphiEvent, { type: `supernumerary-${'requested' | 'agreed' | 'withdrawn'}` }>;

interface Asked {
  post: string;
  validating: boolean;
  agreed: Set<Party>;
}

/** The placements beyond the order that are asked for, by whom they are for. */
export class Requests {
  private readonly asked = new Map<string, Asked>();

  stands(intern: string): boolean {
    return this.asked.has(intern);
  }

  isFor(intern: string, post: string, validating: boolean): boolean {
    const one = this.asked.get(intern);
    return one?.post === post && one.validating === validating;
  }

  haveAgreed(intern: string, parties: Party[]): boolean {
    return parties.every((party) => this.asked.get(intern)?.agreed.has(party));
  }

  enter(e: RequestEvent): void {
    if (e.type === 'supernumerary-withdrawn') this.asked.delete(e.intern);
    else if (e.type === 'supernumerary-agreed') this.asked.get(e.intern)?.agreed.add(e.party);
    else this.asked.set(e.intern, { post: e.post, validating: e.validating, agreed: new Set() });
  }

  end(intern: string): void {
    this.asked.delete(intern);
  }

  keep(listed: ReadonlySet<string>): void {
    for (const intern of [...this.asked.keys()]) if (!listed.has(intern)) this.asked.delete(intern);
  }
}
