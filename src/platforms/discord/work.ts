/** What is being done and not done yet. */
export interface Work {
  /** Takes on work that never rejects. */
  take(task: Promise<void>): void;
  /** Resolves when nothing is left to do. */
  done(): Promise<void>;
}

export function createWork(): Work {
  const open = new Set<Promise<void>>();
  return {
    take(task) {
      open.add(task);
      void task.finally(() => open.delete(task));
    },
    async done() {
      while (open.size > 0) await Promise.all(open);
    },
  };
}
