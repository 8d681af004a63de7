/** Every command of the extension, by its id in package.json. */

import { compareAnnotators, takeSide, writeAgreed } from './agreement.ts';
import { silenceCheck, switchOffCheck } from './checks.ts';
import { clearFilter, filterByText, filterByType } from './entities.ts';
import { exportAnnotations, importAnnotations } from './exchange.ts';
import * as figureRows from './figure-rows.ts';
import { copyFigures, exportFigures, extractFigures } from './figures.ts';
import { openSettings, setPageDate, showMenu } from './menu.ts';
import { addToWordList, copyText, markAs, mergeName, nameActions, nameAs, notAnEntity } from './names.ts';
import { findMentions, nextMention, previousMention, revealPlace, showCard } from './navigation.ts';
import { writeNoteHere } from './notes.ts';
import { copyArticle, exportMarkdown, treatAsNews } from './page.ts';
import type { Parts } from './parts.ts';
import * as review from './review.ts';
import { acceptShown, clearReviewFilter, decideAll, filterReview } from './review-lists.ts';
import { confirmChanged, placeHere, removeAnnotation } from './review-places.ts';
import { openSample } from './sample.ts';
import { cancelReading, restartServer, resumeReading, showLog, toggleFollowCursor } from './service.ts';
import { applyTidy, chooseLineEnds, discardTidy, moveHeadlines, previewTidy, tidy } from './tidy.ts';

// biome-ignore lint/suspicious/noExplicitAny: the editor hands over whatever a caller gave; each command checks its own.
export type Command = (parts: Parts, ...args: any[]) => unknown;

export const commands: Readonly<Record<string, Command>> = {
  'zhNews.openSample': openSample,
  'zhNews.treatAsNews': treatAsNews,
  'zhNews.tidy': tidy,
  'zhNews.previewTidy': previewTidy,
  'zhNews.applyTidy': applyTidy,
  'zhNews.discardTidy': discardTidy,
  'zhNews.chooseLineEnds': chooseLineEnds,
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
  'zhNews.figure.copyRow': figureRows.copyRow,
  'zhNews.figure.copySentence': figureRows.copySentence,
  'zhNews.figure.copyValue': figureRows.copyValue,
  'zhNews.figure.reveal': figureRows.revealFigure,
  'zhNews.figure.check': figureRows.checkFigure,
  'zhNews.figure.note': figureRows.noteFigure,
  'zhNews.setPageDate': setPageDate,
  'zhNews.showMenu': showMenu,
  'zhNews.openSettings': openSettings,
  'zhNews.nameAs': nameAs,
  'zhNews.mergeName': mergeName,
  'zhNews.addToWordList': addToWordList,
  'zhNews.nameActions': nameActions,
  'zhNews.copyText': copyText,
  'zhNews.silenceCheck': silenceCheck,
  'zhNews.switchOffCheck': switchOffCheck,
  'zhNews.filterEntitiesByType': filterByType,
  'zhNews.filterEntitiesByText': filterByText,
  'zhNews.clearEntityFilter': clearFilter,
  'zhNews.toggleFollowCursor': toggleFollowCursor,
  'zhNews.cancelReading': cancelReading,
  'zhNews.resumeReading': resumeReading,
  'zhNews.restartServer': restartServer,
  'zhNews.showLog': showLog,
  'zhNews.reveal': revealPlace,
  'zhNews.review.start': review.startReview,
  'zhNews.review.leave': review.leaveReview,
  'zhNews.review.toggle': review.toggleReview,
  'zhNews.review.next': review.nextOpen,
  'zhNews.review.previous': review.previousOpen,
  'zhNews.review.accept': review.acceptItem,
  'zhNews.review.reject': review.rejectItem,
  'zhNews.review.person': review.typeItem('person'),
  'zhNews.review.place': review.typeItem('place'),
  'zhNews.review.organization': review.typeItem('organization'),
  'zhNews.review.work': review.typeItem('work'),
  'zhNews.review.add': review.addSelection,
  'zhNews.review.reopen': review.reopenItem,
  'zhNews.review.growEnd': review.moveItemEnd('end', 1),
  'zhNews.review.shrinkEnd': review.moveItemEnd('end', -1),
  'zhNews.review.growStart': review.moveItemEnd('start', -1),
  'zhNews.review.shrinkStart': review.moveItemEnd('start', 1),
  'zhNews.review.all': decideAll,
  'zhNews.review.acceptShown': acceptShown,
  'zhNews.review.filter': filterReview,
  'zhNews.review.clearFilter': clearReviewFilter,
  'zhNews.review.note': writeNoteHere,
  'zhNews.review.placeHere': placeHere,
  'zhNews.review.confirmChanged': confirmChanged,
  'zhNews.review.remove': removeAnnotation,
  'zhNews.exportAnnotations': exportAnnotations,
  'zhNews.importAnnotations': importAnnotations,
  'zhNews.review.compare': compareAnnotators,
  'zhNews.review.takeLeft': takeSide('left'),
  'zhNews.review.takeRight': takeSide('right'),
  'zhNews.review.writeAgreed': writeAgreed,
  'zhNews.note.create': ({ notes }, reply) => notes.create(reply),
  'zhNews.note.edit': ({ notes }, note) => notes.edit(note),
  'zhNews.note.save': ({ notes }, note) => notes.save(note),
  'zhNews.note.cancel': ({ notes }, note) => notes.cancel(note),
  'zhNews.note.delete': ({ notes }, note) => notes.delete(note),
  'zhNews.review.undo': review.undoDecision,
  'zhNews.review.redo': review.redoDecision,
};
