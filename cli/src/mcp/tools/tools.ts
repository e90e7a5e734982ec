import { DESCRIBE_SCHEMA } from './describe-schema.js';
import { DIFF } from './diff.js';
import { EXPLAIN } from './explain.js';
import { FIX } from './fix.js';
import { LINT } from './lint.js';
import { RENDER } from './render.js';
import { ROUTE } from './route.js';
import { TEST_TOOL } from './test.js';
import type { Tool } from './tool.js';

/** Every tool. A new one is a file here, its schema in `cli/schemas/`, and its entry in `package.json` for VS Code. */
export const TOOLS: readonly Tool[] = [LINT, FIX, ROUTE, EXPLAIN, RENDER, TEST_TOOL, DIFF, DESCRIBE_SCHEMA];
