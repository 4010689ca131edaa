/** A half-open range [start, end) in UTF-16 code units of one document's text. */
export type Span = readonly [start: number, end: number];

/** The exact words under a span. */
export function sliceSpan(text: string, [start, end]: Span): string {
  return text.slice(start, end);
}

/** Whether `outer` covers all of `inner`. */
export function covers(outer: Span, inner: Span): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}

/** Whether two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}
