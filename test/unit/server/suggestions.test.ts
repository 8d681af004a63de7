/** What the review is sent of a page: everything once, and then only when it has changed. */
import assert from 'node:assert/strict';
import { anchorOf, bareText } from '../../../src/core/annotations/bare-text.ts';
import { overlayDocument } from '../../../src/core/annotations/overlay.ts';
import { type Annotation, newAnnotation } from '../../../src/core/annotations/record.ts';
import { createSuggestionLists } from '../../../src/server/features/review.ts';
import { messagesIn } from '../../../src/server/messages.ts';
import { inventView } from './invented-view.ts';

const suggestionList = createSuggestionLists(messagesIn('en'));
const view = inventView('[p 石大有]在[l 望川市]说，[p 石大有]来了。');
const text = view.document.getText();
const first = suggestionList(view, null);

/** The list after a decision about the first 石大有. */
function listAfter(said: Pick<Annotation, 'type' | 'state'> & Partial<Annotation>) {
  const span = { start: text.indexOf('石大有'), end: text.indexOf('石大有') + 3 };
  const anchor = anchorOf(bareText(text), span);
  assert.ok(anchor);
  const annotation = newAnnotation(anchor, { id: 'a', layer: 'entity', ...said });
  const pages = overlayDocument(text, view.suggested, [{ annotation, span }]);
  return suggestionList({ ...view, pages }, first.key);
}

describe('the suggestions of a page', () => {
  it('are all sent to an editor that has none', () => {
    assert.deepEqual(
      first.suggestions?.map(({ layer, type }) => `${layer} ${type}`),
      ['entity person', 'entity place', 'entity person'],
    );
  });
  it('are not sent again when a decision changes nothing of them', () => {
    assert.deepEqual(listAfter({ type: 'person', state: 'accepted' }).suggestions, null);
    assert.deepEqual(listAfter({ type: 'person', state: 'rejected' }).suggestions, null);
  });
  it('are sent again when a correction speaks for other places of the name', () => {
    const list = listAfter({ type: 'organization', state: 'corrected', was: { type: 'person' } });
    assert.deepEqual(
      list.suggestions?.map(({ type }) => type),
      ['person', 'place', 'organization'],
    );
    assert.notEqual(list.key, first.key);
  });
  it('are sent again for another version of the text', () => {
    assert.notEqual(suggestionList({ ...view, version: 4 }, first.key).suggestions, null);
  });
});
