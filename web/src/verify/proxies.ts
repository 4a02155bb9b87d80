import type { AmphiEvent } from './events';

type ProxyEvent = Extract<AmphiEvent, { type: `proxy-${string}` }>;

/** The proxies that stand, by whoever gave them. */
export class Proxies {
  private readonly given = new Map<string, { holder: string; accepted: boolean }>();

  stands(intern: string): boolean {
    return this.given.has(intern);
  }

  names(intern: string, holder: string): boolean {
    return this.given.get(intern)?.holder === holder;
  }

  isAccepted(intern: string): boolean {
    return this.given.get(intern)?.accepted ?? false;
  }

  acceptedBy(holder: string): number {
    return [...this.given.values()].filter((p) => p.accepted && p.holder === holder).length;
  }

  enter(e: ProxyEvent): void {
    if (e.type === 'proxy-withdrawn') this.given.delete(e.intern);
    else this.given.set(e.intern, { holder: e.holder, accepted: e.type === 'proxy-accepted' });
  }

  keep(listed: ReadonlySet<string>): void {
    for (const intern of [...this.given.keys()]) if (!listed.has(intern)) this.given.delete(intern);
  }
}
