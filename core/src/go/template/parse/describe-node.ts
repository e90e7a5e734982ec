import { quote } from '../text/quote.js';
import type { Node, PipeNode } from './node.js';

/** A node as Go's errors show it: normalized, with single spaces and no trim markers. */
export function describeNode(node: Node): string {
  switch (node.kind) {
    case 'list':
      return node.nodes.map(describeNode).join('');
    case 'text':
    case 'number':
      return node.text;
    case 'action':
      return `{{${describePipe(node.pipe)}}}`;
    case 'if':
    case 'range':
    case 'with': {
      const otherwise = node.otherwise ? `{{else}}${describeNode(node.otherwise)}` : '';
      return `{{${node.kind} ${describePipe(node.pipe)}}}${describeNode(node.list)}${otherwise}{{end}}`;
    }
    case 'template':
      return `{{template ${quote(node.name)}${node.pipe ? ` ${describePipe(node.pipe)}` : ''}}}`;
    case 'break':
    case 'continue':
      return `{{${node.kind}}}`;
    case 'pipe':
      return describePipe(node);
    case 'command':
      return node.args.map(inParentheses).join(' ');
    case 'field':
      return dotted(node.path);
    case 'variable':
      return `${node.name}${dotted(node.path)}`;
    case 'chain':
      return `${inParentheses(node.operand)}${dotted(node.path)}`;
    case 'identifier':
      return node.name;
    case 'dot':
      return '.';
    case 'nil':
      return 'nil';
    case 'bool':
      return String(node.value);
    case 'string':
      return node.quoted;
  }
}

function describePipe({ declared, commands }: PipeNode): string {
  const declaration = declared.length > 0 ? `${declared.map(describeNode).join(', ')} := ` : '';
  return `${declaration}${commands.map(describeNode).join(' | ')}`;
}

function inParentheses(node: Node): string {
  return node.kind === 'pipe' ? `(${describePipe(node)})` : describeNode(node);
}

function dotted(path: readonly string[]): string {
  return path.map((name) => `.${name}`).join('');
}
