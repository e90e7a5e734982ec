// Runs in the extension host in the place of the caller's tests, and calls those. It leaves a result file behind, because
// VS Code reports success when the extension host dies during the tests.
const { appendFileSync, writeFileSync } = require('node:fs');
const { format } = require('node:util');

/** What code.mjs put there: the caller's module, the file for the result, the file for what the tests print. */
const { testsPath, resultFile, outputFile } = JSON.parse(process.env.VSCODE_HOST_TESTS);

function mirrorConsole() {
  for (const name of ['log', 'info', 'warn', 'error', 'debug']) {
    const original = console[name];
    const value = (...values) => {
      appendFileSync(outputFile, `${format(...values)}\n`);
      original.apply(console, values);
    };
    // VS Code has put accessors with an empty setter there: an assignment would be lost
    Object.defineProperty(console, name, { configurable: true, writable: true, value });
  }
}

/** Calls the tests as VS Code would: `run()` with a promise, or `run(testsPath, callback)`. */
async function runTests() {
  const run = require(testsPath).run;
  if (typeof run !== 'function') throw new Error(`${testsPath} exports no function 'run'`);
  if (run.length < 2) return run();
  return new Promise((resolve, reject) => {
    run(testsPath, (error, failures) => {
      if (error) reject(error);
      else if (failures) reject(new Error(`${failures} tests failed`));
      else resolve();
    });
  });
}

exports.run = async () => {
  mirrorConsole();
  try {
    await runTests();
    writeFileSync(resultFile, JSON.stringify({ ok: true }));
  } catch (error) {
    writeFileSync(resultFile, JSON.stringify({ ok: false }));
    // VS Code prints it
    throw error;
  }
};
