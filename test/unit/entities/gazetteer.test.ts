import assert from 'node:assert/strict';
import { loadGazetteer, shortForm } from '../../../src/core/entities/gazetteer.ts';
import { organizationKind } from '../../../src/core/entities/organization-kind.ts';

const gazetteer = loadGazetteer({
  year: 2024,
  divisions: [
    ['110000', '北京市'],
    ['110105', '朝阳区'],
    ['220000', '吉林省'],
    ['220100', '长春市'],
    ['220104', '朝阳区'],
    ['653101', '喀什市'],
    ['653100', '喀什地区'],
    ['650000', '新疆维吾尔自治区'],
  ],
  countries: [['FR', 'France', ['法国']]],
});
describe('gazetteer', () => {
  it('finds divisions by full name and by name without its kind, the highest first', () => {
    const codes = (name: string) => gazetteer.divisions.get(name)?.map(({ code }) => code);
    assert.deepEqual(codes('喀什市'), ['653101']);
    assert.deepEqual(codes('喀什'), ['653100', '653101']);
    assert.deepEqual(codes('朝阳区'), ['110105', '220104']);
    assert.deepEqual(codes('新疆'), ['650000']);
    assert.equal(codes('青岚县'), undefined);
  });
  it('tells the levels of divisions by their codes', () => {
    const level = (code: string) => gazetteer.byCode.get(code)?.level;
    assert.deepEqual(['220000', '220100', '220104'].map(level), ['province', 'prefecture', 'county']);
  });
  it('knows countries', () => assert.deepEqual(gazetteer.countries.get('法国'), { code: 'FR', english: 'France' }));
  it('is empty without data', () => {
    const { year, divisions, countries } = loadGazetteer(null);
    assert.deepEqual([year, divisions.size, countries.size], [0, 0, 0]);
  });
  it('shortens names', () => {
    assert.deepEqual(
      ['喀什地区', '新疆维吾尔自治区', '广西壮族自治区', '大理白族自治州', '鄂温克族自治旗', '礼县'].map(shortForm),
      ['喀什', '新疆', '广西', '大理', '鄂温克族自治旗', '礼县'],
    );
  });
});

describe('kinds of organisations', () => {
  const cases = [
    ['云泽日报', 'media'],
    ['云川民主党', 'party'],
    ['云川劳动党', 'party'],
    ['青岚县委', 'partyBody'],
    ['中共青岚县委员会', 'partyBody'],
    ['青岚县委党校', 'school'],
    ['云泽文艺出版社', 'publisher'],
    ['望川仲裁委员会', 'arbitration'],
    ['青岚县公安局', 'police'],
    ['白沙坪镇派出所', 'police'],
    ['青岚县人大', 'legislature'],
    ['青岚县政协', 'consultative'],
    ['世界湖泊组织', 'international'],
    ['青岚县总工会', 'massOrganization'],
    ['湖口稻米合作社', 'cooperative'],
    ['云川男子篮球队', 'sports'],
    ['望川地质大队', 'team'],
    ['望川会展中心', null],
    ['望川市中级人民法院', 'court'],
    ['云川第二人民医院', 'hospital'],
    ['云泽农业大学', 'school'],
    ['青岚县生态环境局', 'government'],
    ['望川光伏有限公司', 'company'],
    ['莲心', null],
  ] as const;
  for (const [name, kind] of cases) it(`${name} → ${kind}`, () => assert.equal(organizationKind(name), kind));
});
