/**
 * Organizations in quotation marks: what is set apart by them from its first character to its last, and has the form of one.
 *   “望川党” → an organization, not a place ; “山海美育一体化工作室” ; but “名师工作室” is a kind of them
 */
import type { NameSpan } from '../reading.ts';
import { hasOrganizationForm } from './organization-kind.ts';

const quotedPattern = /[“‘「『]([\u4e00-\u9fff\w·]{3,24})[”’」』]/g;
/** What names of one's own making end in; before it stands more than a kind. */
const ownName =
  /.{4}(?:工作室|合作社|研究院|研究所|基金会|俱乐部|联盟|公司|集团)$|.{2}(?:合唱团|交响乐团|乐团|艺术团|歌舞团|舞蹈团|剧团|话剧团|马戏团|杂技团|乐队|文工团|话剧社|剧社|诗社|书画社|文学社|民乐团|腰鼓队|舞龙队|秧歌队|志愿服务队|突击队)$/;

/** @param names what was recognised: a place may begin the organization's name. */
export function quotedOrganizations(text: string, names: readonly NameSpan[]): NameSpan[] {
  return [...text.matchAll(quotedPattern)].flatMap((match) => {
    const own = match[1] as string;
    const start = match.index + 1;
    const end = start + own.length;
    const beginsWithPlace = names.some((name) => name.type === 'place' && name.start === start && name.end < end);
    const isOrganization = ownName.test(own) || (beginsWithPlace && hasOrganizationForm(own));
    return isOrganization ? [{ start, end, type: 'organization' }] : [];
  });
}
