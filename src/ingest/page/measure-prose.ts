import { isFurnitureLine } from '../../extract/furniture/match-line.ts';
import { BLOCKS } from '../markup/html-rules.ts';
import { isUnseen } from '../markup/is-unseen.ts';
import type { MarkupElement } from '../markup/markup.ts';

/** What an element holds, in characters. */
export interface Measure {
  readonly text: number;
  /** Text inside links. */
  readonly linked: number;
  /** Text in paragraphs that read as prose: long enough, with a sentence's end, not mostly links. */
  readonly prose: number;
}

/** A shorter paragraph is a headline or a button as likely as prose. */
const SHORTEST_PROSE = 25;
const SENTENCE_END = /[.!?…][)\]"'”’»]{0,3}(?:\s|$)/;

/** Measures an element and every element below it. `skips` names what counts for nothing. */
export function measureProse(
  root: MarkupElement,
  skips: (element: MarkupElement) => boolean,
): ReadonlyMap<MarkupElement, Measure> {
  const meter = new Meter(skips);
  meter.measure(root, false);
  return meter.measures;
}

class Meter {
  readonly measures = new Map<MarkupElement, Measure>();
  readonly #skips: (element: MarkupElement) => boolean;
  /** Text since the last border of a block, and how much of it is in links. */
  #run: string[] = [];
  #runLinked = 0;

  constructor(skips: (element: MarkupElement) => boolean) {
    this.#skips = skips;
  }

  measure(element: MarkupElement, inLink: boolean): Measure {
    const total = { text: 0, linked: 0, prose: 0 };
    const linked = inLink || element.name === 'a';
    for (const child of element.children) {
      const part = child.kind === 'text' ? this.#addText(child.text, linked) : this.#addElement(child, linked);
      total.text += part.text;
      total.linked += part.linked;
      total.prose += part.prose;
    }
    if (isBlock(element)) total.prose += this.#endRun();
    this.measures.set(element, total);
    return total;
  }

  #addText(raw: string, inLink: boolean): Measure {
    this.#run.push(raw);
    const text = raw.trim().length;
    const linked = inLink ? text : 0;
    this.#runLinked += linked;
    return { text, linked, prose: 0 };
  }

  /** A paragraph ends where a block begins. */
  #addElement(element: MarkupElement, linked: boolean): Measure {
    if (isUnseen(element) || this.#skips(element)) return { text: 0, linked: 0, prose: 0 };
    const prose = isBlock(element) || element.name === 'br' ? this.#endRun() : 0;
    const inside = this.measure(element, linked);
    return { ...inside, prose: inside.prose + prose };
  }

  #endRun(): number {
    const text = this.#run.join('').replace(/\s+/g, ' ').trim();
    const linked = this.#runLinked;
    this.#run = [];
    this.#runLinked = 0;
    if (text.length < SHORTEST_PROSE || linked * 2 >= text.length) return 0;
    return SENTENCE_END.test(text) && !isFurnitureLine(text) ? text.length : 0;
  }
}

function isBlock({ name }: MarkupElement): boolean {
  return BLOCKS.has(name) || name === '#root';
}
