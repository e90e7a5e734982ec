import type { NotifiedAlert } from './notified-alert.js';

/** The annotation that tells what happened; empty when there is none (notification-manager v2.6, its English `message`). */
export function alertMessage({ annotations }: Pick<NotifiedAlert, 'annotations'>): string {
  return annotations.message || annotations.summary || annotations.summaryCn || '';
}
