export { type DateContext, type ResolvedDate, resolveDates } from './dates/resolve-dates.ts';
export { saidDate } from './dates/said-date.ts';
