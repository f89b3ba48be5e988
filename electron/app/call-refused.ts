// A call that makes no sense as things stand: the thing it names isn't there, or no desk is open yet. Neither the rules nor
// the machine refused it; usually the page showed something that has meanwhile gone.

export const callRefusedKinds = [
  /** First run: nobody has chosen a desk. */
  'no-desk',
  /** A desk was chosen already; only from a practice desk does one go on to an empty one. */
  'desk-chosen',
  /** Only a practice desk's today can be moved, and forward only. */
  'not-a-practice-desk',
  'backwards',
  /** A fact dated later than now: what hasn't happened can't be recorded. */
  'in-the-future',
  /** A command this desk doesn't know, or fields that aren't the command's; `detail` says which. */
  'bad-input',
  /** An order with this id is on the desk already; `detail` names its shop. */
  'already-there',
  /** Another program holds the picked file. */
  'file-locked',
  /** A file a person picked couldn't be read. */
  'file-unreadable',
  /** The order, shop, person, product, template, view, import or act named isn't on this desk. */
  'not-found',
  /** The dry run was replaced, dropped, or the desk closed since. */
  'plan-gone',
  /** The list can't be applied yet: its shop isn't chosen, a column is missing, or it holds nothing new. */
  'plan-not-ready',
  /** The list can't be read as a table; `detail` is the reader's code. */
  'list-unreadable',
  /** Too many orders for one act. */
  'too-many',
] as const
export type CallRefusedKind = (typeof callRefusedKinds)[number]

export class CallRefused extends Error {
  override readonly name = 'CallRefused'
  readonly kind: CallRefusedKind
  readonly detail: string | null

  /** `detail` names what was asked for; never personal data. */
  constructor(kind: CallRefusedKind, detail: string | null = null) {
    super(detail === null ? kind : `${kind}: ${detail}`)
    this.kind = kind
    this.detail = detail
  }
}
