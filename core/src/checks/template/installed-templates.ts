import { defaultTemplates } from '../../manager/message/default-templates.js';
import type { Release } from '../../model/release/release.js';
import { keepPerObject } from '../../text/keep-per-object.js';
import { parseText } from './template-texts.js';

/** The names of the templates that a release installs. */
export const installedTemplates: (release: Release) => readonly string[] = keepPerObject(({ version }: Release) =>
  defaultTemplates(version).texts.flatMap((text) =>
    parseText(text).trees.flatMap(({ name }) => (name === '' ? [] : [name])),
  ),
);
