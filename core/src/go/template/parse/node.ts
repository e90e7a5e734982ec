/** The position of a node in its text, in UTF-16 offsets. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

interface Placed extends Extent {
  /** The offset that Go's errors report, which is not always the start. */
  readonly at: number;
}

/** A parsed text, which the nodes of several templates may share. */
export interface Source {
  /** The name in error messages; may be empty. */
  readonly name: string;
  readonly text: string;
  /** An id of the caller, which is returned with the position of an error. */
  readonly id: number | string;
}

export interface TextNode extends Placed {
  readonly kind: 'text';
  readonly text: string;
}

export interface ActionNode extends Placed {
  readonly kind: 'action';
  readonly pipe: PipeNode;
}

export interface BranchNode extends Placed {
  readonly kind: 'if' | 'range' | 'with';
  readonly pipe: PipeNode;
  readonly list: ListNode;
  readonly otherwise: ListNode | undefined;
}

/** `{{template "name" pipe}}`, and the call that a `{{block}}` implies. */
export interface TemplateNode extends Placed {
  readonly kind: 'template';
  readonly name: string;
  readonly nameAt: Extent;
  readonly pipe: PipeNode | undefined;
}

export interface JumpNode extends Placed {
  readonly kind: 'break' | 'continue';
}

export interface ListNode extends Placed {
  readonly kind: 'list';
  readonly nodes: readonly StatementNode[];
}

export type StatementNode = TextNode | ActionNode | BranchNode | TemplateNode | JumpNode;

export interface PipeNode extends Placed {
  readonly kind: 'pipe';
  readonly assigns: boolean;
  readonly declared: readonly VariableNode[];
  readonly commands: readonly CommandNode[];
}

export interface CommandNode extends Placed {
  readonly kind: 'command';
  readonly args: readonly [OperandNode, ...OperandNode[]];
}

/** `.A.B`; the path has no dots. */
export interface FieldNode extends Placed {
  readonly kind: 'field';
  readonly path: readonly string[];
}

/** `$x.A.B`; the name includes the `$`. */
export interface VariableNode extends Placed {
  readonly kind: 'variable';
  readonly name: string;
  readonly path: readonly string[];
}

/** Fields of an expression in parentheses, or of the result of a function without arguments. */
export interface ChainNode extends Placed {
  readonly kind: 'chain';
  readonly operand: OperandNode;
  readonly path: readonly string[];
}

export interface IdentifierNode extends Placed {
  readonly kind: 'identifier';
  readonly name: string;
}

export interface ConstantNode extends Placed {
  readonly kind: 'dot' | 'nil';
}

export interface BoolNode extends Placed {
  readonly kind: 'bool';
  readonly value: boolean;
}

/** An untyped constant, which can have several of these types. */
export interface NumberNode extends Placed {
  readonly kind: 'number';
  readonly text: string;
  readonly int: bigint | undefined;
  readonly uint: bigint | undefined;
  readonly float: number | undefined;
  readonly complex: { readonly re: number; readonly im: number } | undefined;
}

export interface StringNode extends Placed {
  readonly kind: 'string';
  readonly quoted: string;
  readonly text: string;
}

export type OperandNode =
  | FieldNode
  | VariableNode
  | ChainNode
  | IdentifierNode
  | ConstantNode
  | BoolNode
  | NumberNode
  | StringNode
  | PipeNode;

export type Node = StatementNode | ListNode | CommandNode | OperandNode;

/** A template that a text defines. */
export interface Tree {
  /** Empty for the text outside of definitions. */
  readonly name: string;
  /** Undefined for the text outside of definitions. */
  readonly nameAt: Extent | undefined;
  readonly source: Source;
  readonly root: ListNode;
}
