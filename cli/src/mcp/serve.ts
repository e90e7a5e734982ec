import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import {
  CallToolRequestSchema,
  CompleteRequestSchema,
  ErrorCode,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';
import { languageFor, type Phrase, phrase, renderPhrase, translationsFor } from '#core';
import { readVersion } from '../version.js';
import type { ToolHost } from './access/desk.js';
import { callTool } from './call-tool.js';
import { listPages, pageNames, readPage, SHELF_NAMES, templateOf } from './resources/pages.js';
import type { Tool } from './tools/tool.js';
import { inputSchemaOf, outputSchemaOf } from './tools/tool-schemas.js';
import { TOOLS } from './tools/tools.js';
import { watchRequests } from './watch-requests.js';

/** The longest message: texts of a call and their JSON, with room to spare. */
const MAX_MESSAGE = 16 * 1024 * 1024;

/** For models. */
const INSTRUCTIONS = `Tools for KubeSphere notification manifests (notification.kubesphere.io: Receiver, Config, Router, Silence, NotificationManager) that send alerts to DingTalk. They answer from the manifests alone: no cluster is asked, nothing is sent, and credentials are shown as •••.
- Before you write a manifest, call describe_schema for its kind. After you wrote or changed one, call lint, and fix for what can be fixed.
- To see what manifests do, call route (who receives which alert), explain (why one does or does not), render (the messages).
- After a change, call test if there are routing tests, and diff for what it does to alerts.
Name the release with target if you know it. Findings have codes; read the resource kubesphere-dingtalk://rules/CODE for what one means.`;

/** Serves the tools over standard input and output until the input ends and its requests are answered. */
export async function serveMcp(host: ToolHost): Promise<void> {
  const server = createMcpServer(host);
  const ended = new Promise<void>((resolve) => {
    server.onclose = resolve;
  });
  const transport = new StdioServerTransport(process.stdin, process.stdout, { maxBufferSize: MAX_MESSAGE });
  const answered = watchRequests(transport);
  // a script may write all of its requests at once and end: closing the server would cancel what it still works on
  process.stdin.once('end', () => void answered().then(() => server.close()));
  await server.connect(transport);
  await ended;
}

function createMcpServer(host: ToolHost): Server {
  const language = languageFor(host.locale);
  const translations = translationsFor(host.locale);
  const translate = (words: Phrase): string => renderPhrase(words, translations);
  const server = new Server(
    { name: 'kubesphere-dingtalk', title: 'KubeSphere DingTalk', version: readVersion() },
    { capabilities: { tools: {}, resources: {}, completions: {} }, instructions: INSTRUCTIONS },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: TOOLS.map((tool) => ({
      name: tool.name,
      title: translate(tool.title),
      description: tool.description,
      inputSchema: { ...inputSchemaOf(tool), type: 'object' as const },
      outputSchema: { ...outputSchemaOf(tool), type: 'object' as const },
      annotations: { title: translate(tool.title), ...annotationsOf(tool, host) },
    })),
  }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }, { signal, sendNotification, _meta }) => {
    const tool = TOOLS.find(({ name }) => name === params.name);
    if (!tool) throw new McpError(ErrorCode.InvalidParams, `Unknown tool: ${params.name.slice(0, 60)}`);
    const token = _meta?.progressToken;
    const onProgress =
      token === undefined
        ? undefined
        : (read: number): void => {
            const message = translate(phrase('{count} files read', { count: read }));
            const sent = sendNotification({
              method: 'notifications/progress',
              params: { progressToken: token, progress: read, message },
            });
            // whoever does not listen any more does not need it
            sent.catch(() => undefined);
          };
    const { text, structured, isError } = await callTool(tool, params.arguments, host, { signal, onProgress });
    return {
      content: [{ type: 'text', text }],
      ...(structured && { structuredContent: { ...structured } }),
      ...(isError && { isError }),
    };
  });
  server.setRequestHandler(ListResourcesRequestSchema, () => ({
    resources: listPages(language).map((page) => ({ ...page, mimeType: 'text/markdown' })),
  }));
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({
    resourceTemplates: SHELF_NAMES.map((shelf) => ({
      uriTemplate: templateOf(shelf),
      name: shelf,
      title: translate(shelf === 'rules' ? phrase('Rule pages') : phrase('Documentation')),
      mimeType: 'text/markdown',
    })),
  }));
  server.setRequestHandler(ReadResourceRequestSchema, ({ params: { uri } }) => {
    const text = readPage(uri, language);
    if (text === undefined) throw new McpError(ErrorCode.InvalidParams, `Unknown resource: ${uri.slice(0, 200)}`);
    return { contents: [{ uri, mimeType: 'text/markdown', text }] };
  });
  server.setRequestHandler(CompleteRequestSchema, ({ params: { ref, argument } }) => {
    const shelf = SHELF_NAMES.find((each) => ref.type === 'ref/resource' && ref.uri === templateOf(each));
    const names = shelf ? pageNames(shelf).filter((name) => name.startsWith(argument.value)) : [];
    return { completion: { values: names.slice(0, 100), total: names.length, hasMore: names.length > 100 } };
  });
  return server;
}

/** `fix` changes files only where the host allows it. */
function annotationsOf({ name }: Pick<Tool, 'name'>, { writable }: ToolHost) {
  const readOnlyHint = name !== 'fix' || writable === undefined;
  return { readOnlyHint, destructiveHint: !readOnlyHint, idempotentHint: true, openWorldHint: false };
}
