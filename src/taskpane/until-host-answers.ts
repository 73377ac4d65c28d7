/** Milliseconds to wait for the library of the host where nothing says that there is a host. */
const ALONE = 2500;
/** Milliseconds to wait for it inside a host, where the page is of no use without. */
const HOSTED = 30_000;

/**
 * Resolves when the host's library is loaded, cannot be loaded, or is not worth waiting for: a firewall that swallows requests
 * must not keep the standalone page from starting.
 */
export function untilHostAnswers(): Promise<void> {
  const script = document.getElementById('office-js');
  if (!script || 'Office' in globalThis) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => resolve();
    script.addEventListener('load', done);
    script.addEventListener('error', done);
    setTimeout(done, isHosted() ? HOSTED : ALONE);
  });
}

/** Hosts name themselves in the address, in the session or on the window. */
function isHosted(): boolean {
  if (/_host_Info/.test(location.href)) return true;
  try {
    if (sessionStorage.getItem('hostInfoValue')) return true;
  } catch {
    // Storage is closed to the page: then the other signs decide.
  }
  return typeof (window.external as { GetHostInfo?: unknown } | undefined)?.GetHostInfo === 'function';
}
