/** Notification from the server: an open file's preview may have changed (its text or the sample alerts). */
export const PREVIEW_CHANGED_NOTIFICATION = 'kubesphereDingtalk/previewChanged';
export interface PreviewChangedParams {
  readonly uri: string;
}
