// Postal numbers of the Universal Postal Union's standard S10: two letters, eight digits, a check digit, the country.

const WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7]

const checkDigitOf = (digits: string): number => {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits.charAt(index)), 0)
  const rest = 11 - (sum % 11)
  if (rest === 10) return 0
  return rest === 11 ? 5 : rest
}

/** Of this country, with the right check digit. */
export const isPostalNumber = (number: string): boolean => {
  const [, serial = '', check] = /^[A-Z]{2}(\d{8})(\d)CN$/.exec(number) ?? []
  return check !== undefined && Number(check) === checkDigitOf(serial)
}
