/** 占比分别为, 比例分别为: shares of things that by their number or their meaning make up a whole. */
import { complements } from '../../data/complements.ts';

/** Leads to the shares. */
export const partedLead = /(?:占比|比例|比重|份额|之比)分别(?:约?为|是|达到?)$/;
const parted = /^(.*)(?:占比|比例|比重|份额|之比)分别(?:约?为|是|达到?)/;
const industries = /三次产业|一、(?:第)?二、(?:第)?三产业/;
const numbered = /[三四五六\d](?:种|类|项|部分|者)/;

/** @param told from before the names to the last share. */
export function isParted(told: string): boolean {
  const names = parted.exec(told)?.[1];
  if (names === undefined || /率/.test(names)) return false;
  return (
    industries.test(names) || numbered.test(names) || complements.some((group) => group.every((one) => one.test(names)))
  );
}
