/** Discord wants a sign of life within 3 s; where many wait for one the requests need most of that. In milliseconds. */
const PATIENCE = 1_000;
/** How often it is looked whether there will be an answer in time. */
const LOOK = 250;

/**
 * What the work comes to, after `whenSlow` where it takes long: as soon as that is certain, for who waits beside many
 * others has to be told so in time.
 */
export async function withPatience<T>(
  work: Promise<T>,
  whenSlow: () => Promise<unknown>,
  expected: () => number,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const slow = new Promise<'slow'>((resolve) => {
    let waited = 0;
    timer = setInterval(() => {
      waited += LOOK;
      if (waited >= PATIENCE || waited + expected() > PATIENCE) resolve('slow');
    }, LOOK);
  });
  try {
    if ((await Promise.race([work, slow])) === 'slow') {
      clearInterval(timer);
      await whenSlow();
    }
    return await work;
  } finally {
    clearInterval(timer);
  }
}
