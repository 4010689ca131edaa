/** Results remembered: more than a round of planning asks for as a rule, and few enough to be held in memory. */
const MOST_KNOWN = 1_000;

/** Arguments with the same key give the same promise, as long as it is among those asked for last. */
export function once<A extends readonly unknown[], T>(
  keyOf: (...args: A) => string,
  make: (...args: A) => Promise<T>,
): (...args: A) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (...args) => {
    const key = keyOf(...args);
    const made = known.get(key) ?? make(...args);
    known.delete(key);
    known.set(key, made);
    const [oldest] = known.keys();
    if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
    return made;
  };
}

/** The same object gives the same, as long as somebody holds it. */
export function onceFor<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, T>();
  return (key) => {
    const made = known.get(key) ?? make(key);
    known.set(key, made);
    return made;
  };
}
