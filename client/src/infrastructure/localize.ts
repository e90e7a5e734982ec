import { l10n } from 'vscode';
import { type Phrase, renderPhrase } from '#core';

/** Translates a phrase of the engine or the sender, as `l10n.t` does for the client's own texts. */
export function localize(phrase: Phrase): string {
  return renderPhrase(phrase, l10n.bundle);
}
