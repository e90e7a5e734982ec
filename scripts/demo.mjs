// The whole journey in a few seconds: check manifests, see what their conditions let through, send a test message to a
// DingTalk on this machine. Every step is the real command line; nothing leaves the machine.
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
 * @throws when it fails
 */
function build(script) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts', script)], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`scripts/${script} failed.\n${stdout}${stderr}`);
}

/**
 * Runs the command line as a person would, and shows what it says.
 * @param {readonly string[]} args
 * @param {number} expected its exit code
 */
async function run(args, expected = 0) {
  console.log(`${pc.dim('$')} ${pc.bold(`kubesphere-dingtalk ${args.join(' ')}`)}\n`);
  const child = spawn(process.execPath, [join(root, 'dist/cli.js'), ...args], { cwd: root, stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  console.log();
  if (code !== expected) throw new Error(`It ended with exit code ${code} instead of ${expected}.`);
}

/**
 * The example with the simulator's address in place of the one that it names.
 * @param {string} url
 */
function manifestFor(url) {
  const text = readFileSync(join(root, 'examples/good.yaml'), 'utf8').replaceAll('http://127.0.0.1:8095', url);
  mkdirSync(join(root, 'out/demo'), { recursive: true });
  writeFileSync(join(root, 'out/demo/receivers.yaml'), text);
  return 'out/demo/receivers.yaml';
}

/**
 * What the simulator recorded of a message.
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
  if (content?.text === undefined) throw new Error(`A message without a text came ${by}.`);
  console.log(`${pc.green('✔')} ${pc.bold(content.type)} ${by}`);
  const lines = [...(content.title === undefined ? [] : [pc.bold(content.title), '']), ...content.text.split('\n')];
  for (const line of lines) console.log(`    ${pc.dim('│')} ${line}`);
  console.log();
}

async function demo() {
  console.log(pc.dim('Building…'));
  build('compile-schemas.mjs');
  build('bundle.mjs');

  heading('1. Check manifests');
  console.log('A manifest without a fault, and one with the mistakes that people make.\n');
  await run(['lint', 'examples/good.yaml']);
  await run(['lint', 'examples/faulty.yaml'], 1);

  heading('2. See which alerts the conditions let through');
  await run(['preview', 'examples/good.yaml', '--alerts', 'examples/alerts.json']);

  heading('3. Send a test message');
  const { startSimulator } = createRequire(import.meta.url)('../dist/simulator.js');
  const simulator = await startSimulator();
  try {
    console.log(`A DingTalk of our own listens at ${simulator.url}; nothing leaves this machine.\n`);
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
      throw new Error(`It should have come twice, but came by: ${routes || 'nothing'}.`);
  } finally {
    await simulator.close();
  }
  console.log(`${pc.green('●')} All of it worked. Next: ${pc.bold('node dist/cli.js --help')}`);
}

try {
  await demo();
} catch (error) {
  console.error(`${pc.red('✖')} The demo failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
