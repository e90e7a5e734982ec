import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name: string };

/** The packaged extension from scripts/package.mjs. */
export const vsixFile = join(root, `out/${name}.vsix`);

/** The folder of files that tests open as copies. */
export const workspaceFixture = join(root, 'test/e2e/workspace');

/** Two receivers, a Silence, and a routing test with one failing case. */
export const routingWorkspace = join(root, 'test/e2e/routing-workspace');

/** A receiver, and in another file the ConfigMap with its templates; one of them calls a misspelled function. */
export const templatesWorkspace = join(root, 'test/e2e/templates-workspace');

/** Names that several files define and use, and one that is misspelt in a file that nobody opens. */
export const namesWorkspace = join(root, 'test/e2e/names-workspace');

/** Two receivers, a Router and a Silence; the cluster rejects all but one. */
export const rejectedWorkspace = join(root, 'test/e2e/rejected-workspace');

/** Three alert rules, one for two receivers, one for nobody and one that is disabled; and the receivers. */
export const rulesWorkspace = join(root, 'test/e2e/rules-workspace');

/** A key twice, a syntax error and an unknown operator, and a configuration with an unknown severity. */
export const yamlWorkspace = join(root, 'test/e2e/yaml-workspace');

/** A receiver that is switched off, with a template that uses Markdown that DingTalk shows otherwise. */
export const messageWorkspace = join(root, 'test/e2e/message-workspace');

/** A receiver, alert rules, and a file with common mistakes: what the pictures of the README show. */
export const picturesWorkspace = join(root, 'test/e2e/pictures-workspace');

/** The pictures of the README. */
export const pictureFolder = join(root, 'docs/pictures');

/** Kept after the run, but not in git. */
export const screenshotFolder = join(root, 'artifacts/screenshots');

/** The content of the pages in screenshots, and VS Code's logs; searched for secrets after all tests. */
export const domFolder = join(root, 'artifacts/dom');
export const logFolder = join(root, 'artifacts/logs');

/** For the profile of the browser that the tests share; emptied before each run. */
export const browserFolder = join(root, 'out/browser');
