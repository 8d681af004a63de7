/** Parts of the search for anchors, against definitions without any index, for texts of few characters, in which much is alike. */
import assert from 'node:assert/strict';
import { align } from '../../../src/core/annotations/align.ts';
import { anchorOf, bareText, toBare, toPage } from '../../../src/core/annotations/bare-text.ts';
import { candidateAt, candidates, contextOf, type Range } from '../../../src/core/annotations/candidates.ts';
import { followEdits, isTouched, startTracking } from '../../../src/core/annotations/follow-edits.ts';
import { indexGrams, placesOf } from '../../../src/core/annotations/grams.ts';
import { refine, singleEdit } from '../../../src/core/annotations/refine.ts';
import { findKept } from '../../../src/core/annotations/replaced.ts';
import { findSeeds, onlyPlace, withoutDoubtful } from '../../../src/core/annotations/seeds.ts';
import { type Sought, soughtOf, standsWhole } from '../../../src/core/annotations/sought.ts';
import { applyEdits } from '../../../src/core/edits/tidy.ts';
import { pick, type Random, randomFrom } from '../../../src/training/random.ts';

const seeds = Array.from({ length: 40 }, (_, i) => i + 1);
const upTo = (random: Random, limit: number) => Math.floor(random() * limit);
const textOf = (random: Random, letters: string, length: number) =>
  Array.from({ length }, () => pick(random, [...letters])).join('');
const white = /\s/;

describe('a page without its white space', () => {
  for (const seed of seeds.slice(0, 12)) {
    it(`counts its other characters, seed ${seed}`, () => {
      const random = randomFrom(seed);
      const text = textOf(random, '茶农采 \n　x', 30);
      const page = bareText(text);
      const places = [...text].flatMap((character, i) => (white.test(character) ? [] : [i]));
      assert.equal(page.bare, places.map((place) => text.charAt(place)).join(''));
      assert.deepEqual([...page.offsets], [...places, text.length]);
      for (let start = 0; start <= text.length; start++)
        for (let end = start; end <= text.length; end++) {
          const countTo = (offset: number) => places.filter((place) => place < offset).length;
          assert.deepEqual(toBare(page, { start, end }), { start: countTo(start), end: countTo(end) });
          const anchor = anchorOf(page, { start, end });
          if (countTo(start) === countTo(end)) {
            assert.equal(anchor, null);
            continue;
          }
          const [from, to] = [countTo(start), countTo(end)];
          assert.deepEqual(anchor, {
            at: from,
            quote: page.bare.slice(from, to),
            before: page.bare.slice(Math.max(0, from - 12), from),
            after: page.bare.slice(to, to + 12),
          });
          const span = toPage(page, { start: from, end: to });
          assert.deepEqual(span, { start: places[from], end: (places[to - 1] as number) + 1 });
        }
    });
  }
  it('has no half of a character in the context of an anchor', () => {
    const page = bareText(`𠮷${'茶'.repeat(11)}农${'茶'.repeat(11)}𠮷`);
    const anchor = anchorOf(page, { start: 13, end: 14 });
    assert.deepEqual([anchor?.before, anchor?.after], ['茶'.repeat(11), '茶'.repeat(11)]);
    const whole = anchorOf(bareText(`𠮷${'茶'.repeat(10)}农${'茶'.repeat(10)}𠮷`), { start: 12, end: 13 });
    assert.deepEqual([whole?.before, whole?.after], [`𠮷${'茶'.repeat(10)}`, `${'茶'.repeat(10)}𠮷`]);
  });
  it('is empty where it has white space alone', () => {
    assert.equal(bareText(' \n').bare, '');
    assert.deepEqual(toPage(bareText('茶 农'), { start: 1, end: 1 }), { start: 2, end: 2 });
  });
});

describe('the places of a string', () => {
  for (const seed of seeds.slice(0, 20)) {
    it(`are all that there are, seed ${seed}`, () => {
      const random = randomFrom(seed);
      const text = textOf(random, '茶农采', 60);
      const index = indexGrams(text);
      for (let k = 0; k < 30; k++) {
        const pattern = textOf(random, '茶农采', 3 + upTo(random, 3));
        const places = [...text].flatMap((_, i) => (text.startsWith(pattern, i) ? [i] : []));
        assert.deepEqual(placesOf(index, pattern, places.length), places);
        if (places.length > 0) assert.equal(placesOf(index, pattern, places.length - 1), null);
      }
    });
  }
  it('are not looked for with less than three units', () => {
    assert.equal(placesOf(indexGrams('茶农采茶'), '茶农', 9), null);
    assert.deepEqual(placesOf(indexGrams('茶农'), '茶农采', 9), []);
    assert.deepEqual(placesOf(indexGrams('茶农采'), '茶农采', 9), [0]);
    assert.deepEqual(placesOf(indexGrams('茶农采'), '茶农采茶', 9), []);
  });
});

/** How many units are inserted, deleted or replaced at least, by trying all ways. */
function distance(a: string, b: string, known = new Map<string, number>()): number {
  if (a === '' || b === '') return a.length + b.length;
  const key = `${a} ${b}`;
  const least =
    known.get(key) ??
    Math.min(
      distance(a.slice(1), b.slice(1), known) + Number(a[0] !== b[0]),
      distance(a.slice(1), b, known) + 1,
      distance(a, b.slice(1), known) + 1,
    );
  known.set(key, least);
  return least;
}

describe('two texts set against each other', () => {
  for (const seed of seeds) {
    it(`are cut so that their parts have the fewest errors together, seed ${seed}`, () => {
      const random = randomFrom(seed);
      const [a, b] = [textOf(random, '茶农采', upTo(random, 9)), textOf(random, '茶农采', upTo(random, 9))];
      const cuts = Array.from({ length: a.length + 1 }, (_, i) => i);
      const places = align(a, b, cuts);
      const all = distance(a, b);
      places.forEach((place, cut) => {
        assert.ok(place >= (places[cut - 1] ?? 0) && place <= b.length);
        assert.equal(distance(a.slice(0, cut), b.slice(0, place)) + distance(a.slice(cut), b.slice(place)), all);
      });
    });
  }
});

describe('the least that an edit does', () => {
  for (const seed of seeds) {
    it(`is the same, and more than white space in one place at most, seed ${seed}`, () => {
      const random = randomFrom(seed);
      const text = textOf(random, '茶农采 \n', 20);
      const start = upTo(random, 15);
      const end = start + upTo(random, 20 - start);
      const edit = { start, end, newText: textOf(random, '茶农采 \n', upTo(random, 8)) };
      const small = refine(text, edit);
      assert.equal(applyEdits(text, small), applyEdits(text, [edit]));
      assert.ok(small.filter(({ oldBare, newBare }) => oldBare !== newBare).length <= 1);
      small.forEach((own, i) => {
        assert.ok(own.start >= (small[i - 1]?.end ?? start) && own.end <= end);
        assert.equal(bareText(text.slice(own.start, own.end)).bare, own.oldBare);
        assert.equal(bareText(own.newText).bare, own.newBare);
        assert.notEqual(text.slice(own.start, own.end), own.newText);
        assert.ok(own.oldBare === '' || own.newBare === '' || own.oldBare[0] !== own.newBare[0]);
        assert.ok(own.oldBare === '' || own.newBare === '' || own.oldBare.at(-1) !== own.newBare.at(-1));
      });
    });
    it(`makes one text of another, seed ${seed}`, () => {
      const random = randomFrom(seed);
      const [before, after] = [textOf(random, '茶农', upTo(random, 9)), textOf(random, '茶农', upTo(random, 9))];
      const edit = singleEdit(before, after);
      if (before === after) return assert.equal(edit, null);
      assert.ok(edit);
      assert.equal(applyEdits(before, [edit]), after);
      const old = before.slice(edit.start, edit.end);
      assert.ok(
        old === '' || edit.newText === '' || (old[0] !== edit.newText[0] && old.at(-1) !== edit.newText.at(-1)),
      );
    });
  }
});

describe('what stands beside a place', () => {
  const sought = (at: number, before: string, quote: string, after: string): Sought =>
    soughtOf({ at, before, quote, after });
  it('is counted from the quote outwards', () => {
    const own = sought(0, '春茶', '农人', '采摘');
    const at = (text: string) => {
      const { left, right } = candidateAt(text, own, text.indexOf('农人'));
      return [left, right];
    };
    assert.deepEqual(at('春茶农人采摘'), [2, 2]);
    assert.deepEqual(at('夏茶农人采茶'), [1, 1]);
    assert.deepEqual(at('春水农人不摘'), [0, 0]);
    assert.deepEqual(at('农人'), [0, 0]);
    assert.deepEqual(at('又春茶农人采摘忙'), [2, 2]);
  });
  it('stands whole where all of it does', () => {
    const own = sought(0, '春茶', '农人', '采摘');
    assert.equal(standsWhole('又春茶农人采摘', own, 3), true);
    assert.equal(standsWhole('又春茶农人采摘', own, 2), false);
    assert.equal(standsWhole('茶农人采摘', own, 1), false);
    assert.equal(standsWhole('又春茶农人采', own, 3), false);
  });
  it('shows the places with some of it, and all within a range', () => {
    const own = sought(0, '甲乙丙丁春茶', '农人', '采摘戊己庚辛');
    const text = '甲乙丙丁春茶农人忙。丙丁春茶农人乙。农人采摘戊己。丁春茶农人采摘丁。农人。';
    const index = indexGrams(text);
    const places = (ranges: readonly Range[]) =>
      candidates(text, own, ranges, index)?.map(({ place }) => place) ?? null;
    const all = [...text.matchAll(/农人/g)].map(({ index: place }) => place);
    assert.deepEqual(places([]), [all[0], all[1], all[2]]);
    assert.deepEqual(new Set(places([{ low: 0, high: text.length }])), new Set(all));
    assert.deepEqual(places([{ low: (all[4] as number) - 1, high: Number.POSITIVE_INFINITY }])?.at(-1), all[4]);
    assert.deepEqual(
      places([{ low: all[4] as number, high: (all[4] as number) + 1 }])?.includes(all[4] as number),
      false,
    );
    const contexts = candidates(text, own, [{ low: -5, high: 99 }], index)?.map(contextOf) ?? [];
    assert.deepEqual(
      contexts,
      [...contexts].sort((a, b) => b - a),
    );
    assert.deepEqual(contexts, [6, 5, 4, 4, 0]);
  });
  it('are too many where it stands in more than 64 places', () => {
    const own = sought(0, '春茶', '农人', '采摘');
    const text = (count: number) => '春茶农人采摘。'.repeat(count);
    assert.equal(candidates(text(64), own, [], indexGrams(text(64)))?.length, 64);
    assert.equal(candidates(text(65), own, [], indexGrams(text(65))), null);
  });
});

describe('places that are found without a doubt', () => {
  const sought = (at: number, before: string, quote: string, after: string): Sought =>
    soughtOf({ at, before, quote, after });
  const [a, b, c] = [
    sought(2, '春茶', '农人', '采摘'),
    sought(8, '夏水', '渠工', '修坝'),
    sought(14, '秋稻', '田主', '收割'),
  ];
  const text = '春茶农人采摘夏水渠工修坝秋稻田主收割';
  const find = (page: string, all: readonly Sought[]) => findSeeds(page, all, () => indexGrams(page));
  it('are where they were, or where all of it stands once', () => {
    assert.deepEqual(find(text, [a, b, c]), [2, 8, 14]);
    assert.deepEqual(find(`又${text}`, [a, b, c]), [3, 9, 15]);
    assert.deepEqual(find(text.replace('水', '河'), [a, b, c]), [2, null, 14]);
  });
  it('are none where it stands twice, unless the others tell which is meant', () => {
    assert.deepEqual(find(`又${text}。春茶农人采摘`, [a]), [null]);
    assert.deepEqual(find(`又${text}。春茶农人采摘`, [a, b, c]), [3, 9, 15]);
    assert.deepEqual(find(`又${text}。夏水渠工修坝`, [a, b, c]), [3, 9, 15]);
    assert.deepEqual(find(`${text}${text}`, [a, b]), [2, 8]);
    assert.equal(onlyPlace(indexGrams(`${text}${text}`), a), null);
    assert.equal(onlyPlace(indexGrams(`又${text}`), a), 3);
    assert.equal(onlyPlace(indexGrams('茶'), a), null);
  });
  it('are doubted in a short passage that moved otherwise than those around it', () => {
    const own = [0, 100, 200, 300, 400].map((at) => sought(at, '', '农人', ''));
    const kept = (...places: readonly (number | null)[]) => withoutDoubtful(places, own);
    // Two anchors in 102 units are a passage, one is in doubt.
    assert.deepEqual(kept(0, 100, 250, 300, 400), [0, 100, null, 300, 400]);
    assert.deepEqual(kept(0, 100, 200, 350, 450), [0, 100, 200, 350, 450]);
    assert.deepEqual(kept(5, 101, 201, 301, 401), [null, 101, 201, 301, 401]);
    assert.deepEqual(kept(0, 100, 207, 309, 411), [0, 100, null, null, null]);
    assert.deepEqual(kept(7, null, 209, null, 411), [7, null, 209, null, 411]);
    const close = [0, 57, 58, 200].map((at) => sought(at, '', '农人', ''));
    assert.deepEqual(withoutDoubtful([0, 57, 60, 210], close), [0, 57, 60, 210]);
    assert.deepEqual(
      withoutDoubtful(
        [0, 58, 60, 210],
        [0, 58, 59, 200].map((at) => sought(at, '', '农人', '')),
      ),
      [0, 58, null, null],
    );
  });
});

describe('places followed through edits', () => {
  for (const seed of seeds) {
    it(`stay on their characters, seed ${seed}`, () => {
      const random = randomFrom(seed);
      // Each character stands once, so that what is left of a place is what is left of its characters.
      const text = Array.from({ length: 40 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('');
      const places = Array.from({ length: 6 }, (_, i) => {
        const start = upTo(random, 36);
        return { id: String(i), span: { start, end: start + 1 + upTo(random, 4) } };
      });
      const cuts = Array.from({ length: 4 }, () => upTo(random, 41)).sort((x, y) => x - y) as [
        number,
        number,
        number,
        number,
      ];
      const edits = [
        { start: cuts[0], end: cuts[1], newText: pick(random, ['', ' ', '新', '新词 ']) },
        { start: cuts[2], end: cuts[3], newText: pick(random, ['', '\n', '旧', ' 旧词']) },
      ].filter(({ start, end, newText }) => start < end || newText !== '');
      if (edits.length === 2 && cuts[1] === cuts[2]) return;
      const after = followEdits(startTracking(text, places), edits.toReversed());
      assert.equal(after.text, applyEdits(text, edits));
      places.forEach(({ span }, i) => {
        const touching = edits.filter(({ start, end }) => start < span.end && end > span.start);
        assert.equal(isTouched(edits, span), touching.length > 0);
        const now = after.places[i]?.span;
        const shown = now && after.text.slice(now.start, now.end);
        const own = text.slice(span.start, span.end);
        const left = [...own].filter((character) => after.text.includes(character)).join('');
        if (touching.length === 0) assert.equal(shown, own);
        else if (left !== '') assert.equal(shown && [...shown].filter((one) => own.includes(one)).join(''), left);
        // All of it is gone: there is nothing but what was typed over it alone.
        else assert.ok(!now || touching.some(({ start, end }) => start === span.start && end === span.end));
      });
    });
  }
  const follow = (
    text: string,
    quote: string,
    ...steps: readonly { start: number; end: number; newText: string }[][]
  ) => {
    const start = text.indexOf(quote);
    let tracked = startTracking(text, [{ id: 'a', span: { start, end: start + quote.length } }]);
    for (const edits of steps) tracked = followEdits(tracked, edits);
    const span = tracked.places[0]?.span;
    return span ? tracked.text.slice(span.start, span.end) : null;
  };
  const moved = '茶农在园里采茶忙得不亦';
  it('come back with a passage of twelve characters that is put in elsewhere', () => {
    const text = `甲乙${moved}乐丙丁`;
    const cut = [{ start: 2, end: 14, newText: '' }];
    assert.equal(follow(text, '园里', cut), null);
    assert.equal(follow(text, '园里', cut, [{ start: 4, end: 4, newText: `${moved}乐` }]), '园里');
    assert.equal(follow(text, '园里', cut, [{ start: 4, end: 4, newText: `又${moved}乐。` }]), '园里');
    assert.equal(follow(text, '园里', cut, [{ start: 4, end: 4, newText: `${moved}乐${moved}乐` }]), null);
  });
  it('come back with a shorter passage only where it was', () => {
    const text = `甲乙${moved}丙丁`;
    const cut = [{ start: 2, end: 13, newText: '' }];
    assert.equal(follow(text, '园里', cut, [{ start: 4, end: 4, newText: moved }]), null);
    assert.equal(follow(text, '园里', cut, [{ start: 2, end: 2, newText: moved }]), '园里');
    assert.equal(
      follow(text, '园里', cut, [{ start: 0, end: 0, newText: '新' }], [{ start: 3, end: 3, newText: moved }]),
      '园里',
    );
    assert.equal(follow(text, '园里', cut, [{ start: 2, end: 2, newText: `${moved}又` }]), null);
  });
  it('move with a passage in one step, however short', () =>
    assert.equal(
      follow('甲乙茶农园里丙丁', '园里', [
        { start: 2, end: 6, newText: '' },
        { start: 8, end: 8, newText: '茶农园里' },
      ]),
      '园里',
    ));
  it('are typed over', () => {
    assert.equal(follow('甲乙园里丙丁', '园里', [{ start: 2, end: 4, newText: '山上人' }]), '山上人');
    assert.equal(follow('甲乙园里丙丁', '园里', [{ start: 1, end: 4, newText: '山上人' }]), null);
    assert.equal(follow('甲乙园里丙丁', '园里', [{ start: 2, end: 4, newText: '' }]), null);
  });
});

describe('a place in a passage that was replaced as a whole', () => {
  const old = '甲乙丙丁戊己庚辛茶农一二三四五六七八';
  const span = { start: 8, end: 10 };
  const kept = (now: string) => {
    const found = findKept(old, now)(span);
    return found && now.slice(found.start, found.end);
  };
  it('is where the same characters stand between the same eight', () => {
    assert.equal(kept(old), '茶农');
    assert.equal(kept(`新${old}旧`), '茶农');
    assert.equal(kept(`新甲乙丙丁戊己庚辛 茶\n农一二三四五六七八`), '茶\n农');
    assert.equal(kept(`${old}${old}`), null);
    assert.equal(kept(old.replace('甲', '新')), null);
    assert.equal(kept(old.replace('八', '新')), null);
    assert.equal(kept('新'), null);
  });
  it('has eight units beside it at least', () => {
    const at = (text: string, start: number, end: number) => findKept(text, text)({ start, end }) !== null;
    assert.equal(at('茶农一二三四五六七八', 0, 2), true);
    assert.equal(at('茶农一二三四五六七', 0, 2), false);
    assert.equal(at('一茶农二三四五六七八', 1, 3), true);
  });
  it('is looked for within 2,000 units of where it was', () => {
    const far = (count: number) => `${'新'.repeat(count)}${old}${'旧'.repeat(4100)}`;
    const from = (count: number) =>
      findKept(`${old}${'旧'.repeat(4100)}${'新'.repeat(count)}`, far(count))(span) !== null;
    assert.deepEqual([from(2000), from(2001)], [true, false]);
  });
});
