import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { bundleFolder } from '../../bundles/paths.js';

/** What a tool answered. */
export interface Answer {
  readonly text: string;
  readonly isError: boolean;
  /** Checked against the output schema by the client. */
  readonly structured: Structured | undefined;
}

export interface Structured {
  readonly ok: boolean;
  // biome-ignore lint/suspicious/noExplicitAny: the schemas of the reports describe it
  readonly report: any;
  readonly notes: readonly string[];
  readonly cut: readonly { readonly at: string; readonly shown: number; readonly total: number }[];
}

export interface McpSession {
  readonly client: Client;
  call(name: string, input?: Readonly<Record<string, unknown>>): Promise<Answer>;
  /** Everything that the server said, for a search for credentials. */
  said(): string;
  close(): Promise<void>;
}

/** Starts the bundled command line, with the client of the protocol's own library. */
export async function startMcp(cwd: string, args: readonly string[] = []): Promise<McpSession> {
  const client = new Client({ name: 'tests', version: '1.0.0' });
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [join(bundleFolder, 'cli.js'), 'mcp', ...args],
    cwd,
    env: { PATH: process.env.PATH ?? '' },
    stderr: 'pipe',
  });
  let said = '';
  transport.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  await client.connect(transport);
  // so that the client checks results
  said += JSON.stringify(await client.listTools());
  return {
    client,
    async call(name, input = {}) {
      const result = await client.callTool({ name, arguments: input });
      said += JSON.stringify(result);
      const [first] = result.content as readonly { readonly text: string }[];
      return {
        text: first?.text ?? '',
        isError: result.isError === true,
        structured: result.structuredContent as Structured | undefined,
      };
    },
    said: () => said,
    close: () => client.close(),
  };
}
