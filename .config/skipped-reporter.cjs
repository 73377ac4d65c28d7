/** Names every test that was skipped; the names say why. */
module.exports = class SkippedReporter {
  onRunComplete(_contexts, { testResults }) {
    const skipped = testResults.flatMap((file) => file.testResults.filter(({ status }) => status === 'pending'));
    for (const { fullName } of skipped) process.stderr.write(`skipped: ${fullName}\n`);
  }
};
