// Names the page defines whose rules are not built yet. A file that uses one is not runnable and is told why; when the
// rules come, the entry goes.

const invoiceDesk =
  '发票命令随发票工作台提供, 目前还不能运行 (invoice commands come with the invoice desk and cannot run yet)'

export const comingSubjects: ReadonlyMap<string, string> = new Map([
  [
    'account',
    '账户场景随账户侧规则提供, 目前还不能运行 (account scenarios come with the account side and cannot run yet)',
  ],
])

export const comingCommands: ReadonlyMap<string, string> = new Map(
  ['request', 'retype', 'issue', 'correct', 'markRefunded', 'reverse', 'cancel'].map((name) => [
    `invoice.${name}`,
    invoiceDesk,
  ]),
)
