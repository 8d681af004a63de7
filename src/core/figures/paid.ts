/** What is paid or paid for, whose amounts are told without 元 as well. */

/** What is paid, before an amount that needs no 元: 日薪两百, 底薪三千. */
const paid =
  /(?:[时日周月年底]薪|薪[水资酬]|工资|[月年日]租|[租押定奖佣]金|房租|学费|[房售单票报均总]价|[月年]入|生活费|零花钱|首付|月供)(?:[约近超仅只是为达要才涨到至从需]|只有|高达|不足|超过|仅需|只需|只要)?$/;
const longestPaid = 6;

/** Whether the amount at `start` is of that. */
export const isPaid = (text: string, start: number): boolean =>
  paid.test(text.slice(Math.max(0, start - longestPaid), start));
