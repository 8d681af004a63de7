/** Rules that find names by their context, in the order in which they are applied. */

import { clubRules } from './finders/clubs.ts';
import { estateRules } from './finders/estates.ts';
import { firmRules } from './finders/firms-and-heads.ts';
import { bylineRules } from './finders/in-bylines.ts';
import { colophonRules } from './finders/in-colophons.ts';
import { listRules, personListRules } from './finders/in-lists.ts';
import { knownNameRules } from './finders/known-names.ts';
import { landformRules } from './finders/landforms.ts';
import { alikeRules } from './finders/lists-alike.ts';
import { nicknameRules } from './finders/nicknames.ts';
import { nounBehindRoleRules } from './finders/nouns-behind-roles.ts';
import { organizationRules } from './finders/organizations.ts';
import { deedRules } from './finders/persons-before-deeds.ts';
import { personFormRules } from './finders/persons-by-form.ts';
import { pairRules } from './finders/persons-in-pairs.ts';
import { regionRules } from './finders/regions.ts';
import { roadRules } from './finders/roads.ts';
import { speakerRules } from './finders/speakers.ts';
import { stationAndShopRules } from './finders/stations-and-shops.ts';
import { type PassageRule, passageRules } from './passage-rule.ts';

export const finderRules: readonly PassageRule[] = [
  ...listRules,
  ...speakerRules,
  ...deedRules,
  ...nounBehindRoleRules,
  ...roadRules,
  ...knownNameRules,
  ...regionRules,
  ...landformRules,
  ...estateRules,
  ...firmRules,
  ...clubRules,
  ...stationAndShopRules,
  ...personFormRules,
  ...nicknameRules,
  ...personListRules,
  ...alikeRules,
  ...pairRules,
  ...organizationRules,
  ...bylineRules,
  ...colophonRules,
];

/** All of them, in their order. */
export const findByRules = passageRules(finderRules);

/** Those of the word lists and on roads alone, which take hardly any time. */
export const findKnown = passageRules([...roadRules, ...knownNameRules]);
