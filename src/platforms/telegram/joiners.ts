/** WORD JOINER: seen by nobody, and what Telegram detects never reaches across it. */
export const JOINER = '\u2060';

/** Something in a text is worth a closer look. */
const SUSPECT = /[@#$/:+.]|\d[\d -]{8}/;
/**
 * What Telegram makes clickable by itself begins here, after match_* in tdlib's MessageEntity.cpp: mentions and e-mail
 * addresses, hashtags, cashtags, commands, domains (those known are two letters at least), addresses with a scheme.
 */
const BEGINNINGS =
  /@(?=\w)|#(?=\S)|\$(?=[A-Z]|1INCH)|(?<![\p{L}\p{N}_/<>])\/(?=\w)|(?<=\S)\.(?=\p{L}[\p{L}\p{M}\p{N}_-])|:(?=\/\/)|\+(?=\d)/gu;
/** Four numbers with dots between them and more: a network address. */
const DOTTED = /\d+(?:\.\d+){3,}/g;
/** Digits as in telephone and bank card numbers. */
const NUMBER = /\d(?:[ -]?\d){9,}/g;
/** Fewer digits together are neither. */
const FEW = 6;

/** Where joiners must stand in a text (UTF-16 offsets, in order) so that Telegram makes no link, mention or tag of it. */
export function joinersIn(text: string): readonly number[] {
  if (!SUSPECT.test(text)) return [];
  const places = [...text.matchAll(BEGINNINGS)].map(({ index }) => index + 1);
  for (const { 0: run, index } of text.matchAll(DOTTED)) {
    for (const dot of run.matchAll(/\./g)) places.push(index + dot.index + 1);
  }
  for (const { 0: run, index } of text.matchAll(NUMBER)) {
    for (let at = FEW; at < run.length; at += FEW) places.push(index + at);
  }
  return [...new Set(places)].sort((a, b) => a - b);
}
