// Subjects the page defines whose rules are not built yet. A file about one is not runnable and is told why; when the
// rules come, the entry goes.

export const comingSubjects: ReadonlyMap<string, string> = new Map([
  [
    'account',
    '账户场景随账户侧规则提供, 目前还不能运行 (account scenarios come with the account side and cannot run yet)',
  ],
])
