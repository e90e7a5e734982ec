/** A program from the documentation, with what it says that it prints. */
export interface Example {
  readonly name: string;
  readonly source: string;
  /** What stands behind each `// →`, in order. */
  readonly output: readonly string[];
  /** What `// exits with ` says, else 0. */
  readonly exitCode: number;
}

/** The `ts` blocks of a page, named by the headings above them. */
export function examplesOfPage(markdown: string): readonly Example[] {
  return blocksOf(markdown, 'ts').map(({ text, heading }) => example(heading, text));
}

/** The files that a page shows: `yaml` blocks whose first line is a comment with the file's name. */
export function filesOfPage(markdown: string): ReadonlyMap<string, string> {
  return new Map(
    blocksOf(markdown, 'yaml').flatMap(({ text }) => {
      const [, name] = /^# (\S+)\n/.exec(text) ?? [];
      return name === undefined ? [] : [[name, text] as const];
    }),
  );
}

/**
 * The `@example` blocks of declarations, named by what is declared.
 *
 * @param names what each example may use without importing it
 */
export function examplesOfDeclarations(declarations: string, names: readonly string[]): readonly Example[] {
  return [
    ...declarations.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export (?:declare )?(?:function|const) (\w+)/g),
  ].flatMap(([, comment = '', name = '']) => {
    const [, text = ''] = comment.replaceAll(/^ *\* ?/gm, '').split('@example');
    return blocksOf(text, 'ts').map((block) => {
      const used = names.filter((each) => new RegExp(`\\b${each}\\b`).test(block.text));
      return example(name, `import { ${used.join(', ')} } from 'kubesphere-dingtalk/core';\n\n${block.text}`);
    });
  });
}

function example(name: string, source: string): Example {
  const output = [...source.matchAll(/\/\/ →(?: (.*))?$/gm)].map(([, line = '']) => line);
  return { name, source, output, exitCode: Number(/^\/\/ exits with (\d+)$/m.exec(source)?.[1] ?? 0) };
}

function blocksOf(markdown: string, language: string): readonly { readonly text: string; readonly heading: string }[] {
  return [...markdown.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(({ 1: tag, 2: text = '', index }) => {
    const headings = [...markdown.slice(0, index).matchAll(/^## (.+)$/gm)];
    return tag === language ? [{ text, heading: headings.at(-1)?.[1] ?? '' }] : [];
  });
}
