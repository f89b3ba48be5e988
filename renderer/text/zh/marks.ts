// 标点: what stands between parts that the desk puts together.
export const marks = {
  /** Between things of one kind. */
  list: '、',
  /** Between half-sentences. */
  clause: '；',
  /** Before what explains. */
  colon: '：',
  /** After a sentence that another follows. */
  stop: '。',
  aside: (text: string): string => `（${text}）`,
}
