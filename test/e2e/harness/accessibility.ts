import axe, { type AxeResults } from 'axe-core';
import type { Page } from '../../host/workbench.mjs';
import { webviewFrame } from './webview-frame.js';

/** The serious and critical axe findings of the last opened webview, as `RULE: ELEMENT`. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  const frame = await webviewFrame(page);
  await frame.evaluate(axe.source);
  const { violations } = (await frame.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as AxeResults;
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
    );
}
