import { expect, test } from 'vitest';
import { deliveriesOf, UNNAMED_SECRET } from '#core';
import { alert, object, route } from '../pipeline-of.js';

test.each(['true', '7', '""'])('a reference with the name %s names no Secret', (name) => {
  const webhook = `{valueFrom: {secretKeyRef: {name: ${name}, key: k}}}`;
  const desk = object('Receiver', 'desk', `dingtalk: {chatbot: {webhook: ${webhook}}}`, 'type: global');
  for (const complete of [true, false]) {
    const [delivery] = deliveriesOf(route({ documents: [desk], alerts: [alert()], complete }), 0);
    expect(delivery?.failure).toMatchObject({ code: 'secret-missing', text: UNNAMED_SECRET });
    expect(delivery?.assumptions).toEqual([]);
  }
});
