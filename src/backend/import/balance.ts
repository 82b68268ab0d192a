/**
 * An order of ours adds up: line totals plus shipping is the total that was paid. Shops round per line, keep discounts beside the lines and add
 * fees of their own; here the difference finds its place. Used by every mapper.
 */
import type { OrderLine } from '../../contract/index.ts';

/** Takes `amount` (minor units, positive) off the lines in proportion to their totals; the last unit goes to the largest line. */
export function takeOff<L extends Pick<OrderLine, 'total'>>(lines: readonly L[], amount: number): L[] {
  const sum = lines.reduce((total, line) => total + line.total, 0);
  if (amount > sum) throw new RangeError(`A discount of ${amount} is more than the lines it is taken off (${sum}, in minor units).`);
  const shares = lines.map((line) => (sum ? Number((BigInt(amount) * BigInt(line.total)) / BigInt(sum)) : 0));
  let rest = amount - shares.reduce((total, share) => total + share, 0);
  const largestFirst = lines.map((_, index) => index).sort((a, b) => lines[b]!.total - lines[a]!.total);
  // what rounding left over: one unit per line, largest first, and never more than a line has
  while (rest > 0) for (const index of largestFirst) {
    if (rest > 0 && shares[index]! < lines[index]!.total) { shares[index]!++; rest--; }
  }
  return lines.map((line, index) => ({ ...line, total: line.total - shares[index]! }));
}

/**
 * Makes lines and shipping add up to what was paid. Up to one minor unit per line is rounding and goes to the largest line;
 * more that was paid (tips, duties, surcharges) becomes a line of its own that no guarantee covers; less is a discount on all lines.
 */
export function balance(lines: readonly OrderLine[], shipping: number, total: number): OrderLine[] {
  const difference = total - shipping - lines.reduce((sum, line) => sum + line.total, 0);
  if (difference === 0) return [...lines];
  if (difference < 0) return takeOff(lines, -difference);
  if (difference > lines.length) return [...lines, { id: 'other-charges', title: 'Other charges', quantity: 1, total: difference, kind: 'service' }];
  const largest = lines.reduce((best, line, index) => (line.total > lines[best]!.total ? index : best), 0);
  return lines.map((line, index) => (index === largest ? { ...line, total: line.total + difference } : line));
}
