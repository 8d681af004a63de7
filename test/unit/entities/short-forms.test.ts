/** Which names are short for which. */
import assert from 'node:assert/strict';
import { loadGazetteer } from '../../../src/core/entities/gazetteer.ts';
import { keysOfLong, keysOfShort, standsFor } from '../../../src/core/entities/short-forms.ts';
import type { EntityType } from '../../../src/core/reading.ts';

const gazetteer = loadGazetteer({
  year: 2024,
  divisions: [
    ['320000', '江苏省'],
    ['320500', '苏州市'],
    ['650000', '新疆维吾尔自治区'],
    ['653100', '喀什地区'],
    ['653101', '喀什市'],
  ],
  countries: [['EG', 'Egypt', ['埃及']]],
});

const pairs: Readonly<Partial<Record<EntityType, readonly (readonly [short: string, long: string, is: boolean])[]>>> = {
  person: [
    ['马石克', '埃伦·马石克', true],
    ['埃伦', '埃伦·马石克', true],
    ['德·马石克', '埃伦·德·马石克', true],
    ['马石', '埃伦·马石克', false],
    ['小平', '石小平', false],
    ['石小', '石小平', false],
    ['高桥', '高桥健一', true],
    ['桥健', '高桥健一', false],
    ['高桥健', '高桥健一', false],
    ['石先生', '石小平', true],
    ['丁先生', '石小平', false],
    ['欧阳教授', '欧阳小平', true],
    ['欧阳教授', '欧小平', false],
  ],
  organization: [
    ['远航科技', '远航科技有限公司', true],
    ['远航', '远航集团有限公司', true],
    ['科技', '远航科技有限公司', false],
    ['航科技', '远航科技有限公司', true],
    ['望川大', '望川大学', true],
    ['望大', '望川大学', true],
    ['川大', '望川大学', false],
    ['望石', '望川大学', false],
    ['望川二院', '望川第二人民医院', true],
    ['新石社', '新石通讯社', true],
    ['新石', '新石通讯社', false],
    ['体育总局', '国家体育总局', true],
    ['食环署', '香港食物环境卫生署', true],
    ['食环署', '香港食物环境卫生局', false],
    ['国家体育', '国家体育总局', false],
    ['总局', '国家体育总局', false],
    ['鹿鸣科技', '潮安鹿鸣机器人科技股份有限公司', true],
    ['鹿鸣机器人', '潮安鹿鸣机器人科技股份有限公司', true],
    ['鹿鸣', '潮安鹿鸣机器人科技股份有限公司', false],
    ['鹿鸣科技', '潮安市鹿鸣机器人科技股份有限公司', true],
    ['鹿鸣科技', '潮安市市鹿鸣机器人科技股份有限公司', false],
    ['望', '望川大学', false],
    ['望川大学', '望川大学', false],
  ],
  place: [
    ['新疆', '新疆维吾尔自治区', true],
    ['苏州', '江苏省苏州市', true],
    ['苏州市', '江苏省苏州市', true],
    ['江苏', '江苏省苏州市', false],
    ['喀什市', '喀什地区', false],
    ['喀什', '喀什地区', true],
    ['青石镇', '望川县青石镇', true],
    ['石镇', '望川县青石镇', false],
    ['开罗', '埃及开罗', true],
  ],
  work: [['石头', '石头记', false]],
};

describe('a short form', () => {
  for (const [type, rows] of Object.entries(pairs))
    for (const [short, long, is] of rows)
      it(`${short} ${is ? 'stands' : 'does not stand'} for the ${type} ${long}`, () => {
        assert.equal(standsFor(type as EntityType, short, long, gazetteer), is);
        // Candidates are found by keys, so that those that fit must share one.
        if (is) {
          const keys = new Set(keysOfLong(type as EntityType, long));
          assert.ok(
            keysOfShort(type as EntityType, short).some((key) => keys.has(key)),
            [...keys].join(' '),
          );
        }
      });
});
