/** The texts of the server in the editor's display language. Names from the page are not translated. */

import type { OrganizationKind } from '../core/entities/organization-kind.ts';
import { kindNames } from '../core/figures/kinds.ts';
import type { EntityType, FigureCheck, FigureKind, Page } from '../core/reading.ts';
import { checkMessage } from '../formats/check-messages.ts';

export interface Messages {
  readonly types: Readonly<Record<EntityType, string>>;
  readonly kinds: Readonly<Record<FigureKind, string>>;
  /** @param complete whether the whole document has been read. */
  readonly mentions: (count: number, complete: boolean) => string;
  readonly line: (line: number) => string;
  readonly showMention: string;
  readonly allMentions: string;
  readonly untitled: string;
  /** Stands for an article where there is none: masthead, index, advertisements. */
  readonly outside: string;
  readonly uncertainWrap: string;
  readonly mixedColumns: string;
  readonly joinLines: string;
  readonly joinAllLines: string;
  readonly silenceCheck: string;
  readonly switchOffCheck: string;
  readonly check: (check: FigureCheck) => string;
  readonly organizations: Readonly<Record<OrganizationKind, string>>;
}

const english: Messages = {
  types: { person: 'Person', place: 'Place', organization: 'Organization', work: 'Work' },
  kinds: kindNames('en'),
  mentions: (count, complete) =>
    `${count} ${count === 1 ? 'mention' : 'mentions'} ${complete ? 'in this document' : 'in the pages read so far'}`,
  line: (line) => `line ${line}`,
  showMention: 'Go to this mention',
  allMentions: 'All mentions',
  untitled: 'Without a headline',
  outside: 'Outside the articles',
  mixedColumns:
    'The tool that pulled out this text mixed the columns of the page, so its lines are in no order. Another tool keeps them apart: see “Which tool to pull the text out with” in the README.',
  uncertainWrap: 'This line end may be a wrap: the reader was not sure and left it.',
  joinLines: 'Join with the next line',
  joinAllLines: 'Join all lines like this in the document',
  silenceCheck: 'Do not show this contradiction again',
  switchOffCheck: 'Switch off checks of this kind',
  check: (check) => checkMessage(check, 'en'),
  organizations: {
    media: 'news media',
    publisher: 'publishing house',
    party: 'political party',
    partyBody: 'party body',
    government: 'public body',
    legislature: 'legislature',
    consultative: 'political consultative conference',
    police: 'police',
    court: 'judicial body',
    arbitration: 'arbitration body',
    military: 'armed forces',
    school: 'school',
    hospital: 'medical institution',
    bank: 'bank',
    company: 'company',
    cooperative: 'cooperative',
    research: 'research institute',
    international: 'international organization',
    massOrganization: 'mass organization',
    association: 'association',
    forum: 'forum',
    sports: 'sports team or club',
    team: 'team or unit',
  },
};

const chinese: Messages = {
  types: { person: '人物', place: '地点', organization: '机构', work: '作品' },
  kinds: kindNames('zh'),
  mentions: (count, complete) => `${complete ? '本文' : '已读部分'}出现 ${count} 次`,
  line: (line) => `第 ${line} 行`,
  showMention: '转到此处',
  allMentions: '全部出现处',
  untitled: '无标题',
  outside: '文章以外',
  mixedColumns:
    '提取这段文字的工具把版面的多栏混在了一起，行序无法还原。请换用能分栏的工具，见说明文档“用什么工具提取文字”。',
  uncertainWrap: '此处换行可能只是断行，不能确定，予以保留。',
  joinLines: '与下一行合并',
  joinAllLines: '合并文中所有此类换行',
  silenceCheck: '不再提示此处矛盾',
  switchOffCheck: '关闭此类检查',
  check: (check) => checkMessage(check, 'zh'),
  organizations: {
    media: '媒体',
    publisher: '出版社',
    party: '政党',
    partyBody: '党的机构',
    government: '公共机构',
    legislature: '立法机关',
    consultative: '政治协商机构',
    police: '公安机关',
    court: '司法机关',
    arbitration: '仲裁机构',
    military: '武装力量',
    school: '学校',
    hospital: '医疗卫生机构',
    bank: '银行',
    company: '企业',
    cooperative: '合作社',
    research: '科研机构',
    international: '国际组织',
    massOrganization: '群团组织',
    association: '社会组织',
    forum: '论坛',
    sports: '体育队伍或俱乐部',
    team: '队伍',
  },
};

/** @param locale the editor's display language, such as `zh-cn`; all others than Chinese give English. */
export function messagesFor(locale: string): Messages {
  return /^zh\b/i.test(locale) ? chinese : english;
}

/** What the article of a place in the text is called; `article` is negative outside of all articles. */
export const articleName = (
  messages: Messages,
  page: Page,
  article: number,
  title: string | null | undefined,
): string => title || (article < 0 && page.articles.length > 0 ? messages.outside : messages.untitled);
