import { expect, test } from 'vitest';
import { formatManagerVersion } from '../../core/src/model/release/manager-version.js';
import { alertsOf, contains, faultsOf, galleryOf, render, VERSIONS } from './gallery.js';
import { readPage } from './read-page.js';

test('the gallery shows what each release sends', () => {
  const blocks = readPage('docs/templates.md');
  const alerts = alertsOf(blocks);
  const gallery = galleryOf(blocks);
  expect(alerts).toHaveLength(3);
  expect(gallery).toHaveLength(10);
  const wrong: string[] = [];
  for (const template of gallery) {
    wrong.push(...faultsOf(template).map((code) => `${template.place} ${template.name}: ${code}`));
    for (const version of VERSIONS) {
      const { text } = render(template, alerts, version);
      const shown = template.messages.filter(({ range }) => contains(range, version));
      const serves = contains(`${template.since} and later`, version);
      if (serves && shown.length !== 1)
        wrong.push(`${template.place} ${formatManagerVersion(version)} has ${shown.length} messages`);
      if (serves !== shown.some((message) => message.text === text))
        wrong.push(`${shown[0]?.place ?? template.place} ${formatManagerVersion(version)} sends\n${text}`);
    }
  }
  expect(wrong.join('\n\n')).toBe('');
});
