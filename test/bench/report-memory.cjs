// Preloaded into a measured process: prints its processor time and its peak memory as the last lines of stderr.
const { writeSync } = require('node:fs');
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeSync(2, `\ncpu-ms ${Math.round((userCPUTime + systemCPUTime) / 1000)}\npeak-kib ${maxRSS}\n`);
});
