/** A calendar day, `YYYY-MM-DD`. */
export type IsoDate = string;

/**
 * How a date is known: `stated` in full in the text, `relative` to another date ("on Thursday"), `inferred` (a part was
 * worked out, such as the year of "17 August"), `published` (only the document's own date is known), `none`.
 */
export const DATE_BASES = ['stated', 'relative', 'inferred', 'published', 'none'] as const;
export type DateBasis = (typeof DATE_BASES)[number];

/** How fine a date is. `date` is always the first day of what the grain covers. */
export const DATE_GRAINS = ['day', 'week', 'month', 'year', 'interval'] as const;
export type DateGrain = (typeof DATE_GRAINS)[number];

/** How a document's own date is known: given by metadata, a flag or a date line; worked out; not at all. */
export const PUBLISHED_BASES = ['stated', 'inferred', 'none'] as const;
export type PublishedBasis = (typeof PUBLISHED_BASES)[number];
