import type { Divergence } from './divergence';
import type { AmphiEvent } from './events';

type Asked = Extract<AmphiEvent, { type: 'choice-asked' }>;
type Fault = [Divergence['code'], number] | null;

/** Beside these nothing happens while a choice waits for its reservation. */
const MEANWHILE: AmphiEvent['type'][] = ['wishes-ranked', 'time-credited', 'sharing-declared'];

/** What the amphitheatre shares with others, and the choice that waits for its reservation. */
export class Shares {
  asked: Asked | null = null;
  private readonly posts = new Set<string>();
  private readonly interns = new Set<string>();

  declare(e: Extract<AmphiEvent, { type: 'sharing-declared' }>): void {
    for (const { post } of e.posts) this.posts.add(post);
    for (const intern of e.interns) this.interns.add(intern);
  }

  private shared(intern: string | null, post: string | null): boolean {
    return (intern !== null && this.interns.has(intern)) || (post !== null && this.posts.has(post));
  }

  /** Something shared that is given without the question, a question about nothing, one overtaken. */
  fault(e: AmphiEvent): Fault {
    switch (e.type) {
      case 'choice-made':
        return this.given(e, e.post, e.how, this.shared(e.intern, e.post));
      case 'choice-corrected':
        return this.given(e, e.to, 'MANAGER', this.shared(null, e.to));
      case 'supernumerary-placed':
        return this.given(e, e.post, 'SUPERNUMERARY', this.shared(e.intern, e.validating ? e.post : null));
      case 'intern-assigned':
        return this.given(e, e.post, 'EX_OFFICIO', this.shared(e.intern, e.post));
      case 'choice-declined':
        return this.isAsked(e, e.post) ? null : ['reserved', e.position];
      default:
        if (this.asked && !MEANWHILE.includes(e.type)) return ['reserved', this.asked.position];
        return e.type === 'choice-asked' &&
          !this.shared(e.from === undefined ? e.intern : null, e.takesPlace ? e.post : null)
          ? ['reserved', e.position]
          : null;
    }
  }

  private given(e: { position: number; intern: string }, post: string, how: string, shared: boolean): Fault {
    if (!this.asked && !shared) return null;
    return this.isAsked(e, post) && this.asked?.how === how ? null : ['reserved', e.position];
  }

  private isAsked(e: { intern: string }, post: string): boolean {
    return this.asked?.intern === e.intern && this.asked.post === post;
  }
}
