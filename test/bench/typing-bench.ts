import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../bundles/paths.js';
import type { Page } from '../host/workbench.mjs';
import type { Bench } from './bench.js';
import { ours } from './language-server/contestant.js';
import { ratio, showRatio, significant } from './language-server/ratio.js';
import { generateReceivers } from './language-server/receivers.js';
import { inTime } from './language-server/session.js';
import { type Summary, summarise } from './summarise.js';

const RECEIVERS = 500;
const ROUNDS = 3;
const WARM_UP = 5;
const KEYS = 20;
/** Milliseconds between keys, as somebody types. */
const PAUSE = 150;
const START = 60_000;
/** How much longer typing may take with the extension. */
const MAX_GROWTH = 1.2;

/** What typing in a long file costs in VS Code itself, with the extension and without. */
export const typingBench: Bench = {
  name: 'typing',
  async run({ folder, progress }) {
    execFileSync(process.execPath, [join(root, 'test/host/install.mjs')], { stdio: 'ignore' });
    execFileSync(process.execPath, [join(root, 'scripts/package.mjs')], { stdio: 'ignore' });
    const { installVsix } = await hostModule<typeof import('../host/install-vsix.mjs')>('install-vsix.mjs');
    rmSync(join(folder, 'installed'), { recursive: true, force: true });
    const installed = installVsix(join(root, 'out/kubesphere-dingtalk.vsix'), join(folder, 'installed'));
    const stream = generateReceivers(RECEIVERS);
    const times: Record<'with' | 'without', number[]> = { with: [], without: [] };
    for (let round = 0; round < ROUNDS; round++) {
      for (const which of ['without', 'with'] as const) {
        progress(`${which} the extension, round ${round + 1} of ${ROUNDS}`);
        const extensions = which === 'with' ? installed : undefined;
        times[which].push(...(await typeInto(stream.text, stream.edit.line, extensions)));
      }
    }
    const [withIt, without] = [summarise(times.with), summarise(times.without)];
    const growth = ratio(without, withIt);
    return {
      subjects: [`${ours.name} ${ours.version}`],
      table: {
        head: ['keystroke → paint in VS Code', 'with the extension', 'without', 'growth'],
        rows: [[`${stream.lines.toLocaleString('en')} lines`, show(withIt), show(without), showRatio(growth)]],
      },
      notes: [
        `Medians and quartiles of ${ROUNDS} windows of each, in a headless browser that paints 60 times a second; ${KEYS} letters of a comment in each, one every ${PAUSE} ms. Without the extension, VS Code only colours the YAML.`,
      ],
      aims: [
        {
          text: `with the extension, a letter is painted at most ${MAX_GROWTH} times as late`,
          measured: showRatio(growth),
          met: growth !== undefined && growth <= MAX_GROWTH,
        },
      ],
      figures: times,
    };
  },
};

function show(summary: Summary | undefined): string {
  if (!summary) return '';
  const { median, lowerQuartile, upperQuartile } = summary;
  return `${significant(median)} ms (${significant(lowerQuartile)}–${significant(upperQuartile)})`;
}

/** The test host has its own packages, so it is not bundled. */
function hostModule<Module>(name: string): Promise<Module> {
  return import(pathToFileURL(join(root, 'test/host', name)).href) as Promise<Module>;
}

/** Opens a text in a window of its own, and types at the end of a line in its middle. */
async function typeInto(text: string, line: number, extensionsDir: string | undefined): Promise<readonly number[]> {
  const { launch } = await hostModule<typeof import('../host/workbench.mjs')>('workbench.mjs');
  const folder = mkdtempSync(join(tmpdir(), 'bench-typing-'));
  const file = join(folder, 'receivers.yaml');
  writeFileSync(file, text);
  const workbench = await launch({ folder, openFile: file, extensionsDir });
  try {
    const { page } = workbench;
    await page.locator('.monaco-editor .view-line').first().waitFor({ timeout: START });
    // a lens shows that the extension has read the file
    if (extensionsDir) await page.locator('.codelens-decoration a').first().waitFor({ timeout: START });
    await page.keyboard.press('Control+G');
    await page.keyboard.type(String(line + 1));
    await page.keyboard.press('Enter');
    await page.locator('.monaco-editor .line-numbers.active-line-number', { hasText: String(line + 1) }).waitFor();
    await page.keyboard.press('End');
    await page.keyboard.type(' # ');
    const times: number[] = [];
    for (let key = 0; key < WARM_UP + KEYS; key++) {
      const time = await paintOf(page, 'x');
      if (key >= WARM_UP) times.push(time);
      await page.waitForTimeout(PAUSE);
    }
    return times;
  } finally {
    await workbench.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In the page: waits for the next key, and the end of the frame that shows its letter. */
const LISTEN = `globalThis.painted = new Promise((resolve) => {
  let begin = 0;
  const observer = new MutationObserver(() => {
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begin)));
  });
  document.addEventListener('keydown', (event) => { begin = event.timeStamp; }, { capture: true, once: true });
  const lines = document.querySelector('.monaco-editor .view-lines');
  observer.observe(lines, { subtree: true, childList: true, characterData: true });
}); undefined`;

/** In milliseconds. */
async function paintOf(page: Page, key: string): Promise<number> {
  await page.evaluate(LISTEN);
  await page.keyboard.press(key);
  return inTime(page.evaluate<number>('painted'), 'VS Code paints nothing');
}
