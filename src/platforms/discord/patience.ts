/** Discord wants a sign of life within 3 s; where many wait for one the requests need most of that. In milliseconds. */
const PATIENCE = 1_000;

/** What the work comes to, after `whenSlow` where it takes long. */
export async function withPatience<T>(work: Promise<T>, whenSlow: () => Promise<unknown>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const slow = new Promise<'slow'>((resolve) => {
    timer = setTimeout(resolve, PATIENCE, 'slow');
  });
  try {
    if ((await Promise.race([work, slow])) === 'slow') await whenSlow();
    return await work;
  } finally {
    clearTimeout(timer);
  }
}
