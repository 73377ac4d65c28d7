// Preloaded into a measured process: prints its peak memory as the last line of stderr.
const { writeSync } = require('node:fs');
process.on('exit', () => writeSync(2, `\npeak-kib ${process.resourceUsage().maxRSS}\n`));
