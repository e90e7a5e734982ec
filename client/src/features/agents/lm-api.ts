import type { CancellationToken, Disposable, Event } from 'vscode';
import * as vscode from 'vscode';

/**
 * What newer versions of VS Code have for agents. The extension runs in versions without it, so it looks for each part
 * before it uses it.
 */
export interface AgentApi {
  readonly tools: ToolApi | undefined;
  readonly servers: ServerApi | undefined;
}

/** Since VS Code 1.95. */
export interface ToolApi {
  registerTool(name: string, tool: LanguageModelTool): Disposable;
  /** The result of a tool, as texts. */
  resultOf(...texts: readonly string[]): object;
}

export interface LanguageModelTool {
  invoke(options: { readonly input: unknown }, token: CancellationToken): Promise<object>;
  prepareInvocation(options: { readonly input: unknown }): PreparedInvocation;
}

export interface PreparedInvocation {
  readonly invocationMessage: string;
  readonly confirmationMessages: { readonly title: string; readonly message: string };
}

/** Since VS Code 1.101. */
export interface ServerApi {
  registerProvider(id: string, provider: ServerProvider): Disposable;
  /** A server that is started as a process, and talks over its standard input and output. */
  stdioServer(server: StdioServer): object;
}

export interface ServerProvider {
  readonly onDidChangeMcpServerDefinitions: Event<void>;
  provideMcpServerDefinitions(): readonly object[];
}

export interface StdioServer {
  readonly label: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly version: string;
}

interface NewerApi {
  readonly lm?: {
    readonly registerTool?: ToolApi['registerTool'];
    readonly registerMcpServerDefinitionProvider?: ServerApi['registerProvider'];
  };
  readonly LanguageModelToolResult?: new (parts: readonly object[]) => object;
  readonly LanguageModelTextPart?: new (text: string) => object;
  readonly McpStdioServerDefinition?: new (
    label: string,
    command: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
    version: string,
  ) => object;
}

/** The parts that this version of VS Code has. */
export function agentApi(api: unknown = vscode): AgentApi {
  const { lm, LanguageModelToolResult, LanguageModelTextPart, McpStdioServerDefinition } = api as NewerApi;
  return {
    tools:
      lm?.registerTool && LanguageModelToolResult && LanguageModelTextPart
        ? {
            registerTool: lm.registerTool,
            resultOf: (...texts) => new LanguageModelToolResult(texts.map((text) => new LanguageModelTextPart(text))),
          }
        : undefined,
    servers:
      lm?.registerMcpServerDefinitionProvider && McpStdioServerDefinition
        ? {
            registerProvider: lm.registerMcpServerDefinitionProvider,
            stdioServer: ({ label, command, args, env, version }) =>
              new McpStdioServerDefinition(label, command, args, env, version),
          }
        : undefined,
  };
}
