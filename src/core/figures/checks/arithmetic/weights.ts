/** What each trait of a relation says, learnt by `npm run train:arithmetic`. */
import weights from './weights.json' with { type: 'json' };

const table = new Map<string, number>(Object.entries(weights as Record<string, number>));
export const weightOf = (trait: string): number => table.get(trait) ?? 0;
