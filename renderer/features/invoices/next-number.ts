// The number after one in a book of paper invoices: the last run of digits counts up by text, so that leading zeros
// stay and twenty digits never become a number that lost some.

const upOne = (digits: string, by: 1 | -1): string => {
  const value = BigInt(digits) + BigInt(by)
  return value < 0n ? digits : value.toString().padStart(digits.length, '0')
}

/** Null where there is nothing to count. */
export const nextNumber = (number: string, by: 1 | -1 = 1): string | null => {
  const match = /^(.*?)(\d+)(\D*)$/s.exec(number)
  if (match === null) return null
  const [, before = '', digits = '', after = ''] = match
  return `${before}${upOne(digits, by)}${after}`
}
