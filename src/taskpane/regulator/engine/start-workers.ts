import type { Channel, OpenChannel, Response } from './messages.js';

/**
 * Starts workers made of our own script by way of a Blob: such a worker is bound by the content security policy of the page, and one
 * that is loaded by its address is not. The script is fetched once, when the first worker is wanted.
 */
export function workersOf(script: string): OpenChannel {
  let source: Promise<string> | undefined;
  return async () => {
    source ??= fetched(script).catch((error: unknown) => {
      source = undefined;
      throw error;
    });
    return channelTo(new Worker(await source));
  };
}

async function fetched(script: string): Promise<string> {
  const response = await fetch(script);
  if (!response.ok) throw new Error(`${script}: ${response.status}`);
  return URL.createObjectURL(new Blob([await response.text()], { type: 'text/javascript' }));
}

function channelTo(worker: Worker): Channel {
  return {
    post: (request) => worker.postMessage(request),
    listen(onResponse, onLost) {
      worker.addEventListener('message', ({ data }: MessageEvent<Response>) => onResponse(data));
      worker.addEventListener('error', onLost);
      worker.addEventListener('messageerror', onLost);
    },
    end: () => worker.terminate(),
  };
}
