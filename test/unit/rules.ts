/** Runs the examples of a list of rules, and checks that every rule is noticed when it is switched off. */
import assert from 'node:assert/strict';
import type { Rule } from '../../src/core/rule.ts';

/** @param run what a text gives with these rules, in the notation of the examples. */
export function testRules<R extends Rule<unknown>>(
  title: string,
  rules: readonly R[],
  run: (before: string, rules: readonly R[]) => string,
): void {
  describe(title, () => {
    it('has names of their own', () => {
      assert.equal(new Set(rules.map(({ name }) => name)).size, rules.length);
    });
    for (const rule of rules) {
      const others = rules.filter((other) => other !== rule);
      for (const [before, after] of rule.examples) {
        it(`${rule.name}: ${before} → ${after}`, () => assert.equal(run(before, rules), after));
      }
      it(`${rule.name} is noticed when it is switched off`, () => {
        assert.ok(rule.examples.some(([before, after]) => run(before, others) !== after));
      });
      it(`${rule.name} has an example of what it leaves alone`, () => {
        assert.ok(rule.examples.some(([before, after]) => run(before, others) === after));
      });
    }
  });
}
