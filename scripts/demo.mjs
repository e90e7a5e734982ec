// The full demo in a few seconds: check manifests, preview which alerts match, send a test message to a simulator on
// this machine, show who gets the alerts of rules, and what a change does to alerts. Every step runs the real command
// line; nothing leaves the machine.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pc from 'picocolors';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** @param {string} title */
function heading(title) {
  console.log(`\n${pc.bold(pc.cyan(`━━ ${title} ${'━'.repeat(Math.max(0, 76 - title.length))}`))}\n`);
}

/**
 * @param {string} script
 * @throws if it fails
 */
function build(script) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts', script)], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`scripts/${script} failed.\n${stdout}${stderr}`);
}

/**
 * Runs the command line as a user would, and shows its output.
 * @param {readonly string[]} args
 * @param {number} expected its exit code
 */
async function run(args, expected = 0) {
  console.log(`${pc.dim('$')} ${pc.bold(`kubesphere-dingtalk ${args.join(' ')}`)}\n`);
  const child = spawn(process.execPath, [join(root, 'dist/cli.js'), ...args], { cwd: root, stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  console.log();
  if (code !== expected) throw new Error(`The exit code is ${code} instead of ${expected}.`);
}

/**
 * The example with its address replaced by the simulator's.
 * @param {string} url
 */
function manifestFor(url) {
  const text = readFileSync(join(root, 'examples/good.yaml'), 'utf8').replaceAll('http://127.0.0.1:8095', url);
  mkdirSync(join(root, 'out/demo'), { recursive: true });
  writeFileSync(join(root, 'out/demo/receivers.yaml'), text);
  return 'out/demo/receivers.yaml';
}

/**
 * The simulator's record of a message.
 * @typedef {object} Received
 * @property {'robot' | 'conversation'} route
 * @property {string} sender
 * @property {string} [chatId]
 * @property {boolean} accepted
 * @property {string} signature
 * @property {{ type: string, title?: string, text?: string }} [content]
 */

/** @param {Received} message */
function showReceived({ route, sender, chatId, signature, content }) {
  const by =
    route === 'robot' ? `through the chatbot “${sender}”, signature ${signature}` : `through ${sender} in ${chatId}`;
  if (content?.text === undefined) throw new Error(`A message without text arrived ${by}.`);
  console.log(`${pc.green('✔')} ${pc.bold(content.type)} ${by}`);
  const lines = [...(content.title === undefined ? [] : [pc.bold(content.title), '']), ...content.text.split('\n')];
  for (const line of lines) console.log(`    ${pc.dim('│')} ${line}`);
  console.log();
}

/** Two folders with the example: as it is, and with a condition that was narrowed by mistake. */
function changedManifests() {
  const text = readFileSync(join(root, 'examples/good.yaml'), 'utf8');
  const folders = { before: 'out/demo/before', after: 'out/demo/after' };
  const changed = text.replace('values: [critical, error]', 'values: [critical]');
  if (changed === text) throw new Error('examples/good.yaml has no condition to narrow.');
  for (const [folder, content] of [
    [folders.before, text],
    [folders.after, changed],
  ]) {
    mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, folder, 'receivers.yaml'), content);
  }
  return folders;
}

async function demo() {
  console.log(pc.dim('Building…'));
  build('compile-schemas.mjs');
  build('bundle.mjs');

  heading('1. Check manifests');
  console.log('A valid manifest, and one with common mistakes.\n');
  await run(['lint', 'examples/good.yaml']);
  await run(['lint', 'examples/faulty.yaml'], 1);

  heading('2. Preview which alerts match');
  await run(['preview', 'examples/good.yaml', '--alerts', 'examples/alerts.json']);

  heading('3. Send a test message');
  const { startSimulator } = createRequire(import.meta.url)('../dist/simulator.js');
  const simulator = await startSimulator();
  try {
    console.log(`The DingTalk simulator is listening on ${simulator.url}; nothing leaves this machine.\n`);
    await run([
      'send',
      manifestFor(simulator.url),
      '--receiver',
      'platform-on-call',
      '--base-url',
      simulator.url,
      '--yes',
    ]);

    heading('4. What DingTalk received');
    /** @type {readonly Received[]} */
    const received = simulator.messages.filter(({ accepted }) => accepted);
    received.forEach(showReceived);
    const routes = received.map(({ route }) => route).join(', ');
    if (routes !== 'robot, conversation')
      throw new Error(`The message should arrive twice, but arrived through: ${routes || 'nothing'}.`);
  } finally {
    await simulator.close();
  }

  heading('5. Who gets the alerts of rules, and what a change does');
  console.log('Each alert rule with its receivers, always or under a condition, before it fires.\n');
  await run(['preview', 'examples/good.yaml', '--alert-rules', 'examples/rules.yaml']);
  console.log('A condition is narrowed: which alerts lose a receiver? In a repository, `diff` compares revisions.\n');
  const { before, after } = changedManifests();
  const failing = ['--fail-on', 'lost-receiver', '--at', '2026-03-02T10:00:00+08:00'];
  await run(['diff', '--folders', before, after, '--alerts', 'examples/alerts.json', ...failing], 1);
  console.log(`${pc.green('●')} All steps succeeded. Next: ${pc.bold('node dist/cli.js --help')}`);
}

try {
  await demo();
} catch (error) {
  console.error(`${pc.red('✖')} The demo failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
