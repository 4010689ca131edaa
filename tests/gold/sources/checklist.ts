/** Prints checks as they are made, and counts them. */
export interface Checklist {
  check(ok: boolean, what: string, details?: readonly string[]): void;
  /** Things to look at that are no failures. Prints nothing when there are none. */
  list(heading: string, items: readonly string[]): void;
  say(line: string): void;
  /** Prints the last line, and tells whether all checks passed. */
  finish(): boolean;
}

/** `print` gets one line at a time. */
export function createChecklist(print: (line: string) => void): Checklist {
  let passed = 0;
  let failed = 0;
  const printAll = (items: readonly string[]): void => {
    for (const item of items) print(`       ${item}`);
  };
  return {
    check(ok, what, details = []) {
      if (ok) passed += 1;
      else failed += 1;
      print(`${ok ? 'ok  ' : 'FAIL'} ${what}`);
      printAll(details);
    },
    list(heading, items) {
      if (items.length > 0) print(`     ${heading}:`);
      printAll(items);
    },
    say: print,
    finish() {
      print(`${passed} passed, ${failed} failed`);
      return failed === 0;
    },
  };
}
