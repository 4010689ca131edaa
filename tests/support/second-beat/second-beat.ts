import { fileURLToPath } from 'node:url';

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** An invented quarrel of two cantons over a dam: shows that the beat is configuration. */
export const SECOND_BEAT = { config: path('config'), seeds: path('seeds') };
