/** Waits until it happens, for ten seconds at most: how long that takes depends on the machine. */
export async function until(happens: () => boolean): Promise<void> {
  const end = Date.now() + 10_000;
  while (!happens() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(happens()).toBe(true);
}
