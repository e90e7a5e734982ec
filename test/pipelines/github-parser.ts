import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Workflows from '@actions/workflow-parser';
import type * as Actions from '@actions/workflow-parser/actions/action-parser';
import { build } from 'esbuild';
import { root } from './files.js';

/** GitHub's own parser, in a bundle, because it imports JSON in a way that Node rejects. */
async function loadParser(): Promise<typeof Workflows & typeof Actions> {
  const contents = `export * from '@actions/workflow-parser';
    export * from '@actions/workflow-parser/actions/action-parser';`;
  const outfile = join(root, 'out/test-cache/github-parser.mjs');
  await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    format: 'esm',
    // so that its library for YAML comes without modules of Node
    platform: 'browser',
    outfile,
    logLevel: 'error',
  });
  return (await import(pathToFileURL(outfile).href)) as typeof Workflows & typeof Actions;
}

const { NoOperationTraceWriter, parseAction, parseWorkflow } = await loadParser();
const trace = new NoOperationTraceWriter();

const messagesOf = ({ context }: Workflows.TemplateParseResult): readonly string[] =>
  context.errors.getErrors().map(({ message }) => message);

/** @returns what GitHub rejects in a workflow */
export const workflowErrors = (content: string): readonly string[] =>
  messagesOf(parseWorkflow({ name: 'workflow.yml', content }, trace));

/** @returns what GitHub rejects in an `action.yml` */
export const actionErrors = (content: string): readonly string[] =>
  messagesOf(parseAction({ name: 'action.yml', content }, trace));
