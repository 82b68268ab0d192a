/** What a bench is, and how its figures are told: the median of every case, ours as a ratio to the floor of the same round, its budget, and how far two runs of the same floor lie apart. */

/** Figures of one round, by case; a bench that measures something once gives one round. */
export type Rounds = readonly Readonly<Record<string, number>>[];

export interface Measure {
  readonly what: string;
  readonly rounds: Rounds;
  readonly digits?: number;
  /** What ours may be at most: as a figure, or as a multiple of the floor. Left out for what is only told. */
  readonly most?: { readonly figure: number } | { readonly times: number };
}

export interface Bench {
  readonly title: string;
  /** Why it cannot run here. */
  readonly hindered?: string | undefined;
  readonly rounds: number;
  /** The cases in the order they are printed in; `floor` and `again` are the same thing measured twice. */
  readonly cases: readonly string[];
  readonly floor: string;
  readonly again: string;
  readonly ours: string;
  run(rounds: number): Promise<Measure[]>;
}

export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Any order, each time another one. */
export function shuffled<T>(list: readonly T[]): T[] {
  const mixed = [...list];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = Math.floor(Math.random() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
  }
  return mixed;
}

/** Does the same for every case, in any order. */
export async function forEach<C, T>(of: Readonly<Record<string, C>>, act: (each: C) => Promise<T>): Promise<Record<string, T>> {
  const found: Record<string, T> = {};
  for (const [name, each] of shuffled(Object.entries(of))) found[name] = await act(each);
  return found;
}

/** One figure of each case. */
export const take = <T>(round: Readonly<Record<string, T>>, figure: (of: T) => number): Record<string, number> => Object.fromEntries(Object.entries(round).map(([name, of]) => [name, figure(of)]));

/** The lines of a Markdown table. */
export function told(measures: readonly Measure[], { cases, floor, again, ours }: Bench): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rows = measures.map(({ what, rounds, digits = 0, most }) => {
    const figure = (name: string): string => {
      const there = rounds.flatMap((round) => round[name] ?? []);
      return there.length ? median(there).toFixed(digits) : '–';
    };
    const ratio = (name: string): number => median(rounds.flatMap((round) => (round[floor] ? round[name]! / round[floor] : [])));
    // a machine on which the same thing differs from itself by a tenth cannot tell
    const clear = Math.abs(Math.log(ratio(again))) < 0.1;
    const of = (name: string): string => (Number.isFinite(ratio(name)) && !(most && 'figure' in most) ? ratio(name).toFixed(2) : '–');
    if (!most) return line([what, ...cases.map(figure), of(again), of(ours), '–', '']);
    const value = 'times' in most ? ratio(ours) : median(rounds.map((round) => round[ours]!));
    const limit = 'times' in most ? most.times : most.figure;
    return line([what, ...cases.map(figure), of(again), of(ours), 'times' in most ? `${limit.toFixed(2)} x` : String(limit), 'times' in most && !clear ? 'unclear' : value <= limit ? 'ok' : 'over']);
  });
  return [line(['', ...cases, 'floor / floor', 'ours / floor', 'budget', '']), line(['---', ...cases.map(() => '--:'), '--:', '--:', '--:', '---']), ...rows];
}
