/** Sends a test again: the last one, or the one with the given id. */
export const RESEND_COMMAND = 'kubesphereDingtalk.resendTestMessage';
/** Lists the last tests, or shows the one with the given id. */
export const SHOW_HISTORY_COMMAND = 'kubesphereDingtalk.showTestHistory';
