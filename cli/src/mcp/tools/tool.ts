import type { Phrase } from '#core';
import type { Validator } from '../../../generated/validators.js';
import type { Desk } from '../access/desk.js';

export type ToolName = 'lint' | 'fix' | 'route' | 'explain' | 'render' | 'test' | 'diff' | 'describe_schema';

/** What a tool finds. */
export interface ToolReport {
  /** Whether everything is well; what that means, the tool’s description says. */
  readonly ok: boolean;
  /** For people, and for models that read texts. */
  readonly text: string;
  /** For programs: JSON, as the schema of its report describes it. */
  readonly json: string;
}

/** A tool for agents. `Input` is what its schema in `cli/schemas/` describes. */
export interface Tool<Input = never> {
  readonly name: ToolName;
  readonly title: Phrase;
  /** For models, in English. */
  readonly description: string;
  readonly inputSchema: object;
  readonly validate: Validator;
  /** Of `json`, as in `docs/schemas/`. */
  readonly reportSchema: object;
  /** The texts of an input that take part like files, by name. */
  readonly texts: (input: Input) => Readonly<Record<string, string>>;
  /** @throws UsageError if the tool cannot answer; the reason of the signal */
  readonly run: (input: Input, desk: Desk) => Promise<ToolReport>;
}
