/** The page that is being set: its lines as an extractor gives them, and its structure. */
import type { Random } from '../random.ts';
import { fragmented, letterSpaced, misread, withLooseBlanks } from './extraction.ts';
import type { Style } from './style.ts';

export interface GoldSpan {
  readonly start: number;
  readonly end: number;
}

export interface GoldPart extends GoldSpan {
  readonly kind: 'para' | 'line' | 'subhead' | 'turn' | 'byline';
}

export interface GoldArticle {
  readonly headline: readonly GoldSpan[];
  readonly body: readonly GoldPart[];
}

/** A page's text and its known structure; offsets count characters without white space. */
export interface SetPage {
  readonly text: string;
  readonly articles: readonly GoldArticle[];
  /** What belongs to no article. */
  readonly furniture: readonly GoldSpan[];
}

export interface Block {
  readonly kind: 'headline' | 'furniture' | GoldPart['kind'];
  readonly lines: readonly string[];
}

export class Sheet {
  text = '';
  readonly furniture: GoldSpan[] = [];
  /** Characters without white space. */
  private bare = 0;
  /** Lines of text since the column began. */
  private sinceBreak = 0;

  private put(line: string): void {
    this.text += `${line}\n`;
    this.bare += line.replace(/\s+/g, '').length;
  }

  private gap(): void {
    this.text += '\n';
  }

  putFurniture(lines: readonly string[]): void {
    for (const line of lines) {
      const start = this.bare;
      this.put(line);
      this.furniture.push({ start, end: this.bare });
    }
  }

  putStory(blocks: readonly Block[], style: Style, random: Random): GoldArticle {
    const headline: GoldSpan[] = [];
    const body: GoldPart[] = [];
    blocks.forEach((block, b) => {
      const start = this.bare;
      this.putBlock(block, style, random);
      const span = { start, end: this.bare };
      if (block.kind === 'headline') headline.push(span);
      else if (block.kind === 'furniture') this.furniture.push(span);
      else body.push({ kind: block.kind, ...span });
      const next = blocks[b + 1];
      if (next && isSetApart(block, next, style, random)) this.gap();
    });
    if (style.articleGap && random() < 0.8) this.gap();
    return { headline, body };
  }

  private putBlock(block: Block, style: Style, random: Random): void {
    const isText = block.kind === 'para';
    const isIndented = isText || block.kind === 'line';
    const isLong = isText && block.lines.length > 1;
    block.lines.forEach((line, i) => {
      if (isText && i > 0 && ++this.sinceBreak >= style.columnLines && random() < 0.5) {
        this.sinceBreak = 0;
        if (style.columnGap) this.gap();
      }
      const typed = isIndented && i === 0 && style.indent === 'typed' ? '　　' : '';
      const seen = block.kind === 'furniture' ? line : misread(line, style.misread, random);
      if (isLong && random() < style.exploded && seen.length < 14) {
        for (const character of seen) this.put(character);
        return;
      }
      // Lines are spread where the next word did not fit; the last one of a paragraph never is.
      const mayBeSpaced = (isText && i < block.lines.length - 1) || style.letterSpaced === 1;
      const isSpaced = mayBeSpaced && random() < style.letterSpaced && /^[\u4e00-\u9fff，。、]+$/.test(line);
      const loose = isSpaced ? letterSpaced(seen) : withLooseBlanks(seen, style.looseBlanks, random);
      const pieces = style.fragments ? fragmented(loose) : [loose];
      for (const [k, piece] of pieces.entries()) if (piece) this.put(k === 0 ? typed + piece : piece);
    });
  }
}

/** Whether a blank line stands between two blocks of a story. */
function isSetApart(block: Block, next: Block, style: Style, random: Random): boolean {
  if (!style.paragraphGap || (!style.headlineGap && block.kind === 'headline')) return false;
  const isClosing = (own: Block) => own.kind === 'byline' || (own.kind === 'para' && own.lines.length === 1);
  if (next.kind !== block.kind) return random() < 0.9;
  return !(isClosing(next) && isClosing(block)) && block.kind === 'para';
}
