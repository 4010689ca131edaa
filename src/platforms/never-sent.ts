/** What tells that no connection was made at all. */
const NO_CONNECTION: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Whether a request that failed surely never reached the platform. */
export function wasNeverSent(fault: unknown): boolean {
  return NO_CONNECTION.has(codeOf(fault));
}

/** The code of a fault or of what caused it, such as `ECONNRESET`; empty when there is none. */
export function codeOf(fault: unknown): string {
  if (typeof fault !== 'object' || fault === null) return '';
  const code: unknown = Reflect.get(fault, 'code');
  // grammY keeps what the network said as `error`.
  return typeof code === 'string' ? code : codeOf(Reflect.get(fault, 'cause') ?? Reflect.get(fault, 'error'));
}
