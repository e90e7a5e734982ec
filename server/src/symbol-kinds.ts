import { SymbolKind } from 'vscode-languageserver/node';
import type { NameSubject } from '#core';

/** The symbols of editors for what has a name. */
const KINDS: Readonly<Record<NameSubject, SymbolKind>> = {
  Receiver: SymbolKind.Event,
  Router: SymbolKind.Interface,
  Silence: SymbolKind.Boolean,
  Config: SymbolKind.Constant,
  NotificationManager: SymbolKind.Module,
  Secret: SymbolKind.Key,
  ConfigMap: SymbolKind.Struct,
  entry: SymbolKind.Field,
  template: SymbolKind.Function,
};

/** @param subject what has the name, or any other kind of objects */
export function symbolKind(subject: string): SymbolKind {
  return Object.hasOwn(KINDS, subject) ? KINDS[subject as NameSubject] : SymbolKind.Object;
}
