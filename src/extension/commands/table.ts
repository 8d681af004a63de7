/** Every command of the extension, by its id in package.json. */

import { clearFilter, filterByText, filterByType } from './entities.ts';
import { copyFigures, exportFigures, extractFigures } from './figures.ts';
import { addToWordList, copyText, markAs, mergeName, nameActions, nameAs, notAnEntity } from './names.ts';
import { findMentions, nextMention, previousMention, revealPlace, showCard } from './navigation.ts';
import { copyArticle, exportMarkdown, treatAsNews } from './page.ts';
import type { Parts } from './parts.ts';
import { openSample } from './sample.ts';
import { cancelReading, restartServer, showLog, toggleFollowCursor } from './service.ts';
import { moveHeadlines, previewTidy, tidy } from './tidy.ts';

// biome-ignore lint/suspicious/noExplicitAny: the editor hands over whatever a caller gave; each command checks its own.
export type Command = (parts: Parts, ...args: any[]) => unknown;

export const commands: Readonly<Record<string, Command>> = {
  'zhNews.openSample': openSample,
  'zhNews.treatAsNews': treatAsNews,
  'zhNews.tidy': tidy,
  'zhNews.previewTidy': previewTidy,
  'zhNews.moveHeadlines': moveHeadlines,
  'zhNews.extractFigures': extractFigures,
  'zhNews.copyFigures': copyFigures,
  'zhNews.exportFigures': exportFigures,
  'zhNews.copyArticle': copyArticle,
  'zhNews.exportMarkdown': exportMarkdown,
  'zhNews.nextMention': nextMention,
  'zhNews.previousMention': previousMention,
  'zhNews.showCard': showCard,
  'zhNews.findMentions': findMentions,
  'zhNews.markPerson': markAs('person'),
  'zhNews.markPlace': markAs('place'),
  'zhNews.markOrganization': markAs('organization'),
  'zhNews.markWork': markAs('work'),
  'zhNews.notAnEntity': notAnEntity,
  'zhNews.nameAs': nameAs,
  'zhNews.mergeName': mergeName,
  'zhNews.addToWordList': addToWordList,
  'zhNews.nameActions': nameActions,
  'zhNews.copyText': copyText,
  'zhNews.filterEntitiesByType': filterByType,
  'zhNews.filterEntitiesByText': filterByText,
  'zhNews.clearEntityFilter': clearFilter,
  'zhNews.toggleFollowCursor': toggleFollowCursor,
  'zhNews.cancelReading': cancelReading,
  'zhNews.restartServer': restartServer,
  'zhNews.showLog': showLog,
  'zhNews.reveal': revealPlace,
};
