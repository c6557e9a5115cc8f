/** The 97.5th percentile of the normal distribution: 2.5 % lie beyond it at either end. */
const Z = 1.959963984540054;

/**
 * Wilson's 95 % interval of a proportion, without continuity correction; both ends lie within 0 and 1. As OHID's
 * PHEindicatormethods has it, and Fingertips with it.
 *
 * Needs 0 ≤ numerator ≤ denominator, and that at least 1.
 */
export function wilson(numerator: number, denominator: number): readonly [lower: number, upper: number] {
  const share = numerator / denominator;
  const weight = (Z * Z) / denominator;
  const centre = share + weight / 2;
  const reach = Math.sqrt(weight * (share * (1 - share) + weight / 4));
  return [
    Math.max(0, (centre - reach) / (1 + weight)),
    // All of 11 would give a little more than 1, and all of 10 a little less.
    numerator === denominator ? 1 : Math.min(1, (centre + reach) / (1 + weight)),
  ];
}
