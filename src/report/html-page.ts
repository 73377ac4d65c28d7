import type { Language } from '../checklist/index.js';
import type { Markup } from './html.js';
import { markup } from './html.js';

/**
 * A page that needs nothing else: no script, no font, no picture, and a policy that forbids the browser to load any.
 * Ends with a line break.
 */
export function htmlPage(head: { language: Language; title: string; style: Markup }, body: Markup): string {
  return markup`<!doctype html>
<html lang="${head.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${head.title}</title>
<style>${head.style}</style>
</head>
<body>
${body}
</body>
</html>
`.text;
}
