/** Finds companies by what stands beside them: what only a company does, has or is asked about. */
import type { NameSpan, Word } from '../../reading.ts';
import { brands, longestBrand, mayBeginBrand } from '../known-list.ts';

/** What stands behind a company: who leads it, what it has, what it does. */
const behind =
  /^(?:公司|集团|股份|旗下|创始人|联合创始人|联创|CEO|首席|董事长|董事会|总裁|副总裁|总经理|高管|员工|官方|官网|官宣|客服|财报|年报|季报|股价|股票|市值|市占率|门店|专卖店|旗舰店|平台|电商|外卖|打车|网约车|骑手|司机|商家|用户|工厂|总部|大厦|回应|宣布|推出|上市|退市|涨停|跌停|涨超|跌超|大涨|大跌|涨逾|跌逾|收涨|收跌|营收|净利|销量|交付|发布(?:会|新|了|《|首|公告|财)|手机|汽车|芯片|大模型|App|APP|小程序|生态|供应链|经销商|代工|概念股)/;
/** What stands before one: who deals with it, and what it is. */
const before =
  /(?:约谈|入股|控股|收购|起诉|状告|告了|入职|加盟|任职于|供职于|就职于|跳槽|投奔|巨头|车企|药企|房企|券商|厂商|品牌|服务商|供应商|运营商|平台|大厂|独角兽|竞争对手|创业公司|上市公司)$/;
/** Joined with a company by a word between. */
const joined = /^[和与及、]$/;

/** @param names in text order. @returns the brands that stand beside such words, or are joined with an organization found already. */
export function companiesByContext(text: string, words: readonly Word[], names: readonly NameSpan[]): NameSpan[] {
  const found: NameSpan[] = [];
  const organizationEnds = new Set<number>();
  const organizationStarts = new Set<number>();
  for (const { start, end, type } of names) {
    if (type !== 'organization') continue;
    organizationStarts.add(start);
    organizationEnds.add(end);
  }
  for (const { start, end } of brandsIn(text, words)) {
    const isJoined =
      (joined.test(text.charAt(start - 1)) && organizationEnds.has(start - 1)) ||
      (joined.test(text.charAt(end)) && organizationStarts.has(end + 1));
    if (isJoined || behind.test(text.slice(end, end + 8)) || before.test(text.slice(Math.max(0, start - 5), start)))
      found.push({ start, end, type: 'organization' });
  }
  return found;
}

/** The brands that are made of whole words of the text, in text order. @param words joined, they are the text. */
export function brandsIn(text: string, words: readonly Word[]): NameSpan[] {
  const found: NameSpan[] = [];
  let at = 0;
  for (let i = 0; i < words.length; i++) {
    let end = at;
    for (let k = i; mayBeginBrand(text, at) && k < words.length && end - at < longestBrand; k++) {
      end += (words[k] as Word).word.length;
      if (brands.has(text.slice(at, end))) {
        found.push({ start: at, end, type: 'organization' });
        break;
      }
    }
    at += (words[i] as Word).word.length;
  }
  return found;
}
