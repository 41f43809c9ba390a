const FORM = /^\d{10}$/;
const WEIGHTS = [-1, 5, 7, 9, 4, 6, 10, 5, 7];

/**
 * A tax number (РНОКПП) in its one written form.
 *
 * Ten digits: five count the days from 31 December 1899 to the birth, four are a serial whose last digit is odd for men,
 * the tenth checks the others: the weighted sum of the nine by −1, 5, 7, 9, 4, 6, 10, 5, 7, modulo 11, then modulo 10.
 * @param text as typed: spaces do not matter
 * @returns undefined when it is not a tax number
 * @see Tax Code of Ukraine, art. 70; order 822 of the Ministry of Finance of 29.09.2017
 */
export function taxNumberOf(text: string): string | undefined {
  const number = text.replace(/\s/g, '');
  return FORM.test(number) && Number(number[9]) === checkDigit(number) ? number : undefined;
}

/** The tenth digit of a tax number, by its first nine. */
export function checkDigit(digits: string): number {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return (((sum % 11) + 11) % 11) % 10;
}
