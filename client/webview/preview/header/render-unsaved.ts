import { html, nothing, type TemplateResult } from 'lit';
import { listPhrase } from '../../../../core/src/text/list-phrase.js';
import { phrase } from '../../../../core/src/text/phrase.js';
import type { ReceiverView } from '../panel-view.js';
import { translate } from '../translate.js';
import { notice } from './render-notice.js';

/** What is built is older than the editors with its files. */
export function renderUnsaved({ unsaved }: ReceiverView): TemplateResult | typeof nothing {
  if (unsaved.length === 0) return nothing;
  const text = phrase('Built without the unsaved changes in {files}. Save to build again.', {
    files: listPhrase(unsaved),
  });
  return notice('info', html`${translate(text)}`);
}
