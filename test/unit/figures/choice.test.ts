/** Which contradictions are shown: all but those of a rule that is off, and those that were silenced. */
import assert from 'node:assert/strict';
import { isShown, keyOfCheck } from '../../../src/core/figures/checks/choice.ts';
import { checkChoiceOf, settingsFrom } from '../../../src/server/settings.ts';

const check = { rule: 'same-thing', detail: ['总投资', '3.2亿元', '4.2亿元'] } as const;
const shownWith = (settings: object) => isShown(check, checkChoiceOf(settingsFrom(settings)));

describe('the choice of checks', () => {
  it('shows all without settings', () => assert.ok(shownWith({})));
  it('hides a rule that is off', () => assert.ok(!shownWith({ checks: { 'same-thing': false } })));
  it('shows a rule while another is off', () => assert.ok(shownWith({ checks: { weekday: false } })));
  it('hides what was silenced', () => assert.ok(!shownWith({ silencedChecks: [keyOfCheck(check)] })));
  it('shows the same thing with other values', () =>
    assert.ok(shownWith({ silencedChecks: [keyOfCheck({ ...check, detail: ['总投资', '3.2亿元', '5亿元'] })] })));
});
