import assert from 'node:assert/strict';
import { describePlace, loadGazetteer, shortForm } from '../../../src/core/entities/gazetteer.ts';
import { organizationKind } from '../../../src/core/entities/organization-kind.ts';

const gazetteer = loadGazetteer({
  year: 2024,
  divisions: [
    ['110000', '北京市'],
    ['110105', '朝阳区'],
    ['220000', '吉林省'],
    ['220100', '长春市'],
    ['220104', '朝阳区'],
    ['653100', '喀什地区'],
    ['653101', '喀什市'],
    ['650000', '新疆维吾尔自治区'],
  ],
  countries: [['FR', 'France', ['法国']]],
});
const path = (name: string, ...context: string[]) => {
  const place = describePlace(gazetteer, name, context);
  return place?.kind === 'division' ? place.path.map((division) => division.name).join(' › ') : place?.english;
};

describe('gazetteer', () => {
  it('gives the path of a division', () => assert.equal(path('喀什市'), '新疆维吾尔自治区 › 喀什地区 › 喀什市'));
  it('takes the higher of two levels for a bare name', () => assert.equal(path('喀什'), '新疆维吾尔自治区 › 喀什地区'));
  it('does not choose between two divisions of the same level', () => assert.equal(path('朝阳区'), undefined));
  it('chooses with the help of other places of the page', () =>
    assert.equal(path('朝阳区', '长春市'), '吉林省 › 长春市 › 朝阳区'));
  it('reads a name with its outer division', () => assert.equal(path('北京市朝阳区'), '北京市 › 朝阳区'));
  it('knows countries', () => assert.equal(path('法国'), 'France'));
  it('finds nothing for an unknown place', () => assert.equal(path('青岚县'), undefined));
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
