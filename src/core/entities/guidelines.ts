/** The guidelines for names. Each has a policy, so that no other code depends on which guideline it is. */
import type { Guideline } from '../reading.ts';

export interface Policy {
  /** The sections of the model whose weights are added, by their names in the model file; see `model-file.ts`. */
  readonly sections: readonly string[];
  /** The net's domain, an index; see `net.py`. */
  readonly domain: number;
  /** Whether the rules for readers are applied: longest names, bylines, members of lists, a second pass over the page. */
  readonly forReaders: boolean;
}

export const guidelines: Readonly<Record<Guideline, Policy>> = {
  readers: { sections: ['shared', 'msra', 'readers'], domain: 3, forReaders: true },
  msra: { sections: ['shared', 'msra'], domain: 0, forReaders: false },
  pku: { sections: ['shared', 'pku'], domain: 1, forReaders: false },
  cluener: { sections: ['shared', 'cluener'], domain: 2, forReaders: false },
};

export const guidelineNames = Object.keys(guidelines) as readonly Guideline[];
