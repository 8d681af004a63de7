/** The words of the report in the languages of the interface. */
import type { EntityType } from '../../core/reading.ts';
import type { Language } from '../check-messages.ts';

export interface Words {
  readonly lang: string;
  readonly isChinese: boolean;
  readonly types: Readonly<Record<EntityType, string>>;
  readonly articles: string;
  readonly names: string;
  readonly figures: string;
  readonly dates: string;
  readonly warnings: string;
  readonly notes: string;
  readonly furniture: string;
  readonly decided: string;
  readonly open: string;
  readonly figure: string;
  readonly counted: string;
  readonly value: string;
  /** What the tick at a figure says. */
  readonly checked: string;
  readonly figuresChecked: (done: number, all: number) => string;
  readonly untitled: string;
  readonly continuedFrom: string;
  readonly continuedTo: string;
  readonly reviewed: (done: number, all: number) => string;
  readonly mentions: (count: number) => string;
  readonly made: string;
}

export const words: Readonly<Record<Language, Words>> = {
  en: {
    lang: 'en',
    isChinese: false,
    types: { person: 'person', place: 'place', organization: 'organization', work: 'work' },
    articles: 'Articles',
    names: 'Names',
    figures: 'Figures',
    dates: 'Dates',
    warnings: 'To check',
    notes: 'Notes',
    furniture: 'Outside the articles',
    decided: 'decided by a reader',
    open: 'suggested',
    figure: 'figure',
    counted: 'of what',
    value: 'value',
    checked: 'checked',
    figuresChecked: (done, all) => `${done} of ${all} figures checked`,
    untitled: 'No headline',
    continuedFrom: 'continued from another page',
    continuedTo: 'continues on another page',
    reviewed: (done, all) => `${done} of ${all} mentions reviewed`,
    mentions: (count) => `${count}×`,
    made: 'Made by Chinese News Annotator. Values and types that nobody has decided about are suggestions.',
  },
  zh: {
    lang: 'zh-CN',
    isChinese: true,
    types: { person: '人物', place: '地点', organization: '机构', work: '作品' },
    articles: '文章',
    names: '名称',
    figures: '数字',
    dates: '日期',
    warnings: '待核对',
    notes: '备注',
    furniture: '文章以外',
    decided: '已审定',
    open: '待审',
    figure: '数字',
    counted: '统计对象',
    value: '数值',
    checked: '已核对',
    figuresChecked: (done, all) => `数字已核对 ${done}/${all} 处`,
    untitled: '无标题',
    continuedFrom: '接自他版',
    continuedTo: '转往他版',
    reviewed: (done, all) => `名称已审 ${done}/${all} 处`,
    mentions: (count) => `${count} 次`,
    made: '由中文新闻标注器生成。未经审定的类型和数值仅为建议。',
  },
};
