/** The tools for agents: over the Model Context Protocol, and for the extension. */

export type { ToolHost } from './access/desk.js';
export { callTool, type ToolResult } from './call-tool.js';
export { serveMcp } from './serve.js';
export type { Tool, ToolName } from './tools/tool.js';
export { TOOLS } from './tools/tools.js';
