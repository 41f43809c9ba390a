/** Looks again every few milliseconds until the fact holds; fails with its name after the deadline. */
export async function until(fact: string, holds: () => boolean | Promise<boolean>, deadlineMs = 10_000): Promise<void> {
  const end = performance.now() + deadlineMs;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`Not so after ${deadlineMs} ms: ${fact}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
