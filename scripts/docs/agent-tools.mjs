/** @typedef {{ readonly name: string, readonly description: string }} Tool */

/** What the editor does not offer: a tool that changes files would go around its own edits. */
const NOT_IN_EDITOR = { fix: ['write'] };

/**
 * The tools for agents as `package.json` contributes them to the language models of VS Code.
 *
 * @param {{ readonly tools: readonly Tool[], readonly inputSchemaOf: (tool: Tool) => Readonly<Record<string, any>> }} metadata
 */
export function languageModelTools({ tools, inputSchemaOf }) {
  return tools.map((tool) => {
    const { properties, ...schema } = inputSchemaOf(tool);
    const omitted = NOT_IN_EDITOR[tool.name] ?? [];
    const kept = Object.entries(properties).filter(([name]) => !omitted.includes(name));
    return {
      name: `kubesphere-dingtalk_${tool.name}`,
      toolReferenceName: `dingtalk${camelCase(tool.name)}`,
      displayName: `%tool.${tool.name}%`,
      userDescription: `%tool.${tool.name}%`,
      modelDescription: omitted.reduce(withoutSentence, tool.description),
      icon: '$(bell)',
      tags: ['kubesphere', 'dingtalk', 'notification'],
      canBeReferencedInPrompt: true,
      when: 'isWorkspaceTrusted',
      inputSchema: { ...schema, properties: Object.fromEntries(kept) },
    };
  });
}

function camelCase(name) {
  return name.replace(/(?:^|_)(\w)/g, (_, letter) => letter.toUpperCase());
}

/** A description without the sentence about a field. */
function withoutSentence(description, field) {
  const sentences = description.split(/(?<=\.) /);
  return sentences.filter((sentence) => !sentence.startsWith(`With \`${field}\``)).join(' ');
}
