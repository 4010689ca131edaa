import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { type RoledSpan, splitParagraphs } from '../../../src/extract/furniture.ts';
import type { Document } from '../../../src/model/document.ts';
import { createSpanLocator } from './locate-spans.ts';
import { parseMarks } from './parse-marks.ts';
import { readUnmarked } from './read-unmarked.ts';

/** A page of which only furniture is marked, as it was read and taken apart. */
export interface PageGold {
  readonly document: Document;
  /** Words of furniture: all, and those that neither the reader nor the extractor took out. */
  readonly furniture: number;
  readonly shown: readonly string[];
  /** Words of the article: all, and those that the reader or the extractor took for furniture. */
  readonly article: number;
  readonly lost: readonly string[];
}

const WORD = /[\p{L}\p{N}]+/gu;

/** Reads a page with `⟦f1 …⟧` around its furniture. Headings of either are neither shown nor lost. */
export async function readPageGold(path: string): Promise<PageGold> {
  const { text, marks } = parseMarks(path, await readFile(path, 'utf8'));
  const document = await readUnmarked(basename(path), text);
  const furniture = marks.map(({ span }) => span);
  const locator = createSpanLocator({ text, isHtml: extname(path) === '.html', furniture }, document.text);
  const spans = furniture.map((span) => locator.locate(span)).filter((span) => span !== null);
  const roles = splitParagraphs(document.text);
  const words = Array.from(document.text.matchAll(WORD), ({ 0: word, index }) => {
    const own = !spans.some(([start, end]) => start <= index && index < end);
    return { word, own, role: roleAt(roles, index) };
  });
  const mistaken = (own: boolean, role: RoledSpan['role']) =>
    words.filter((word) => word.own === own && word.role === role).map(({ word }) => word);
  const own = words.filter((word) => word.own).length;
  return {
    document,
    furniture: locator.removed + words.length - own,
    shown: mistaken(false, 'body'),
    article: locator.lost.length + own,
    lost: [...locator.lost, ...mistaken(true, 'furniture')],
  };
}

function roleAt(roles: readonly RoledSpan[], index: number): RoledSpan['role'] {
  return roles.find(({ span: [start, end] }) => start <= index && index < end)?.role ?? 'furniture';
}
