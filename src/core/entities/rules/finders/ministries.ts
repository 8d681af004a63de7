import type { PassageRule } from '../passage-rule.ts';

export const ministryRules: readonly PassageRule[] = [];
