/** Which two names that stand side by side are parts of one. */
import type { EntityType, NameSpan } from '../reading.ts';
import { commonSurnames } from '../text/surnames.ts';

interface Joint {
  readonly purpose: string;
  readonly types: readonly [outer: EntityType, inner: EntityType];
  readonly outer: RegExp;
  readonly inner: RegExp;
}

const division = /(?:[省市县区州盟旗镇乡]|地区)$/;

const joints: readonly Joint[] = [
  {
    purpose: '望川大学|附属医院: the hospital of a university.',
    types: ['organization', 'organization'],
    outer: /大学$|医学院$/,
    inner: /^.{0,8}医院$/,
  },
  {
    purpose: '石鼓协会|历史陈列馆: a house for what an organization does, without a name of its own.',
    types: ['organization', 'place'],
    outer: /./,
    inner: /^(?:历史|革命|文化|科技|军事).{0,4}(?:[馆址]|陈列室)$/,
  },
  {
    purpose: '望川|中央地方法院: what tells only which of a place’s courts, offices or banks it is.',
    types: ['place', 'organization'],
    outer: /./,
    inner: /^(?:中央|地方|地区|高等|最高|联邦|第[一二三四]).{0,4}(?:法院|检察厅|检察院|银行)$/,
  },
  {
    purpose: '石|鼓岭乡: a town whose name was taken for two.',
    types: ['place', 'place'],
    outer: /^.{1,3}$/,
    inner: /[乡镇村]$/,
  },
  {
    purpose: '望川省|青石市: a division in another one.',
    types: ['place', 'place'],
    outer: division,
    inner: /[省市县区州盟旗镇乡村]$/,
  },
  {
    purpose: '石鼓镇|柳家庄: a village, without the word for it, in a town.',
    types: ['place', 'place'],
    outer: /..(?:[镇乡]|街道)$/,
    inner: /^.{1,3}[庄屯堡寨湾坪坝塘沟坡岭洼铺店营]$/,
  },
  {
    purpose:
      '米丽尼|撒·艾力: nothing sets the beginning of a name apart from the rest of it; two people are set apart.',
    types: ['person', 'person'],
    outer: new RegExp(`^(?![${commonSurnames}])[^·]{1,4}$`),
    inner: /^[^·]{1,4}·/,
  },
  { purpose: '望川省|水利厅: a body of a division.', types: ['place', 'organization'], outer: division, inner: /./ },
];

/** Whether two names directly beside each other are one. */
export function arePartsOfOne(text: string, outer: NameSpan, inner: NameSpan): boolean {
  if (outer.end !== inner.start) return false;
  const [first, second] = [text.slice(outer.start, outer.end), text.slice(inner.start, inner.end)];
  return joints.some(
    (joint) =>
      joint.types[0] === outer.type &&
      joint.types[1] === inner.type &&
      joint.outer.test(first) &&
      joint.inner.test(second),
  );
}
