/** Builds a kustomization and judges the result. */
export const JUDGE_BUILT_COMMAND = 'kubesphereDingtalk.judgeBuilt';
