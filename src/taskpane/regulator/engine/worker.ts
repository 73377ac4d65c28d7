import { regulatorEngine } from './engine.js';
import type { Request } from './messages.js';
import { serve } from './serve.js';

const carryOut = serve(regulatorEngine(), (response) => self.postMessage(response));
self.addEventListener('message', ({ data }: MessageEvent<Request>) => carryOut(data));
