import { expect, test, vi } from 'vitest';
import { agentApi } from '../../../client/src/features/agents/lm-api.js';
import { serverOf } from '../../../client/src/features/agents/mcp-server.js';

vi.mock('vscode', () => ({}));

class Part {
  constructor(readonly value: unknown) {}
}
class Definition {
  constructor(
    readonly label: string,
    readonly command: string,
    readonly args: readonly string[],
    readonly env: object,
    readonly version: string,
  ) {}
}
const nothing = () => ({ dispose: () => undefined });

test('a version of VS Code without agents has no part of it', () => {
  expect(agentApi({})).toEqual({ tools: undefined, servers: undefined });
  // 1.91 has language models, but no tools
  expect(agentApi({ lm: { selectChatModels: nothing } })).toEqual({ tools: undefined, servers: undefined });
});

test('tools and servers are used where VS Code has them', () => {
  const tools = { lm: { registerTool: nothing }, LanguageModelToolResult: Part, LanguageModelTextPart: Part };
  expect(agentApi(tools).servers).toBeUndefined();
  expect(agentApi(tools).tools?.resultOf('text')).toEqual(new Part([new Part('text')]));
  const servers = { lm: { registerMcpServerDefinitionProvider: nothing }, McpStdioServerDefinition: Definition };
  expect(agentApi(servers).tools).toBeUndefined();
  const server = { label: 'a', command: 'node', args: ['b'], env: { C: '1' }, version: '1.0.0' };
  expect(agentApi(servers).servers?.stdioServer(server)).toEqual(
    new Definition('a', 'node', ['b'], { C: '1' }, '1.0.0'),
  );
});

const OPTIONS = { label: 'a', cli: '/ext/dist/cli.js', node: '/usr/bin/code', language: 'zh-cn', version: '1.0.0' };

test('the server reads the folders of the workspace, with the editor as Node', () => {
  expect(serverOf({ ...OPTIONS, folders: ['/a', '/b c'] })).toMatchObject({
    command: '/usr/bin/code',
    args: ['/ext/dist/cli.js', 'mcp', '--lang', 'zh-cn', '--root', '/a', '--root', '/b c'],
    env: { ELECTRON_RUN_AS_NODE: '1' },
  });
});

test('there is no server without a folder', () => {
  expect(serverOf({ ...OPTIONS, folders: [] })).toBeUndefined();
});
