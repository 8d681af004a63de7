/**
 * A rule as data: what it is for, examples of what it changes and of what it must leave alone, and the function that does it.
 * `test/unit/rules.ts` runs the examples as tests, and switches each rule off to see that one of its examples then fails.
 */
export interface Rule<Apply> {
  /** Unique in its list, in kebab case. */
  readonly name: string;
  /** One sentence: what the rule decides, and why it is needed. */
  readonly purpose: string;
  /**
   * Texts with the spans in question in brackets, `before → after`, in the notation of the list the rule belongs to.
   * At least one differs from what comes out without the rule; at least one shows what the rule must leave alone.
   */
  readonly examples: readonly (readonly [before: string, after: string])[];
  readonly apply: Apply;
}
